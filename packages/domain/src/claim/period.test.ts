import { describe, expect, it } from 'vitest'
import { comparedPeriod, periodOfClaim } from './period.ts'

describe('the period of a claim', () => {
  it.each([
    [null, '2019-09-24', null, '2019-09-24'],
    ['2020', '2020', '2020-01-01', '2020-12-31'],
    ['2018', '2023', '2018-01-01', '2023-12-31'],
    ['2019-22', '2020-02', '2019-06-21', '2020-02-29'],
  ])('since %s, dated %s', (since, date, from, to) =>
    expect(periodOfClaim({ since, date })).toEqual({ from, to }),
  )
})

describe('what is itemised counts', () => {
  it.each([
    ['2019-09-24', '2019-09-30'],
    ['2020-02', '2020-02-29'],
    ['2019', '2019-12-31'],
    ['2019-22', '2019-09-30'],
  ])('through the end of the month of %s: %s', (date, to) =>
    expect(comparedPeriod({ since: null, date })).toEqual({ from: null, to }),
  )

  it.each([
    ['2020', '2020-01-01'],
    ['2020-02', '2020-02-01'],
    ['2020-02-17', '2020-02-01'],
    ['2019-24', '2019-12-01'],
  ])('from the first of the month in which %s begins: %s', (since, from) =>
    expect(comparedPeriod({ since, date: '2020' })).toEqual({ from, to: '2020-12-31' }),
  )
})
