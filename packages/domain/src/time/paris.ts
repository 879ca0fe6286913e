import {
  type CalendarDate,
  dayAfter,
  daysBetween,
  type Instant,
  lastDayOfMonth,
  yearOf,
} from './calendar-date.ts'

const aSunday: CalendarDate = '2018-11-18'

const lastSunday = (year: number, month: '03' | '10'): CalendarDate => {
  const last = lastDayOfMonth(`${year}-${month}`)
  const sinceSunday = ((daysBetween(aSunday, last) % 7) + 7) % 7
  return `${last.slice(0, 8)}${Number(last.slice(8)) - sinceSunday}`
}

/** From the last Sunday of March to that of October, from 01:00 UTC to 01:00 UTC: directive 2000/84/EC. */
const isSummer = (instant: Instant): boolean => {
  const year = yearOf(instant)
  const change = (month: '03' | '10'): Instant => `${lastSunday(year, month)}T01:00:00.000Z`
  return change('03') <= instant && instant < change('10')
}

/** The day that it is in Paris: one hour ahead of UTC, two in summer. */
export const dayInParis = (instant: Instant): CalendarDate => {
  const date = instant.slice(0, 10)
  const hour = Number(instant.slice(11, 13)) + (isSummer(instant) ? 2 : 1)
  return hour < 24 ? date : dayAfter(date)
}
