import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euros } from './euros.ts'

describe('euros', () => {
  it.each([
    [1_250_000.5, 125_000_050],
    [0, 0],
    [-0, 0],
    [0.01, 1],
    [1.1, 110],
    [0.1 + 0.2, 30],
    [1.005 + 0.005, 101],
    [-12.34, -1_234],
    [999_999_999_999.99, 99_999_999_999_999],
  ])('%d is %d cents', (amount, cents) => {
    expect(euros(amount)).toBe(cents)
  })

  it.each([0.001, 1.005, 12.345, 1e-7, 1e15, 1e300, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d',
    (amount) => {
      expect(() => euros(amount)).toThrow(RangeError)
    },
  )

  it('gives back every number of cents up to a hundred billion euros, and refuses a tenth of a cent more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (cents) => {
        expect(euros(cents / 100)).toBe(cents)
        expect(() => euros((cents + 0.1) / 100)).toThrow(RangeError)
      }),
    )
  })
})
