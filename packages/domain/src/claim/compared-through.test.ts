import { describe, expect, it } from 'vitest'
import { comparedThrough } from './compared-through.ts'

describe('what is itemised counts through', () => {
  it.each([
    ['2019-09-24', '2019-09-30'],
    ['2020-02', '2020-02-29'],
    ['2019', '2019-12-31'],
    ['2019-22', '2019-09-30'],
  ])('the end of the month of %s: %s', (date, through) => expect(comparedThrough({ date })).toBe(through))
})
