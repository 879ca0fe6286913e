import {
  Explanation,
  once,
  Rating,
  RatingCode,
  RegionPartyId,
  Scope,
  Scoreboard,
  ScoreboardSeries,
  TerritoryId,
} from '@parole/domain'
import * as z from 'zod'

/** Whose scoreboard. */
export const scope = once(() =>
  Scope().describe('`national`, `region-84`, `operator-bpifrance` or `ti1-3214`.'),
)

/** Where a commitment is rated. */
export const ratingScope = once(() =>
  z.union([z.literal('national'), RegionPartyId(), TerritoryId()], {
    error:
      'expected "national", a region ("region-84") or a territory ("ti1-3214"); an operator’s commitments are rated one by one',
  }),
)

/** Whether the word was kept: in codes and figures, and in words. */
export const ratingExplained = once(() =>
  z.strictObject({
    scope: ratingScope().describe('Where it is rated: in the country, a region or a territory.'),
    rating: Rating(),
    explanation: Explanation(),
  }),
)
export type RatingExplained = z.infer<ReturnType<typeof ratingExplained>>

/** A scoreboard, and what its ratings are called in the language that was asked for. */
export const scoreboardShown = once(() =>
  z.strictObject({
    ...Scoreboard().shape,
    ratingTitles: z
      .record(RatingCode(), z.string())
      .describe('What each rating is called in the language asked for: `kept` is "tenue" in French.'),
  }),
)
export type ScoreboardShown = z.infer<ReturnType<typeof scoreboardShown>>

/** The figures of a scoreboard at each month end. */
export const scoreboardSeries = once(() => ScoreboardSeries())
