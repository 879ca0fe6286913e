import type { commitmentRoutes } from '../../src/routes/commitments.ts'
import type { conventionRoutes } from '../../src/routes/conventions.ts'
import type { ExamplesOf } from './example.ts'
import { ratingOfStory } from './rating.ts'
import { commitmentShownAs } from './shown.ts'
import { commitment, commitmentGiven, conventionContent } from './story.ts'

const convention = { ...conventionContent, version: 1 }

export const conventionExamples: ExamplesOf<typeof conventionRoutes> = {
  listConventions: { query: { limit: '50' }, answer: { items: [convention], next: null } },
  registerConvention: { body: conventionContent, answer: convention },
  getConvention: { params: { id: conventionContent.id }, answer: convention },
}

const params = { id: commitment.id }
const { themes, ...envelope } = commitmentGiven.obligation
const given = { ...commitmentGiven, obligation: { ...envelope, themes: [...themes] } }
const amended = { ...given.obligation, perYear: { amountCents: 120_000_000_00, approximate: true } }
const amendment = { citation: 'Amendment no. 1 (invented)' }
const wording = { from: '2021-01-01', obligation: amended, source: amendment, recordedOn: '2020-12-14' }
const delegation = { on: '2026-11-23', by: 'delegation' as const }

export const commitmentExamples: ExamplesOf<typeof commitmentRoutes> = {
  listCommitments: {
    query: { promisor: 'banque-des-territoires', kind: 'envelope' },
    answer: { items: [commitmentShownAs()], next: null },
  },
  registerCommitment: { body: given, answer: commitmentShownAs() },
  getCommitment: { params, query: { asOf: '2020-12-31' }, answer: commitmentShownAs() },
  amendCommitment: {
    params,
    body: { obligation: amended, effectiveOn: wording.from, source: amendment },
    answer: commitmentShownAs({ version: 2, wordings: [...commitment.wordings, wording], wording }),
  },
  withdrawCommitment: {
    params,
    body: { effectiveOn: '2026-11-23', source: { url: 'https://example.org/decisions/42' } },
    answer: commitmentShownAs({ version: 2, withdrawn: delegation, status: 'withdrawn' }),
  },
  noticeClosure: { params, body: {}, answer: commitmentShownAs({ version: 2, noticedOn: '2026-11-23' }) },
  closeCommitment: {
    params,
    body: {},
    answer: commitmentShownAs({
      version: 2,
      closed: { on: '2026-11-23', by: 'banque-des-territoires' },
      status: 'closed',
    }),
  },
  rateCommitment: { params, query: { asOf: '2020-12-31', language: 'en' }, answer: ratingOfStory },
  listEnvelopes: {
    params,
    answer: {
      items: [
        {
          commitment: commitment.id,
          year: 2020,
          approximate: true,
          limitCents: 110_000_000_00,
          usedCents: 1_250_000_00,
          roomCents: 108_750_000_00,
          open: true,
        },
      ],
      next: null,
    },
  },
}
