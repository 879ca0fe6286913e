import { describe, expect, it, test } from 'vitest'
import type { Commitment } from '../commitment/commitment.ts'
import type { Cell } from '../ledger/ledger.ts'
import { Rating } from './rating.ts'
import { allocated, cellOf, commitmentOf, equity, million, rated, year2020 } from './rating-examples.ts'

const closedOn = (on: string): Partial<Commitment> => ({ closed: { on, by: 'banque-des-territoires' } })
const of2020 = (cents: number): Cell[] => [cellOf(2020, { '2020-06': allocated(cents) })]
const codeOf = (commitment: Commitment, cells: readonly Cell[], asOf: string) =>
  rated({ commitment, cells, asOf }).code

const promise = commitmentOf(year2020)
const exact = commitmentOf({ ...year2020, perYear: { amountCents: 100 * million, approximate: false } })

describe('a year of an envelope that is over', () => {
  it('is not informed on when nothing is itemised', () => {
    const rating = rated({ commitment: promise, cells: [], asOf: '2021-01-31' })
    expect(rating).toMatchObject({ code: 'no-information', due: '2020-12-31', shareOfTarget: null })
    expect(rating.years[0]?.shareOfTarget).toBeNull()
    expect(Rating().parse(rating)).toEqual(rating)
  })

  it('is unproven after one honest euro, and shows the share', () => {
    const rating = rated({ commitment: promise, cells: of2020(100), asOf: '2021-01-31' })
    expect(rating).toMatchObject({ code: 'unproven', shareOfTarget: 1e-8, decidedBy: 2020 })
  })

  test.each([
    ['an approximate target at 90 %', promise, 90 * million, 'kept'],
    ['an approximate target one cent below 90 %', promise, 90 * million - 1, 'unproven'],
    ['an exact target in full', exact, 100 * million, 'kept'],
    ['an exact target one cent short', exact, 100 * million - 1, 'unproven'],
  ])('%s', (_case, commitment, cents, code) => {
    expect(codeOf(commitment, of2020(cents), '2021-01-31')).toBe(code)
  })

  it('counts nothing that is disputed, yet does not call it silence', () => {
    const figures = { allocatedCents: 100 * million, deliveries: 2 }
    const cells = [cellOf(2020, { '2020-06': { declared: figures, disputed: figures } })]
    const rating = rated({ commitment: promise, cells, asOf: '2021-01-31' })
    expect(rating).toMatchObject({ code: 'unproven', shareOfTarget: 0 })
    expect(rating.figures.allocated).toMatchObject({
      stage: 'allocated-net',
      declaredCents: 100 * million,
      disputedCents: 100 * million,
      headlineCents: 0,
    })
  })

  it('shows the confirmed part beside the headline', () => {
    const cells = [
      cellOf(2020, {
        '2020-06': {
          declared: { allocatedCents: 95 * million },
          confirmed: { allocatedCents: 20 * million },
        },
      }),
    ]
    const { code, figures } = rated({ commitment: promise, cells, asOf: '2021-01-31' })
    expect(code).toBe('kept')
    expect(figures.allocated).toMatchObject({ headlineCents: 95 * million, confirmedCents: 20 * million })
  })

  it('loses what is released after its end, from then on', () => {
    const released = { declared: { releasedCents: 20 * million } }
    const cells = [cellOf(2020, { '2020-06': allocated(100 * million), '2021-03': released })]
    expect(codeOf(promise, cells, '2021-02-28')).toBe('kept')
    const after = rated({ commitment: promise, cells, asOf: '2021-03-31' })
    expect(after).toMatchObject({ code: 'unproven', shareOfTarget: 0.8 })
    expect(after.years[0]).toMatchObject({ reachedSince: null, lineCents: 90 * million })
    expect(after.figures.released.declaredCents).toBe(20 * million)
  })

  it('ignores a disputed release together with the dispute', () => {
    const declared = { allocatedCents: 100 * million, releasedCents: 20 * million }
    const cells = [cellOf(2020, { '2020-06': { declared, disputed: declared } })]
    const { figures } = rated({ commitment: promise, cells, asOf: '2021-01-31' })
    expect(figures.allocated).toMatchObject({ declaredCents: 80 * million, headlineCents: 0 })
  })

  it('says since which month the target has been reached', () => {
    const cells = [cellOf(2020, { '2020-06': allocated(50 * million), '2020-11': allocated(45 * million) })]
    const { years } = rated({ commitment: promise, cells, asOf: '2021-01-31' })
    expect(years[0]?.reachedSince).toBe('2020-11')
  })

  it('never adds what was paid', () => {
    const cells = [
      cellOf(2020, { '2020-06': { declared: { allocatedCents: 80 * million, paidCents: 80 * million } } }),
    ]
    const { code, figures } = rated({ commitment: promise, cells, asOf: '2021-01-31' })
    expect(code).toBe('unproven')
    expect(figures.paid).toMatchObject({ stage: 'paid', headlineCents: 80 * million })
  })
})

