import { describe, expect, it, test } from 'vitest'
import type { Obligation } from '../commitment/obligation.ts'
import { rate, rateInPlace } from './rate.ts'
import { allocated, cellOf, commitmentOf, equity } from './rating-examples.ts'

const coverage: Obligation = { kind: 'coverage', of: 'referent', due: null }
const volume: Obligation = {
  kind: 'volume',
  unit: 'vte-placement',
  target: { count: 100, approximate: false },
  due: '2019-09',
}
const cohort: Obligation = {
  kind: 'cohort',
  perYear: { count: 20, approximate: true },
  tiers: [{ tier: 'reinforced', count: 5, approximate: false }],
  years: { from: 2019, to: 2022 },
}

describe('a promise in one place', () => {
  const cells = [cellOf(2020, { '2020-06': allocated(100) }, 'region-84')]

  it('is not rated, but has its own figures', () => {
    const rating = rateInPlace({ commitment: commitmentOf(equity), cells, asOf: '2021-01-31' })
    expect(rating).toMatchObject({ code: 'unrateable', reason: 'promised-nationally', due: '2022-12-31' })
    expect(rating.figures.allocated.headlineCents).toBe(100)
  })

  test.each([cohort, volume])('was promised to the country: $kind', (obligation) => {
    const rating = rateInPlace({ commitment: commitmentOf(obligation), cells: [], asOf: '2021-01-31' })
    expect(rating).toMatchObject({ reason: 'promised-nationally', wording: { obligation } })
  })

  it('is judged there when each territory was promised its own', () => {
    const commitment = commitmentOf(coverage)
    for (const asOf of ['2022-12-31', '2023-01-31']) {
      const question = { commitment, cells: [], asOf }
      expect(rateInPlace(question)).toEqual(rate(question))
      expect(rateInPlace(question).reason).not.toBe('promised-nationally')
    }
  })

  test.each(['not-countable', 'no-target'] as const)('keeps its own reason: %s', (reason) => {
    const commitment = commitmentOf({ kind: 'unquantified', reason })
    expect(rateInPlace({ commitment, cells: [], asOf: '2021-01-31' })).toMatchObject({
      code: 'unrateable',
      reason,
    })
  })

  it('is not said to be owed an amount that was not published', () => {
    const commitment = commitmentOf({ ...equity, perYear: null })
    const rating = rateInPlace({ commitment, cells, asOf: '2021-01-31' })
    expect(rating).toMatchObject({ code: 'unrateable', reason: 'amount-not-published', due: '2022-12-31' })
    expect(rating.figures.allocated.headlineCents).toBe(100)
  })

  it('is withdrawn there too', () => {
    const commitment = commitmentOf(equity, { withdrawn: { on: '2020-12-01', by: 'delegation' } })
    const rating = rateInPlace({ commitment, cells, asOf: '2021-01-31' })
    expect(rating).toMatchObject({
      code: 'withdrawn',
      withdrawn: { before: { reason: 'promised-nationally' } },
    })
  })
})
