import { Explanation, once, Rating, RatingCode, Scope, Scoreboard, ScoreboardSeries } from '@parole/domain'
import * as z from 'zod'

/** Whose scoreboard. */
export const scope = once(() =>
  Scope().describe('`national`, `region-84`, `operator-bpifrance` or `ti1-3214`.'),
)

/** Whether the word was kept: in codes and figures, and in words. */
export const ratingExplained = once(() => z.strictObject({ rating: Rating(), explanation: Explanation() }))
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
