import type { ClaimEntry } from '../ledger/sheet.ts'
import { type CalendarDate, lastDayOfMonth, monthOf } from '../time/calendar-date.ts'
import { firstDayOf, lastDayOf } from '../time/stated-date.ts'

/** The time that a figure counts; both days included, `from: null` from the beginning. */
export interface ClaimPeriod {
  readonly from: CalendarDate | null
  readonly to: CalendarDate
}

type Dated = Pick<ClaimEntry, 'since' | 'date'>

/** The time that a claim counts, by what was said: all of it, where only a month or a year was said. */
export const periodOfClaim = ({ since, date }: Dated): ClaimPeriod => ({
  from: since === null ? null : firstDayOf(since),
  to: lastDayOf(date),
})

/** The time of the evidence that is set beside a claim: whole months, as figures are kept by month. */
export const comparedPeriod = (claim: Dated): ClaimPeriod => {
  const { from, to } = periodOfClaim(claim)
  return { from: from === null ? null : `${monthOf(from)}-01`, to: lastDayOfMonth(monthOf(to)) }
}