describe('a closed account', () => {
  const closed = commitmentOf(year2020, closedOn('2021-05-10'))

  test.each([
    ['partly kept at half', 50 * million, 'partly-kept'],
    ['broken below half', 49_990_000_00, 'broken'],
    ['broken one cent below half', 50 * million - 1, 'broken'],
    ['broken when nothing was itemised', 0, 'broken'],
    ['kept when the target is reached', 90 * million, 'kept'],
  ])('is %s', (_case, cents, code) => {
    expect(codeOf(closed, of2020(cents), '2021-05-31')).toBe(code)
  })

  it('changes nothing before it is closed', () => {
    expect(codeOf(closed, of2020(49 * million), '2021-04-30')).toBe('unproven')
    expect(codeOf(closed, [], '2021-04-30')).toBe('no-information')
  })

  it('counts on the very day that it is closed', () => {
    const atMonthEnd = commitmentOf(year2020, closedOn('2021-04-30'))
    expect(codeOf(atMonthEnd, of2020(49 * million), '2021-03-31')).toBe('unproven')
    expect(codeOf(atMonthEnd, of2020(49 * million), '2021-04-30')).toBe('broken')
  })

  it('does not end a year that still runs', () => {
    const early = commitmentOf(year2020, closedOn('2020-07-01'))
    expect(codeOf(early, of2020(10 * million), '2020-09-30')).toBe('late')
  })
})

describe('a year of an envelope that runs', () => {
  const commitment = commitmentOf(equity)

  it('is not due before a quarter of its period', () => {
    // 302 days from 5 March to 31 December 2019: a quarter is 75.5 days, so 18 May is the 75th and too early.
    const at = (asOf: string) => rated({ commitment, cells: [], asOf })
    expect(at('2019-05-18')).toMatchObject({ code: 'not-due', reason: 'too-early-for-pace' })
    expect(at('2019-05-19')).toMatchObject({ code: 'late' })
    expect(at('2019-04-30').years.map(({ reason }) => reason)).toEqual([
      'too-early-for-pace',
      'not-begun',
      'not-begun',
      'not-begun',
    ])
  })

  it('is on track at 90 % of the elapsed share of the promised amount', () => {
    // 182 of 366 days on 30 June 2020.
    const expectedCents = Math.ceil((0.9 * 182 * 100 * million) / 366)
    const rating = rated({ commitment: promise, cells: of2020(expectedCents), asOf: '2020-06-30' })
    expect(rating).toMatchObject({ code: 'on-track' })
    expect(rating.years[0]?.pace).toEqual({ elapsedDays: 182, periodDays: 366, expectedCents })
    expect(codeOf(promise, of2020(expectedCents - 1), '2020-06-30')).toBe('late')
  })

  it('is still running on its last day, and over the day after', () => {
    expect(codeOf(promise, of2020(90 * million), '2020-12-31')).toBe('on-track')
    expect(codeOf(promise, of2020(90 * million - 1), '2020-12-31')).toBe('late')
    expect(codeOf(promise, of2020(90 * million), '2021-01-01')).toBe('kept')
    expect(codeOf(exact, of2020(90 * million), '2020-12-31')).toBe('on-track')
    expect(codeOf(exact, of2020(90 * million), '2021-01-01')).toBe('unproven')
  })

  it('is not kept before its end, whatever is reached', () => {
    const rating = rated({ commitment: promise, cells: of2020(100 * million), asOf: '2020-06-30' })
    expect(rating).toMatchObject({ code: 'on-track', shareOfTarget: 1 })
    expect(rating.years[0]?.reachedSince).toBe('2020-06')
  })

  it('begins with the amendment that added it', () => {
    const longer = { ...equity, years: { from: 2019, to: 2023 } }
    const extended = commitmentOf(equity, {}, { '2023-07-01': longer })
    expect(rated({ commitment: extended, cells: [], asOf: '2023-06-30' }).years).toHaveLength(4)
    const years = rated({ commitment: extended, cells: [], asOf: '2023-07-31' }).years
    expect(years.at(-1)).toMatchObject({
      period: { from: '2023-07-01', to: '2023-12-31' },
      reason: 'too-early-for-pace',
      original: null,
    })
  })

  it('cannot be added once it is over', () => {
    const longer = { ...equity, years: { from: 2019, to: 2023 } }
    const extended = commitmentOf(equity, {}, { '2024-02-01': longer })
    expect(rated({ commitment: extended, cells: [], asOf: '2024-02-29' }).years).toHaveLength(4)
  })
})
