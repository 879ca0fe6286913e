import * as z from 'zod'
import { Wording } from '../commitment/commitment.ts'
import { PartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import { Money } from '../quantity.ts'
import { Source } from '../source.ts'
import { CalendarDate, Month } from '../time/calendar-date.ts'
import { EvidenceFigures } from './evidence-figures.ts'
import { JudgedCode, NoInformationReason, NotDueReason, RatingCode, UnrateableReason } from './rating-code.ts'

/** An amount as worded, since when, and where that can be read; `money: null` where none was published. */
export const PromisedAmount = once(() =>
  z.strictObject({
    money: Money().nullable(),
    from: CalendarDate(),
    source: Source().nullable(),
  }),
)
export type PromisedAmount = z.infer<ReturnType<typeof PromisedAmount>>

/** What is due by when: said by the obligation itself, taken from the convention's term, or said nowhere. */
export const DueFrom = once(() => z.enum(['obligation', 'term', 'unknown']))
export type DueFrom = z.infer<ReturnType<typeof DueFrom>>

/** How far a running period has come, and the least amount that is on track, in euro cents. */
export const Pace = once(() =>
  z.strictObject({ elapsedDays: z.int(), periodDays: z.int(), expectedCents: z.int() }),
)
export type Pace = z.infer<ReturnType<typeof Pace>>

const Reason = once(() => z.union([UnrateableReason(), NotDueReason(), NoInformationReason()]))

/** Whether the word was kept for one year of an envelope. */
export const YearRating = once(() =>
  z.strictObject({
    year: z.int(),
    /** From 1 January, or from when the year was promised if that is later, to 31 December; both included. */
    period: z.strictObject({ from: CalendarDate(), to: CalendarDate() }),
    code: JudgedCode(),
    /** Why, for `unrateable` and `not-due`. */
    reason: Reason().nullable(),
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

/** What the rules say of a promise at a date. `due`, `target` and the share are those of what decides. */
export const Judgement = once(() =>
  z.strictObject({
    asOf: CalendarDate(),
    code: JudgedCode(),
    /** Why, for `unrateable`, `not-due`, and `no-information` that is not its maker's silence. */
    reason: Reason().nullable(),
    /** When what decides is due: the last day on which it is on time. */
    due: CalendarDate().nullable(),
    dueFrom: DueFrom(),
    /** The year that decides, for a yearly promise. */
    decidedBy: z.int().nullable(),
    /** What is owed, where that is not an amount of money: the wording of a coverage, a cohort or a volume. */
    wording: Wording().nullable(),
    target: PromisedAmount().nullable(),
    original: PromisedAmount().nullable(),
    shareOfTarget: z.number().nullable(),
    /** Every year of an envelope, in order. */
    years: z.array(YearRating()),
  }),
)
export type Judgement = z.infer<ReturnType<typeof Judgement>>

/** Whether a commitment's word was kept, at a date: codes and exact figures, no prose. */
export const Rating = once(() =>
  z.strictObject({
    commitment: Slug(),
    ...Judgement().shape,
    code: RatingCode(),
    /** What kind of obligation it is, and so what its figures can measure. */
    kind: z.enum(['envelope', 'coverage', 'cohort', 'volume', 'unquantified']),
    /** All years together, each stage on its own. */
    figures: EvidenceFigures(),
    /** Where the promise was taken back: what was said of it at the end of the day before. */
    withdrawn: z.strictObject({ on: CalendarDate(), by: PartyId(), before: Judgement() }).nullable(),
  }),
)
export type Rating = z.infer<ReturnType<typeof Rating>>
