import * as z from 'zod'
import { once } from '../once.ts'
import { Money } from '../quantity.ts'
import { Source } from '../source.ts'
import { CalendarDate, Month } from '../time/calendar-date.ts'
import { EvidenceFigures } from './evidence-figures.ts'
import { JudgedCode, RatingReason } from './rating-code.ts'

/** An amount as worded, since when, when that was recorded, and where it can be read; `money: null` where none was published. */
export const PromisedAmount = once(() =>
  z.strictObject({
    money: Money().nullable(),
    from: CalendarDate(),
    source: Source().nullable(),
    recordedOn: CalendarDate(),
  }),
)
export type PromisedAmount = z.infer<ReturnType<typeof PromisedAmount>>

/** From 1 January of a year, or from when it was promised if that is later, to 31 December; both included. */
export const YearPeriod = once(() => z.strictObject({ from: CalendarDate(), to: CalendarDate() }))
export type YearPeriod = z.infer<ReturnType<typeof YearPeriod>>

/** How far a running year has come, and the least amount that is on track, in euro cents. */
export const Pace = once(() =>
  z.strictObject({ elapsedDays: z.int(), periodDays: z.int(), expectedCents: z.int() }),
)
export type Pace = z.infer<ReturnType<typeof Pace>>

/** Whether the word was kept for one year of an envelope. */
export const YearRating = once(() =>
  z.strictObject({
    year: z.int(),
    period: YearPeriod(),
    code: JudgedCode(),
    /** Why, for `unrateable` and `not-due`. */
    reason: RatingReason().nullable(),
    /** As in force on 31 December, or at the date of the rating where that comes first. */
    target: PromisedAmount(),
    /** The first wording, where it promised this year another amount. */
    original: PromisedAmount().nullable(),
    /** Amendments of the amount that came after 31 December and so do not count for this year. */
    amendedTooLate: z.array(PromisedAmount()),
    /** The least headline amount that reaches the target, in euro cents: 90 % of an approximate one. */
    lineCents: z.int().nullable(),
    /** The effective month since which the headline amount has reached the target; `null` when it does not. */
    reachedSince: Month().nullable(),
    /** Only while the year runs and a pace can be read. */
    pace: Pace().nullable(),
    figures: EvidenceFigures(),
    /**
     * Headline amount allocated, net, divided by the promised amount; not rounded. `null` where no amount was
     * published, and where nothing is itemised: what is not known is not 0.
     */
    shareOfTarget: z.number().nullable(),
  }),
)
export type YearRating = z.infer<ReturnType<typeof YearRating>>
