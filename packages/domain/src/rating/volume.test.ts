import { describe, expect, it, test } from 'vitest'
import type { Figures } from '../ledger/ledger.ts'
import { Rating } from './rating.ts'
import { cellOf, commitmentOf, rated, volume } from './rating-examples.ts'
import { claimOf, claimSheet } from './sheet-examples.ts'

const commitment = commitmentOf(volume)
const made = (deliveries: number, disputed = 0, confirmed = 0): Figures => ({
  declared: { deliveries },
  ...(disputed > 0 ? { disputed: { deliveries: disputed } } : {}),
  ...(confirmed > 0 ? { confirmed: { deliveries: confirmed } } : {}),
})
const ratedBy = (months: Readonly<Record<string, Figures>>, asOf: string, changes = {}) =>
  rated({
    commitment: commitmentOf(volume, changes),
    cells: [cellOf(2019, months)],
    asOf,
  })

describe('a volume on its due date', () => {
  it('is kept by what took effect by then, and shows what came after', () => {
    const rating = ratedBy(
      { '2019-06': made(60), '2019-09': made(57, 0, 9), '2019-10': made(2) },
      '2019-12-31',
    )
    expect(rating).toMatchObject({
      code: 'kept',
      daysLate: null,
      shareOfTarget: 1.17,
      counts: {
        unit: 'placements',
        target: 100,
        line: 100,
        headline: 117,
        confirmed: 9,
        throughDate: '2019-09-30',
        headlineWhenDue: null,
      },
      figures: { deliveries: { declared: 119 } },
    })
    expect(Rating().parse(rating)).toEqual(rating)
  })

  test.each([
    ['nothing', {}, 'no-information', null],
    ['one honest placement', { '2019-09': made(1) }, 'unproven', 0.01],
    ['all but one', { '2019-09': made(99) }, 'unproven', 0.99],
    ['all of them disputed', { '2019-09': made(100, 100) }, 'unproven', 0],
    ['one of them disputed', { '2019-09': made(100, 1) }, 'unproven', 0.99],
    ['one to spare for the dispute', { '2019-09': made(101, 1) }, 'kept', 1],
    ['what came after it only', { '2019-10': made(99) }, 'unproven', 0],
  ] as const)('with %s', (_case, months, code, shareOfTarget) => {
    expect(ratedBy(months, '2019-10-31')).toMatchObject({ code, shareOfTarget })
  })

  it('is reached at 90 % where it is approximate', () => {
    const about = commitmentOf({ ...volume, target: { count: 95, approximate: true } })
    const of = (deliveries: number) =>
      rated({ commitment: about, cells: [cellOf(2019, { '2019-09': made(deliveries) })], asOf: '2019-10-31' })
    expect(of(86)).toMatchObject({ code: 'kept', counts: { line: 86, approximate: true } })
    expect(of(85).code).toBe('unproven')
  })

  it('adds up the cells of all years', () => {
    const cells = [cellOf(2018, { '2018-12': made(40) }), cellOf(2019, { '2019-01': made(60) })]
    expect(rated({ commitment, cells, asOf: '2019-10-31' }).counts?.headline).toBe(100)
  })

  it('knows of a claim only', () => {
    const figure = { kind: 'count', of: 'vte-placement', count: 119, approximate: false } as const
    const sheets = [claimSheet([claimOf({ figure, date: '2019' })])]
    expect(rated({ commitment, sheets, asOf: '2019-12-30' }).code).toBe('no-information')
    expect(rated({ commitment, sheets, asOf: '2019-12-31' })).toMatchObject({
      code: 'claimed-only',
      claims: [{ itemised: null, share: null }],
    })
  })
})

describe('a volume that is late', () => {
  const months = { '2019-09': made(80), '2019-11': made(15), '2019-12': made(10) }

  it('is kept, late by at most the days to the end of the month that reached it', () => {
    expect(ratedBy(months, '2020-03-31')).toMatchObject({
      code: 'kept',
      daysLate: 92,
      shareOfTarget: 1.05,
      counts: { headline: 105, headlineWhenDue: 80, throughDate: '2019-12-31' },
    })
  })

  it('is not kept before', () => {
    expect(ratedBy(months, '2019-11-30')).toMatchObject({
      code: 'unproven',
      daysLate: null,
      shareOfTarget: 0.8,
      counts: { headline: 80, headlineWhenDue: null },
    })
  })

  it('stays late once its account is closed', () => {
    const closed = { closed: { on: '2020-02-01', by: 'delegation' as const } }
    expect(ratedBy(months, '2020-03-31', closed)).toMatchObject({ code: 'kept', daysLate: 92 })
  })
})

