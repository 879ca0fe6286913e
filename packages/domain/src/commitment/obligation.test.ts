import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { envelope, volume } from '../testing/commitment-examples.ts'
import { Obligation, yearlyLimitCents, yearsOf } from './obligation.ts'

describe('the limit of an envelope-year', () => {
  it.each([
    { amountCents: 100_000_000_00, approximate: true, limit: 110_000_000_00 },
    { amountCents: 100_000_000_00, approximate: false, limit: 100_000_000_00 },
    { amountCents: 10, approximate: true, limit: 11 },
    { amountCents: 9, approximate: true, limit: 9 },
    { amountCents: 1, approximate: true, limit: 1 },
    { amountCents: 1_000_000_000_000_00, approximate: true, limit: 1_100_000_000_000_00 },
  ])('of $amountCents cents, approximate: $approximate, is $limit', ({ limit, ...perYear }) =>
    expect(yearlyLimitCents({ ...envelope, perYear })).toBe(limit),
  )

  it('is none where no amount is promised', () =>
    expect(yearlyLimitCents({ ...envelope, perYear: null })).toBeNull())

  test('is exactly 110 % of an approximate amount, in whole cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000_00 }), (amountCents) => {
        const limit = yearlyLimitCents({ ...envelope, perYear: { amountCents, approximate: true } })
        expect(limit).toBe(Number((BigInt(amountCents) * 11n) / 10n))
      }),
    )
  })
})

describe('an obligation', () => {
  it('runs over its years, both included', () => {
    expect(yearsOf(envelope)).toEqual([2019, 2020, 2021, 2022])
    expect(yearsOf({ ...envelope, years: { from: 2020, to: 2020 } })).toEqual([2020])
  })

  const tier = { tier: 'reinforced', count: 5, approximate: false }
  const cohort = {
    kind: 'cohort',
    perYear: { count: 20, approximate: true },
    tiers: [tier],
    years: envelope.years,
  }
  it.each([
    envelope,
    { ...envelope, perYear: null, themes: [] },
    volume,
    { ...volume, due: null },
    cohort,
    { kind: 'coverage', of: 'referent', due: '2019-22' },
    { kind: 'unquantified', reason: 'no-target' },
  ])('may be %j', (obligation) => expect(Obligation().parse(obligation)).toEqual(obligation))

  it.each([
    { why: 'years that end before they begin', value: { ...envelope, years: { from: 2022, to: 2019 } } },
    { why: 'half a year', value: { ...envelope, years: { from: 2019, to: 2022.5 } } },
    { why: 'nothing promised', value: { ...envelope, perYear: { amountCents: 0, approximate: false } } },
    { why: 'half a cent', value: { ...envelope, perYear: { amountCents: 0.5, approximate: false } } },
    {
      why: 'more than money there is',
      value: { ...envelope, perYear: { amountCents: 1_000_000_000_000_01, approximate: false } },
    },
    { why: 'an unknown tier', value: { ...cohort, tiers: [{ ...tier, tier: 'gold' }] } },
    { why: 'a tier twice', value: { ...cohort, tiers: [tier, { ...tier, count: 3 }] } },
    { why: 'an impossible date', value: { ...volume, due: '2019-02-29' } },
    { why: 'an unknown kind', value: { kind: 'wish' } },
  ])('is not $why', ({ value }) => expect(Obligation().safeParse(value).success).toBe(false))
})
