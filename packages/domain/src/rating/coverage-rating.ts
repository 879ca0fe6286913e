import * as z from 'zod'
import { TerritoryId } from '../identifiers/territory-id.ts'
import { once } from '../once.ts'
import { CalendarDate } from '../time/calendar-date.ts'

/** To whom a coverage was owed, and who went without. */
export const CoverageRating = once(() =>
  z.strictObject({
    /** The day on which it is owed: the due date, or the date of the rating where that comes first. */
    on: CalendarDate(),
    /** To how many territories it was owed: those that had joined 90 days before. */
    owed: z.int(),
    /** Of those, the ones without it on the day that the counts are of, be it that all that was declared there is disputed. */
    missing: z.array(TerritoryId()),
    /** Of the missing, the ones that had it at the date of the rating. */
    coveredSince: z.array(TerritoryId()),
    /** They had joined, but less than 90 days before. */
    notYetOwed: z.array(TerritoryId()),
    /** They may have left by then, so nothing is owed to them. */
    mayHaveLeft: z.array(TerritoryId()),
    /** Of those owed, how many are counted though it is not known whether they had joined 90 days before. */
    joiningUnknown: z.int(),
    /** For the country: the last number of territories that was announced by then. */
    announced: z.strictObject({ on: CalendarDate(), count: z.int() }).nullable(),
  }),
)
export type CoverageRating = z.infer<ReturnType<typeof CoverageRating>>
