import * as z from 'zod'
import { Wording } from '../commitment/commitment.ts'
import { PartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { ClaimBeside } from './claim-beside.ts'
import { CohortYearRating } from './cohort-rating.ts'
import { CountFigures, CountPace } from './count-figures.ts'
import { CoverageRating } from './coverage-rating.ts'
import { EvidenceFigures } from './evidence-figures.ts'
import { JudgedCode, RatingCode, RatingReason } from './rating-code.ts'
import { PromisedAmount, YearRating } from './year-rating.ts'

/** What is due by when: said by the obligation itself, taken from the convention's term, or said nowhere. */
export const DueFrom = once(() => z.enum(['obligation', 'term', 'unknown']))
export type DueFrom = z.infer<ReturnType<typeof DueFrom>>

/** What the rules say of a promise at a date. `due`, the target, the counts and the share are those of what decides. */
export const Judgement = once(() =>
  z.strictObject({
    asOf: CalendarDate(),
    code: JudgedCode(),
    /** Why, for `unrateable` and `not-due`; what is not known, for `kept`. */
    reason: RatingReason().nullable(),
    /** When what decides is due: the last day on which it is on time. */
    due: CalendarDate().nullable(),
    dueFrom: DueFrom(),
    /** The year that decides, for a yearly promise. */
    decidedBy: z.int().nullable(),
    /** What is owed, where that is not an amount of money: the wording of a coverage, a cohort or a volume. */
    wording: Wording().nullable(),
    /** The first wording, where it is another one that counts. */
    originalWording: Wording().nullable(),
    /** Amendments that came after the date due and so do not count. */
    wordingsTooLate: z.array(Wording()),
    /** The amount that counts, of an envelope. */
    target: PromisedAmount().nullable(),
    /** The first amount, where it is another one that counts. */
    original: PromisedAmount().nullable(),
    /** What was counted of a coverage, a cohort or a volume. */
    counts: CountFigures().nullable(),
    /** Of a volume that still runs, once a pace can be read; an envelope has one for its year. */
    pace: CountPace().nullable(),
    /** How long after the due date the target was reached; of a volume at most, as its figures are kept by month. */
    daysLate: z.int().nullable(),
    /**
     * What was reached divided by what was promised, of what decides; not rounded. `null` where nothing can be
     * divided, and where nothing is itemised: what is not known is not 0.
     */
    shareOfTarget: z.number().nullable(),
    /** Every year of an envelope, in order. */
    years: z.array(YearRating()),
    /** To whom a coverage was owed, and who went without. */
    coverage: CoverageRating().nullable(),
    /** Every year of a cohort, in order; in a place with its own territories, and not rated. */
    cohortYears: z.array(CohortYearRating()),
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
    /** Whether anything at all is itemised in this place, be it disputed, released or over since. */
    isItemised: z.boolean(),
    /** All years together, each stage on its own; and how many deliveries. */
    figures: EvidenceFigures(),
    /** Published figures about it, of this place, that stand: beside what is itemised, never added to it. */
    claims: z.array(ClaimBeside()),
    /** Where the promise was taken back: what was said of it at the end of the day before. */
    withdrawn: z.strictObject({ on: CalendarDate(), by: PartyId(), before: Judgement() }).nullable(),
  }),
)
export type Rating = z.infer<ReturnType<typeof Rating>>
