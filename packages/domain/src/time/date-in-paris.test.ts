import { expect, test } from 'vitest'
import { dateInParis } from './date-in-paris.ts'

test.each([
  { instant: '2020-03-15T09:30:00.000Z', date: '2020-03-15', why: 'at any hour of the day' },
  { instant: '2020-01-31T22:59:59.999Z', date: '2020-01-31', why: 'before midnight in winter' },
  { instant: '2020-01-31T23:00:00.000Z', date: '2020-02-01', why: 'from midnight in winter' },
  { instant: '2020-07-31T21:59:59.999Z', date: '2020-07-31', why: 'before midnight in summer' },
  { instant: '2020-07-31T22:00:00.000Z', date: '2020-08-01', why: 'from midnight in summer' },
  { instant: '2019-12-31T23:30:00.000Z', date: '2020-01-01', why: 'into another year' },
  { instant: '2024-02-28T23:00:00.000Z', date: '2024-02-29', why: 'onto a leap day' },
  { instant: '2020-03-28T22:30:00.000Z', date: '2020-03-28', why: 'the evening before summer time' },
  { instant: '2020-03-29T22:00:00.000Z', date: '2020-03-30', why: 'the first evening of summer time' },
  { instant: '2020-10-24T22:00:00.000Z', date: '2020-10-25', why: 'the last evening of summer time' },
  { instant: '2020-10-25T22:30:00.000Z', date: '2020-10-25', why: 'the first evening of winter time' },
  { instant: '2026-10-31T22:30:00.000Z', date: '2026-10-31', why: 'after a last Sunday of the 25th' },
  { instant: '1999-10-31T22:30:00.000Z', date: '1999-10-31', why: 'before the year 2000' },
])('the date in Paris is $date $why', ({ instant, date }) => expect(dateInParis(instant)).toBe(date))
