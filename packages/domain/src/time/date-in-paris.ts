import { type CalendarDate, dayAfter, daysBetween, type Instant, lastDayOfMonth } from './calendar-date.ts'

const aSunday: CalendarDate = '2000-01-02'

const lastSundayOf = (month: string): CalendarDate => {
  const last = lastDayOfMonth(month)
  const weekday = ((daysBetween(aSunday, last) % 7) + 7) % 7
  return `${month}-${Number(last.slice(8)) - weekday}`
}

/**
 * The calendar date in Paris at an instant: two hours ahead of UTC from the last Sunday of March to that of
 * October, both at 1:00 UTC, as it has been since 1996; else one.
 */
export const dateInParis = (instant: Instant): CalendarDate => {
  const date = instant.slice(0, 10)
  const year = instant.slice(0, 4)
  const [begins, ends] = [`${year}-03`, `${year}-10`].map((month) => `${lastSundayOf(month)}T01:00`)
  const ahead = instant >= `${begins}` && instant < `${ends}` ? 2 : 1
  return Number(instant.slice(11, 13)) + ahead < 24 ? date : dayAfter(date)
}
