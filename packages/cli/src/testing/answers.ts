import type { KeyShown, Problem, RatingExplained, ScoreboardShown } from '@parole/contract'
import {
  type Cell,
  type Commitment,
  explain,
  type Language,
  type PlaceScope,
  RatingCode,
  rate,
  rateInPlace,
  ratingTitle,
  type Scope,
  scoreboard,
} from '@parole/domain'

const million = 1_000_000_00

/** A fictional promise of about 100 M€ a year. */
export const fictionalCommitment: Commitment = {
  id: 'fictional-equity',
  convention: 'fictional-convention',
  promise: 'fictional-promise',
  promiseNumber: 1,
  promiseTitle: { fr: 'Promesse fictive : des fonds propres', en: 'Fictional promise: equity' },
  title: { fr: 'Promesse fictive', en: 'Fictional promise' },
  promisor: 'banque-des-territoires',
  phase: 1,
  madeOn: '2019-03-05',
  term: '2022',
  wordings: [
    {
      from: '2019-03-05',
      obligation: {
        kind: 'envelope',
        instrument: 'equity',
        perYear: { amountCents: 100 * million, approximate: true },
        years: { from: 2019, to: 2022 },
        themes: [],
      },
      source: { sha256: 'f'.repeat(64), locator: 'lines 1-2' },
      recordedOn: '2019-03-05',
    },
  ],
  noticedOn: null,
  closed: null,
  withdrawn: null,
}

/** Fictional evidence: 82.5 M€ allocated in June 2019, of which 2.5 disputed and 30 confirmed. */
export const fictionalCell: Cell = {
  scope: 'national',
  commitment: fictionalCommitment.id,
  year: 2019,
  months: {
    '2019-06': {
      declared: { allocatedCents: 82.5 * million, deliveries: 3 },
      disputed: { allocatedCents: 2.5 * million, deliveries: 1 },
      confirmed: { allocatedCents: 30 * million, deliveries: 1 },
    },
  },
}

const nothingElse = { sheets: [], territories: [], announced: [] }

interface BoardAsked {
  readonly scope?: Scope
  readonly language?: Language
  readonly commitments?: readonly Commitment[]
  readonly cells?: readonly Cell[]
}

/** A scoreboard of fictional commitments at the end of 2019, as the register would answer it. */
export const boardOf = ({
  scope = 'national',
  language = 'en',
  commitments = [fictionalCommitment],
  cells = [],
}: BoardAsked = {}): ScoreboardShown => ({
  ...scoreboard({ scope, commitments, cells, ...nothingElse, asOf: '2019-12-31' }),
  ratingTitles: Object.fromEntries(
    RatingCode().options.map((code) => [code, ratingTitle(code, language)]),
  ) as ScoreboardShown['ratingTitles'],
})

/** Why the fictional promise is rated as it is, as the register would answer it. */
export const explainedOf = (
  language: Language,
  cells: readonly Cell[] = [],
  scope: PlaceScope = 'national',
): RatingExplained => {
  const question = { commitment: fictionalCommitment, cells, ...nothingElse, asOf: '2020-12-31' }
  const rating = scope === 'national' ? rate(question) : rateInPlace({ ...question, place: scope })
  return { scope, rating, explanation: explain(rating, language, undefined, scope) }
}

/** A key of a fictional register. */
export const fictionalKey: KeyShown = {
  id: '01JD3Z7V4QK8M2N5P6R7S8T9VW',
  party: 'region-84',
  role: 'reader',
  issuedAt: '2026-11-24T17:00:14.323Z',
  revokedAt: null,
  version: 1,
}

/** A refusal with all that a refusal can say. */
export const fictionalProblem: Problem = {
  type: '/v1/docs#problem-unknown-party',
  title: 'There is no such region or territory.',
  status: 422,
  detail: 'The fictional register has no such region.',
  code: 'unknown-party',
  requestId: '01JD3Z7V4QK8M2N5P6R7S8T9VX',
  remedy: 'GET /v1/regions lists them.',
  errors: [{ pointer: '/party', detail: 'there is no region-99' }],
  details: { party: 'region-99', known: 18 },
}
