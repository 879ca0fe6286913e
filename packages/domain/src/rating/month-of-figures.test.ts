import { expect, test } from 'vitest'
import { dayBefore } from '../time/calendar-date.ts'
import { lastMonthOver } from './month-of-figures.ts'

test.each([
  ['2020-02-29', '2020-02'],
  ['2020-02-28', '2020-01'],
  ['2020-03-30', '2020-02'],
  ['2021-01-01', '2020-12'],
])('on %s the last month that is over is %s', (asOf, month) => expect(lastMonthOver(asOf)).toBe(month))

test.each([
  ['2020-03-01', '2020-02-29'],
  ['2021-01-01', '2020-12-31'],
  ['2020-12-10', '2020-12-09'],
  ['2020-12-31', '2020-12-30'],
])('the day before %s is %s', (date, before) => expect(dayBefore(date)).toBe(before))
