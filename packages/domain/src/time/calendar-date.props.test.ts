import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  CalendarDate,
  dayAfter,
  dayBefore,
  daysBetween,
  isMonthEnd,
  lastDayOfMonth,
  lastMonthEnd,
  monthOf,
} from './calendar-date.ts'

// biome-ignore lint/style/noRestrictedGlobals: the oracle, which reads no clock here
const Oracle = Date
const dayLength = 86_400_000
const dayOf = (number: number): string => new Oracle(number * dayLength).toISOString().slice(0, 10)
const numberOf = (day: string): number => Oracle.parse(day) / dayLength

describe('from 1890 to 2110, and around 1600', () => {
  const days = [
    { from: '1599-12-01', to: '1601-01-31' },
    { from: '1890-01-01', to: '2110-12-31' },
  ].flatMap(({ from, to }) =>
    Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, index) => dayOf(numberOf(from) + index)),
  )

  test('every day there was is a date, one day after the one before', () => {
    const wrong = days.filter((day, index) => {
      const before = days[index - 1] ?? day
      const expected = numberOf(day) - numberOf(before)
      return !CalendarDate().safeParse(day).success || daysBetween(before, day) !== expected
    })
    expect(wrong).toEqual([])
  })

  test('no other day of a month is one', () => {
    const known = new Set(days)
    const months = new Set(days.map(monthOf))
    const wrong = [...months]
      .flatMap((month) => Array.from({ length: 100 }, (_, day) => `${month}-${String(day).padStart(2, '0')}`))
      .filter((day) => CalendarDate().safeParse(day).success !== known.has(day))
    expect(wrong).toEqual([])
  })

  test('a month ends on the day before another begins', () => {
    const wrong = days.filter((day) => {
      const next = dayOf(numberOf(day) + 1)
      const ends = monthOf(next) !== monthOf(day)
      return isMonthEnd(day) !== ends || (ends && lastDayOfMonth(monthOf(day)) !== day)
    })
    expect(wrong).toEqual([])
  })

  test('the last month end is the nearest one behind', () => {
    let nearest = ''
    const wrong = days.filter((day) => {
      if (dayOf(numberOf(day) + 1).endsWith('-01')) nearest = day
      const known = nearest.slice(0, 2) === day.slice(0, 2)
      return known && lastMonthEnd(day) !== nearest
    })
    expect(wrong).toEqual([])
  })
})

describe('whatever the date', () => {
  const date = fc.integer({ min: numberOf('1000-01-01'), max: numberOf('8999-12-31') }).map(dayOf)
  const months = fc.integer({ min: -10_000, max: 10_000 })

  test('days between are what the oracle counts', () => {
    fc.assert(fc.property(date, date, (from, to) => daysBetween(from, to) === numberOf(to) - numberOf(from)))
  })

  test('months later it is the same day, or the last of its month', () => {
    fc.assert(
      fc.property(date, months, (from, added) => {
        const to = addMonths(from, added)
        const first = new Oracle(`${monthOf(from)}-01`)
        first.setUTCMonth(first.getUTCMonth() + added)
        expect(CalendarDate().safeParse(to).success).toBe(true)
        expect(monthOf(to)).toBe(first.toISOString().slice(0, 7))
        expect(to.slice(8) === from.slice(8) || (isMonthEnd(to) && to.slice(8) < from.slice(8))).toBe(true)
      }),
    )
  })

  test('the day after is one day later, and the day before it is the date again', () => {
    fc.assert(
      fc.property(date, (day) => daysBetween(day, dayAfter(day)) === 1 && dayBefore(dayAfter(day)) === day),
    )
  })

  test('dates compare as text', () => {
    fc.assert(fc.property(date, date, (one, other) => one < other === daysBetween(one, other) > 0))
  })
})
