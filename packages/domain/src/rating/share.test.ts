import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastPart, shareOf } from './share.ts'

test.each([
  [100, 0.9, 90],
  [1, 0.9, 1],
  [11, 0.9, 10],
  [3, 0.5, 2],
  [1_000_000_000_000_00, 0.9, 900_000_000_000_00],
])('the least part of %i cents that is %f of it is %i', (amount, threshold, least) => {
  expect(leastPart(amount, shareOf(threshold))).toBe(least)
})

test('the least part reaches the share, and one cent less does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e14 }), fc.integer({ min: 1, max: 366 }), (amount, days) => {
      const least = BigInt(leastPart(amount, shareOf(0.9), { part: days, of: 366 }))
      const exact = BigInt(amount) * 9n * BigInt(days)
      return least * 3660n >= exact && (least - 1n) * 3660n < exact
    }),
  )
})
