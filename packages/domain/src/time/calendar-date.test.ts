import { describe, expect, it, test } from 'vitest'
import { examples } from '../../testdata/examples.ts'
import {
  addMonths,
  CalendarDate,
  calendarDateGrammar,
  daysBetween,
  firstDayOfYear,
  Instant,
  isMonthEnd,
  lastDayOfMonth,
  lastDayOfYear,
  lastMonthEnd,
  Month,
  monthOf,
  yearOf,
} from './calendar-date.ts'

const grammars = [
  { name: 'calendar-date', schema: CalendarDate() },
  { name: 'month', schema: Month() },
  { name: 'instant', schema: Instant() },
]

describe.each(grammars)('$name', ({ name, schema }) => {
  test.each(examples(name, 'valid'))('%j is one', (text) => expect(schema.parse(text)).toBe(text))
  test.each(examples(name, 'invalid'))('%j is none', (text) =>
    expect(schema.safeParse(text).success).toBe(false),
  )
})

describe('a calendar date', () => {
  it('says what it expected', () =>
    expect(CalendarDate().safeParse('2019-02-29').error?.issues[0]?.message).toBe(
      `expected ${calendarDateGrammar}`,
    ))

  it('has a year and a month', () => {
    expect(yearOf('2019-03-05')).toBe(2019)
    expect(yearOf('2019-03')).toBe(2019)
    expect(monthOf('2019-03-05')).toBe('2019-03')
  })

  it('lies between the first and the last day of its year', () => {
    expect([firstDayOfYear(2019), lastDayOfYear(2019)]).toEqual(['2019-01-01', '2019-12-31'])
    expect([firstDayOfYear(33), lastDayOfYear(33)]).toEqual(['0033-01-01', '0033-12-31'])
  })
})

describe('adding months', () => {
  it.each([
    { from: '2019-03-05', months: 1, to: '2019-04-05' },
    { from: '2019-03-05', months: 0, to: '2019-03-05' },
    { from: '2019-03-05', months: 12, to: '2020-03-05' },
    { from: '2019-12-01', months: 1, to: '2020-01-01' },
    { from: '2020-01-01', months: -1, to: '2019-12-01' },
    { from: '2019-11-30', months: 3, to: '2020-02-29' },
    { from: '2018-11-30', months: 3, to: '2019-02-28' },
    { from: '2019-08-31', months: 6, to: '2020-02-29' },
    { from: '2020-08-31', months: 6, to: '2021-02-28' },
    { from: '2020-08-30', months: 6, to: '2021-02-28' },
    { from: '2020-02-29', months: 6, to: '2020-08-29' },
    { from: '2020-02-29', months: 12, to: '2021-02-28' },
    { from: '2020-02-29', months: 48, to: '2024-02-29' },
    { from: '2020-03-31', months: -1, to: '2020-02-29' },
    { from: '2020-05-31', months: 1, to: '2020-06-30' },
    { from: '2020-01-15', months: -13, to: '2018-12-15' },
  ])('$from and $months months is $to', ({ from, months, to }) => expect(addMonths(from, months)).toBe(to))
})

describe('month ends', () => {
  it.each([
    { month: '2019-01', last: '2019-01-31' },
    { month: '2019-02', last: '2019-02-28' },
    { month: '2020-02', last: '2020-02-29' },
    { month: '1900-02', last: '1900-02-28' },
    { month: '2000-02', last: '2000-02-29' },
    { month: '2019-04', last: '2019-04-30' },
    { month: '2019-12', last: '2019-12-31' },
  ])('$month ends on $last', ({ month, last }) => {
    expect(lastDayOfMonth(month)).toBe(last)
    expect(isMonthEnd(last)).toBe(true)
    expect(isMonthEnd(`${month}-27`)).toBe(false)
  })

  it.each([
    { date: '2019-03-05', end: '2019-02-28' },
    { date: '2020-03-30', end: '2020-02-29' },
    { date: '2020-03-31', end: '2020-03-31' },
    { date: '2020-02-28', end: '2020-01-31' },
    { date: '2020-01-01', end: '2019-12-31' },
    { date: '2020-01-30', end: '2019-12-31' },
  ])('the last one at or before $date is $end', ({ date, end }) => expect(lastMonthEnd(date)).toBe(end))
})

describe('days between', () => {
  it.each([
    { from: '2019-03-05', to: '2019-03-05', days: 0 },
    { from: '2019-03-05', to: '2019-03-06', days: 1 },
    { from: '2019-03-06', to: '2019-03-05', days: -1 },
    { from: '2020-02-28', to: '2020-03-01', days: 2 },
    { from: '2019-02-28', to: '2019-03-01', days: 1 },
    { from: '2019-01-01', to: '2020-01-01', days: 365 },
    { from: '2020-01-01', to: '2021-01-01', days: 366 },
    { from: '1600-01-01', to: '2000-01-01', days: 146_097 },
  ])('$from and $to are $days', ({ from, to, days }) => expect(daysBetween(from, to)).toBe(days))
})
