import { describe, expect, it } from 'vitest'
import { after, asOf, asOfMonthEnd, cursor, language, limit, phase } from './query.ts'

describe('limit', () => {
  it('is 50 when left out', () => {
    expect(limit().parse(undefined)).toBe(50)
  })

  it.each([
    ['1', 1],
    ['200', 200],
  ])('takes %s', (text, number) => {
    expect(limit().parse(text)).toBe(number)
  })

  it.each(['0', '201', '-1', '1.5', '1e2', '0x10', ' 5', '', '٣'])('refuses %j', (text) => {
    expect(limit().safeParse(text).success).toBe(false)
  })
})

it('reads a history from its start when `after` is left out', () => {
  expect(after().parse(undefined)).toBe(0)
  expect(after().parse('12')).toBe(12)
})

it('takes any day that exists as `asOf`, and month ends only where figures are kept by month', () => {
  expect(asOf().safeParse('2020-02-29').success).toBe(true)
  expect(asOf().safeParse('2019-02-29').success).toBe(false)
  expect(asOfMonthEnd().safeParse('2020-02-29').success).toBe(true)
  expect(asOfMonthEnd().safeParse('2020-02-28').success).toBe(false)
})

it('speaks French unless asked otherwise', () => {
  expect(language().parse(undefined)).toBe('fr')
  expect(language().safeParse('de').success).toBe(false)
})

it('reads a phase as a number', () => {
  expect(phase().parse('2')).toBe(2)
  expect(phase().safeParse('3').success).toBe(false)
})

it('takes a cursor only in its own alphabet', () => {
  expect(cursor().safeParse('eyJsIjoxfQ').success).toBe(true)
  expect(cursor().safeParse('a b').success).toBe(false)
  expect(cursor().safeParse('').success).toBe(false)
})
