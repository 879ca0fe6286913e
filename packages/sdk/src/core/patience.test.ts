import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budget, secondsAsked, waitAfter } from './patience.ts'

describe('waitAfter', () => {
  test('is anything up to a bound that doubles, and that ends at eight seconds', () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 20].map((attempt) => waitAfter(attempt, undefined, () => 1))
    expect(bounds).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000])
    expect(waitAfter(3, undefined, () => 0)).toBe(0)
  })

  test('is never shorter than the register asks for, and no wait at all beyond a minute', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, asked, random) => {
          expect(waitAfter(attempt + 1, asked, () => random)).toBeGreaterThanOrEqual(asked * 1000)
        },
      ),
    )
    expect(waitAfter(1, 60.1, () => 0)).toBeUndefined()
  })
})

test('secondsAsked reads a number and a date, and nothing else', () => {
  const now = Date.parse('2026-11-25T10:00:00Z')
  expect(secondsAsked('3', now)).toBe(3)
  expect(secondsAsked(' 0 ', now)).toBe(0)
  expect(secondsAsked('Wed, 25 Nov 2026 10:00:07 GMT', now)).toBe(7)
  expect(secondsAsked('Wed, 25 Nov 2026 09:00:00 GMT', now)).toBe(0)
  expect(secondsAsked('soon', now)).toBeUndefined()
  expect(secondsAsked(null, now)).toBeUndefined()
})

describe('budget', () => {
  test('pays for twenty retries without one success, and for one more after five', () => {
    const { spend, earn } = budget()
    expect(Array.from({ length: 21 }, spend)).toEqual([...Array.from({ length: 20 }, () => true), false])
    for (let n = 0; n < 5; n += 1) earn()
    expect([spend(), spend()]).toEqual([true, false])
  })

  test('never holds more than it began with', () => {
    const { spend, earn } = budget()
    for (let n = 0; n < 1000; n += 1) earn()
    expect(Array.from({ length: 21 }, spend).filter(Boolean)).toHaveLength(20)
  })
})
