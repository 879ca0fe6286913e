import type { ClaimEntry } from '../ledger/sheet.ts'
import { type CalendarDate, lastDayOfMonth, monthOf } from '../time/calendar-date.ts'
import { lastDayOf } from '../time/stated-date.ts'
import { claimedAmount } from './disagreement.ts'

/** What is itemised of a claim, in its own unit; `null` where nothing of that unit is itemised at all. */
export interface BesideClaim {
  readonly itemised: number | null
  /** Of what is claimed; above 1 where more is itemised. */
  readonly share: number | null
}

/** Up to which day itemised figures are set beside a claim: the end of the month of its date. */
export const comparedThrough = ({ date }: Pick<ClaimEntry, 'date'>): CalendarDate =>
  lastDayOfMonth(monthOf(lastDayOf(date)))

/** Sets what is itemised through `comparedThrough`, in cents or in things, beside what is claimed. */
export const besideClaim = (
  { figure }: Pick<ClaimEntry, 'figure'>,
  itemised: number | null,
): BesideClaim => ({
  itemised,
  share: itemised === null ? null : itemised / claimedAmount(figure),
})