describe('a volume due within a month', () => {
  const summer = { ...volume, due: '2019-22' }
  const of = (months: Readonly<Record<string, Figures>>, asOf: string) =>
    rated({ commitment: commitmentOf(summer), cells: [cellOf(2019, months)], asOf })

  it('counts that month whole, once it is over', () => {
    const months = { '2019-08': made(100), '2019-09': made(3) }
    expect(of(months, '2019-10-31')).toMatchObject({
      code: 'kept',
      reason: null,
      due: '2019-09-22',
      daysLate: null,
      counts: { headline: 103, throughDate: '2019-09-30' },
    })
    expect(of(months, '2019-09-25')).toMatchObject({ code: 'kept', counts: { throughDate: '2019-08-31' } })
  })

  it('does not call late what may have been on time, and says that it is not known', () => {
    const months = { '2019-08': made(99), '2019-09': made(1) }
    expect(of(months, '2019-10-31')).toMatchObject({
      code: 'kept',
      reason: 'reached-in-due-month',
      daysLate: null,
      counts: { headline: 100, headlineWhenDue: null, throughDate: '2019-09-30' },
    })
    expect(of(months, '2019-09-25')).toMatchObject({ code: 'unproven', reason: null })
  })

  it('is late from the month after it', () => {
    expect(of({ '2019-09': made(99), '2019-10': made(1) }, '2019-12-31')).toMatchObject({
      code: 'kept',
      reason: null,
      daysLate: 39,
      counts: { headline: 100, headlineWhenDue: 99, throughDate: '2019-10-31' },
    })
  })

  it('is judged by that month too where it is missed', () => {
    const closed = { closed: { on: '2019-10-15', by: 'bpifrance' as const } }
    const cells = [cellOf(2019, { '2019-08': made(49), '2019-09': made(1) })]
    expect(rated({ commitment: commitmentOf(summer, closed), cells, asOf: '2019-10-31' })).toMatchObject({
      code: 'partly-kept',
      shareOfTarget: 0.5,
    })
  })
})

describe('a volume that runs', () => {
  // 210 days from 5 March to 30 September 2019: a quarter is 52.5 days, so 25 April is the 52nd and too early.
  it('has a pace once a quarter of its time has passed', () => {
    expect(ratedBy({ '2019-03': made(9) }, '2019-04-25')).toMatchObject({
      code: 'not-due',
      reason: 'too-early-for-pace',
      pace: null,
      shareOfTarget: 0.09,
    })
    expect(ratedBy({ '2019-03': made(9) }, '2019-04-26').code).toBe('late')
  })

  it('is on track at 90 % of the elapsed share', () => {
    // 118 of 210 days on 30 June: 90 % of 100 × 118/210 is 50.57.
    expect(ratedBy({ '2019-06': made(51) }, '2019-06-30')).toMatchObject({
      code: 'on-track',
      pace: { elapsedDays: 118, periodDays: 210, expected: 51 },
    })
    expect(ratedBy({ '2019-06': made(50) }, '2019-06-30').code).toBe('late')
  })

  it('still runs on its last day, whatever is reached', () => {
    expect(ratedBy({ '2019-06': made(100) }, '2019-09-30').code).toBe('on-track')
    expect(ratedBy({ '2019-06': made(89) }, '2019-09-30').code).toBe('late')
    expect(ratedBy({ '2019-06': made(100) }, '2019-10-01').code).toBe('kept')
  })

  it('begins with its first wording', () => {
    const wordings = [{ from: '2019-05-23', obligation: volume, source: null, recordedOn: '2019-05-23' }]
    expect(ratedBy({}, '2019-08-31', { wordings })).toMatchObject({
      code: 'late',
      pace: { elapsedDays: 101, periodDays: 131 },
    })
  })
})

describe('a volume whose account is closed', () => {
  const closed = { closed: { on: '2019-10-15', by: 'bpifrance' as const } }

  test.each([
    ['partly-kept', 50],
    ['broken', 49],
    ['broken', 0],
    ['kept', 100],
  ] as const)('is %s with %i of 100', (code, deliveries) => {
    expect(ratedBy({ '2019-09': made(deliveries) }, '2019-10-31', closed).code).toBe(code)
  })

  it('is still running while it is not due', () => {
    const early = { closed: { on: '2019-07-15', by: 'bpifrance' as const } }
    expect(ratedBy({ '2019-06': made(1) }, '2019-08-31', early).code).toBe('late')
  })
})

describe('a volume that was amended', () => {
  const to50 = { ...volume, target: { count: 50, approximate: false } }
  const of = (amendedOn: string) =>
    rated({
      commitment: commitmentOf(volume, {}, { [amendedOn]: to50 }),
      cells: [cellOf(2019, { '2019-06': made(60) })],
      asOf: '2019-12-31',
    })

  it('takes a lower target in time, with the original beside it', () => {
    expect(of('2019-09-30')).toMatchObject({
      code: 'kept',
      counts: { target: 50 },
      originalWording: { obligation: volume },
      wordingsTooLate: [],
    })
  })

  it('keeps its target where that is lowered after it was due', () => {
    expect(of('2019-10-01')).toMatchObject({
      code: 'unproven',
      counts: { target: 100 },
      originalWording: null,
      wordingsTooLate: [{ obligation: to50 }],
    })
  })
})

describe('a volume that was withdrawn', () => {
  const withdrawnOn = (on: string) => ({ withdrawn: { on, by: 'delegation' as const } })
  const months = { '2019-06': made(30) }

  it('the day before it was due, was late', () => {
    expect(ratedBy(months, '2019-12-31', withdrawnOn('2019-09-30'))).toMatchObject({
      code: 'withdrawn',
      withdrawn: { before: { asOf: '2019-09-29', code: 'late', shareOfTarget: 0.3 } },
    })
  })

  it('the day after it was due, was unproven', () => {
    expect(ratedBy(months, '2019-12-31', withdrawnOn('2019-10-02')).withdrawn?.before.code).toBe('unproven')
  })
})

test('enrolments against a promise without a target are shown, and not rated', () => {
  const open = commitmentOf({ kind: 'unquantified', reason: 'no-target' })
  const rating = rated({
    commitment: open,
    cells: [cellOf(2019, { '2019-06': made(12, 2) })],
    asOf: '2019-12-31',
  })
  expect(rating).toMatchObject({
    code: 'unrateable',
    reason: 'no-target',
    isItemised: true,
    counts: null,
    figures: { deliveries: { declared: 12, disputed: 2 } },
  })
})
