import { type Cell, explain, RatingCode, rate, ratingTitle, scoreboard, series } from '@parole/domain'
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
const scope = 'operator-banque-des-territoires'
const rating = rate({ commitment, cells, asOf: '2020-12-31' })

/** The commitment of the story, rated at the end of 2020: one delivery is not a hundred million. */
export const ratingOfStory: RatingExplained = { rating, explanation: explain(rating, 'en') }

export const scoreboardOfStory: ScoreboardShown = {
  ...scoreboard({ scope, commitments: [commitment], cells, asOf: '2020-12-31' }),
  ratingTitles: Object.fromEntries(
    RatingCode().options.map((code) => [code, ratingTitle(code, 'en')]),
  ) as ScoreboardShown['ratingTitles'],
}

export const seriesOfStory = series({ scope, commitments: [commitment], cells, asOf: '2019-04-30' })
