import type { ClaimEntry } from '../ledger/sheet.ts'
import { type CalendarDate, lastDayOfMonth, monthOf } from '../time/calendar-date.ts'
import { lastDayOf } from '../time/stated-date.ts'

/** Up to which day evidence is set beside a claim: the end of the month of its date, as figures are kept by month. */
export const comparedThrough = ({ date }: Pick<ClaimEntry, 'date'>): CalendarDate =>
  lastDayOfMonth(monthOf(lastDayOf(date)))
