import {
  type Cell,
  explain,
  RatingCode,
  rate,
  ratingTitle,
  type Sheet,
  scoreboard,
  series,
} from '@parole/domain'
import type { RatingExplained, ScoreboardShown } from '../../src/views/rating.ts'
import { commitment, deliveryAt } from './story.ts'

const { amountCents } = deliveryAt(1)
const cells: readonly Cell[] = [
  {
    scope: 'national',
    commitment: commitment.id,
    year: 2020,
    months: {
      '2020-06': {
        declared: { allocatedCents: amountCents, deliveries: 1 },
        confirmed: { allocatedCents: amountCents, deliveries: 1 },
      },
    },
  },
]
/** A published figure about it, invented like the delivery. */
const claims: Sheet = {
  purpose: 'claims',
  commitment: commitment.id,
  year: null,
  lines: {
    '01KA00000000000000000000C1': {
      purpose: 'claims',
      title: { fr: 'Chiffre fictif pour 2020', en: 'Fictional figure for 2020' },
      about: [commitment.id],
      scope: 'national',
      date: '2020',
      since: '2020',
      figure: { kind: 'money', amountCents: 20_000_000_00, approximate: true, stage: 'unknown' },
      source: { citation: 'Fictional publication' },
      withdrawnOn: null,
    },
  },
}
const known = { cells, sheets: [claims], territories: [], announced: [] }
const scope = 'operator-banque-des-territoires'
const rating = rate({ ...known, commitment, asOf: '2020-12-31' })

/** The commitment of the story, rated at the end of 2020: one delivery is not a hundred million. */
export const ratingOfStory: RatingExplained = {
  scope: 'national',
  rating,
  explanation: explain(rating, 'en'),
}

export const scoreboardOfStory: ScoreboardShown = {
  ...scoreboard({ ...known, scope, commitments: [commitment], asOf: '2020-12-31' }),
  ratingTitles: Object.fromEntries(
    RatingCode().options.map((code) => [code, ratingTitle(code, 'en')]),
  ) as ScoreboardShown['ratingTitles'],
}

export const seriesOfStory = series({ ...known, scope, commitments: [commitment], asOf: '2019-04-30' })
