import * as z from 'zod'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import { CountFigures } from '../rating/count-figures.ts'
import { AllocatedFigures, PaidFigures } from '../rating/evidence-figures.ts'
import { RatingCode } from '../rating/rating-code.ts'
import { addMonths, CalendarDate, lastDayOfMonth, monthOf } from '../time/calendar-date.ts'
import { isInScope, Scope } from './scope.ts'
import { type ScoreboardQuestion, ScoreboardTotals, scoreboard } from './scoreboard.ts'

/** The most month ends that a series holds: ten years. */
export const mostSeriesPoints = 120

/** A scoreboard's headline figures at one month end. */
export const SeriesPoint = once(() =>
  z.strictObject({
    asOf: CalendarDate(),
    totals: ScoreboardTotals(),
    commitments: z.array(
      z.strictObject({
        commitment: Slug(),
        code: RatingCode(),
        /** Of what decides; not rounded. */
        shareOfTarget: z.number().nullable(),
        allocated: AllocatedFigures(),
        paid: PaidFigures(),
        /** Of a coverage, a cohort or a volume: what was counted of what decides. */
        counts: CountFigures().nullable(),
      }),
    ),
  }),
)
export type SeriesPoint = z.infer<ReturnType<typeof SeriesPoint>>

/** A scoreboard's headline figures at each month end from the first promise on, the oldest first. */
export const ScoreboardSeries = once(() =>
  z.strictObject({
    scope: Scope(),
    asOf: CalendarDate(),
    points: z.array(SeriesPoint()).max(mostSeriesPoints),
    /** How many month ends before the first point were left out because there are more than 120. */
    earlierLeftOut: z.int(),
  }),
)
export type ScoreboardSeries = z.infer<ReturnType<typeof ScoreboardSeries>>

const monthEndsBetween = (from: CalendarDate, to: CalendarDate): CalendarDate[] => {
  const ends: CalendarDate[] = []
  for (let end = lastDayOfMonth(monthOf(from)); end <= to; ) {
    ends.push(end)
    end = lastDayOfMonth(monthOf(addMonths(end, 1)))
  }
  return ends
}

/**
 * A scoreboard's headline figures at each month end from the scope's first promise to `asOf`. Beyond 120 the
 * latest are kept, and the answer says how many earlier ones were left out. Each point is worked out by what
 * is known now, as a scoreboard of that date is.
 */
export const series = (question: ScoreboardQuestion): ScoreboardSeries => {
  const { scope, commitments, asOf } = question
  const [first] = commitments
    .filter((commitment) => isInScope(commitment, scope))
    .map(({ madeOn }) => madeOn)
    .sort()
  const ends = first === undefined ? [] : monthEndsBetween(first, asOf)
  const shown = ends.slice(-mostSeriesPoints)
  return {
    scope,
    asOf,
    points: shown.map((end) => {
      const { totals, promises } = scoreboard({ ...question, asOf: end })
      return {
        asOf: end,
        totals,
        commitments: promises
          .flatMap((promise) => promise.commitments)
          .map(({ id, rating }) => ({
            commitment: id,
            code: rating.code,
            shareOfTarget: rating.shareOfTarget,
            allocated: rating.figures.allocated,
            paid: rating.figures.paid,
            counts: rating.counts,
          })),
      }
    }),
    earlierLeftOut: ends.length - shown.length,
  }
}
