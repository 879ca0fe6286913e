import * as z from 'zod'
import { once } from '../once.ts'

/** What a calendar date looks like, for error messages. */
export const calendarDateGrammar = 'a date that exists, written YYYY-MM-DD, such as "2019-03-05"'

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

const exists = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return day !== undefined && Number(day) >= 1 && Number(day) <= lengthOfMonth(Number(year), Number(month))
}

/** A day of the Gregorian calendar, `YYYY-MM-DD`; dates compare as text. */
export const CalendarDate = once(() =>
  z.string().refine(exists, `expected ${calendarDateGrammar}`).meta({ format: 'date' }),
)
export type CalendarDate = z.infer<ReturnType<typeof CalendarDate>>

/** A month, `YYYY-MM`. */
export const Month = once(() =>
  z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'expected a month, written YYYY-MM'),
)
export type Month = z.infer<ReturnType<typeof Month>>

/** An instant in UTC to the millisecond, `2019-03-05T09:30:00.000Z`. */
export const Instant = once(() => z.iso.datetime({ precision: 3 }))
export type Instant = z.infer<ReturnType<typeof Instant>>

/** The year of a date or a month. */
export const yearOf = (date: CalendarDate | Month): number => Number(date.slice(0, 4))

/** The month of a date. */
export const monthOf = (date: CalendarDate): Month => date.slice(0, 7)

/** The first and the last day of a year. */
export const firstDayOfYear = (year: number): CalendarDate => `${pad(year, 4)}-01-01`
export const lastDayOfYear = (year: number): CalendarDate => `${pad(year, 4)}-12-31`

/** The last day of a month. */
export const lastDayOfMonth = (month: Month): CalendarDate =>
  `${month}-${pad(lengthOfMonth(yearOf(month), Number(month.slice(5, 7))), 2)}`

/** Whether a date is the last day of its month. */
export const isMonthEnd = (date: CalendarDate): boolean => lastDayOfMonth(monthOf(date)) === date

/** The same day `months` later, or the last day of that month where it has no such day. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(Number(date.slice(8)), lengthOfMonth(year, month)), 2)}`
}

/** The last month end at or before a date. */
export const lastMonthEnd = (date: CalendarDate): CalendarDate =>
  isMonthEnd(date) ? date : lastDayOfMonth(monthOf(addMonths(`${monthOf(date)}-01`, -1)))

const dayNumber = (date: CalendarDate): number => {
  const year = yearOf(date)
  const month = Number(date.slice(5, 7))
  const before = year - 1
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  for (let m = 1; m < month; m += 1) days += lengthOfMonth(year, m)
  return days + Number(date.slice(8))
}

/** How many days lie from `from` to `to`: 0 for the same day, negative when `to` comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)

/** The day before a date. */
export const dayBefore = (date: CalendarDate): CalendarDate =>
  date.endsWith('-01')
    ? lastDayOfMonth(monthOf(addMonths(date, -1)))
    : `${monthOf(date)}-${String(Number(date.slice(8)) - 1).padStart(2, '0')}`

/** The day after a date. */
export const dayAfter = (date: CalendarDate): CalendarDate =>
  isMonthEnd(date)
    ? `${monthOf(addMonths(date, 1))}-01`
    : `${monthOf(date)}-${pad(Number(date.slice(8)) + 1, 2)}`
