import type { keyRoutes } from '../../src/routes/keys.ts'
import type { metaRoutes } from '../../src/routes/meta.ts'
import type { scoreboardRoutes } from '../../src/routes/scoreboards.ts'
import type { streamRoutes } from '../../src/routes/streams.ts'
import type { OperationId } from '../../src/routes.ts'
import { claimExamples } from './claims.ts'
import { deliveryExamples } from './deliveries.ts'
import type { Example, ExamplesOf } from './example.ts'
import { cohortExamples, referentExamples } from './places.ts'
import { commitmentExamples, conventionExamples } from './promises.ts'
import { scoreboardOfStory, seriesOfStory } from './rating.ts'
import { referenceExamples } from './reference.ts'
import { requestExamples } from './requests.ts'
import { deliveryEvents, ids } from './story.ts'

const scoreboardExamples: ExamplesOf<typeof scoreboardRoutes> = {
  getScoreboard: {
    params: { scope: 'operator-banque-des-territoires' },
    query: { asOf: '2020-12-31', language: 'en' },
    answer: scoreboardOfStory,
  },
  getScoreboardSeries: {
    params: { scope: 'operator-banque-des-territoires' },
    query: { asOf: '2019-04-30' },
    answer: seriesOfStory,
  },
}

const key = {
  id: ids.otherKey,
  party: 'ti1-8413' as const,
  role: 'writer' as const,
  issuedAt: '2026-11-23T09:30:00.000Z',
  revokedAt: null,
  version: 1,
}

const keyExamples: ExamplesOf<typeof keyRoutes> = {
  listKeys: { query: { party: 'ti1-8413' }, answer: { items: [key], next: null } },
  issueKey: {
    body: { party: 'ti1-8413', role: 'writer' },
    answer: { ...key, token: 'the-token-is-told-this-once' },
  },
  revokeKey: {
    params: { id: ids.otherKey },
    answer: { ...key, revokedAt: '2026-11-24T08:00:00.000Z', version: 2 },
  },
}

const streamExamples: ExamplesOf<typeof streamRoutes> = {
  listEvents: {
    params: { id: `delivery-${ids.delivery}` },
    query: { after: '0', limit: '2' },
    answer: { items: deliveryEvents.slice(0, 2), next: 2 },
  },
}

const metaExamples: ExamplesOf<typeof metaRoutes> = {
  getOpenApi: {},
  getDocs: {},
  getHealth: { answer: { status: 'ok', version: '0.1.0' } },
}

/** An example of every operation. */
export const examples: Readonly<Record<OperationId, Example>> = {
  ...referenceExamples,
  ...conventionExamples,
  ...commitmentExamples,
  ...deliveryExamples,
  ...referentExamples,
  ...cohortExamples,
  ...claimExamples,
  ...requestExamples,
  ...scoreboardExamples,
  ...keyExamples,
  ...streamExamples,
  ...metaExamples,
}
