import * as z from 'zod'
import { Wording } from '../commitment/commitment.ts'
import { CohortTier } from '../commitment/obligation.ts'
import { once } from '../once.ts'
import { CountFigures, StandingCounts } from './count-figures.ts'
import { JudgedCode, RatingReason } from './rating-code.ts'
import { YearPeriod } from './year-rating.ts'

const counts = once(() => ({
  /** Territories that were selected. A selection is not a support, and the two are never added up. */
  selected: StandingCounts(),
  /** Territories of which the support is shown to have begun in the year: what ratings rest on. */
  supported: CountFigures(),
}))

/** The territories of one tier of a cohort-year. */
export const CohortTierRating = once(() => z.strictObject({ tier: CohortTier(), ...counts() }))
export type CohortTierRating = z.infer<ReturnType<typeof CohortTierRating>>

/** Whether the word was kept for one year of a cohort. */
export const CohortYearRating = once(() =>
  z.strictObject({
    year: z.int(),
    period: YearPeriod(),
    code: JudgedCode(),
    /** Why, for `unrateable` and `not-due`. */
    reason: RatingReason().nullable(),
    /** As in force on 31 December, or at the date of the rating where that comes first. */
    wording: Wording(),
    /** The first wording, where it promised this year other numbers. */
    originalWording: Wording().nullable(),
    /** Amendments of the numbers that came after 31 December and so do not count for this year. */
    wordingsTooLate: z.array(Wording()),
    /** All territories of the year, whatever their tier. */
    ...counts(),
    tiers: z.array(CohortTierRating()),
    /**
     * The smallest headline number supported divided by the promised one, of the whole and of each tier; not
     * rounded. `null` where nothing is itemised: what is not known is not 0.
     */
    shareOfTarget: z.number().nullable(),
  }),
)
export type CohortYearRating = z.infer<ReturnType<typeof CohortYearRating>>
