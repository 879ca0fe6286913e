import { describe, expect, it, test } from 'vitest'
import type { CohortObligation } from '../commitment/obligation.ts'
import type { Spell } from '../ledger/sheet.ts'
import { Rating } from './rating.ts'
import { cohort, commitmentOf, rated } from './rating-examples.ts'
import { claimOf, claimSheet, cohortSheet, type Selected } from './sheet-examples.ts'

const year2020: CohortObligation = { ...cohort, years: { from: 2020, to: 2020 } }
const asOf = '2021-01-31'
const dated = (on: string, standing: Spell['standing'] = 'declared') => ({ on, standing })

/** So many selections of as many territories, from a number on. */
const selected = (count: number, changes: Partial<Selected> = {}, first = 1): Selected[] =>
  Array.from({ length: count }, (_, index) => ({
    territory: `ti1-${String(first + index).padStart(4, '0')}`,
    tier: null,
    selected: dated('2020-02-01'),
    supported: dated('2020-06-01'),
    ...changes,
  }))
const reinforced = { tier: 'reinforced' as const }
const ratedBy = (selections: readonly Selected[], changes = {}) =>
  rated({
    commitment: commitmentOf(year2020),
    sheets: [cohortSheet(2020, selections)],
    asOf,
    ...changes,
  })

describe('a year of a cohort that is over', () => {
  it('is kept with 18 of about 20, five of them reinforced', () => {
    const rating = ratedBy([...selected(5, reinforced), ...selected(13, {}, 6)])
    expect(rating).toMatchObject({
      code: 'kept',
      decidedBy: 2020,
      due: '2020-12-31',
      dueFrom: 'obligation',
      shareOfTarget: 0.9,
      isItemised: true,
      counts: {
        unit: 'territories',
        target: 20,
        approximate: true,
        line: 18,
        headline: 18,
        throughDate: '2020-12-31',
      },
    })
    expect(rating.cohortYears).toMatchObject([
      {
        year: 2020,
        code: 'kept',
        selected: { declared: 18 },
        supported: { headline: 18 },
        tiers: [{ tier: 'reinforced', supported: { target: 5, approximate: false, line: 5, headline: 5 } }],
      },
    ])
    expect(Rating().parse(rating)).toEqual(rating)
  })

  test.each([
    ['17 of about 20', 5, 12, 0.85],
    ['four reinforced, whatever the whole', 4, 18, 0.8],
    ['none reinforced', 0, 22, 0],
  ])('is unproven with %s', (_case, inTier, others, shareOfTarget) => {
    const selections = [...selected(inTier, reinforced), ...selected(others, {}, inTier + 1)]
    expect(ratedBy(selections)).toMatchObject({ code: 'unproven', shareOfTarget })
  })

  it('never counts a selection without support', () => {
    const all = { supported: null }
    expect(ratedBy([...selected(5, { ...reinforced, ...all }), ...selected(15, all, 6)])).toMatchObject({
      code: 'unproven',
      shareOfTarget: 0,
      counts: { declared: 0, headline: 0 },
      cohortYears: [{ selected: { declared: 20 } }],
    })
  })

  it('counts what began on 31 December, and not the day after or the year before', () => {
    const of = (on: string) =>
      ratedBy([...selected(5, { ...reinforced, supported: dated(on) }), ...selected(13, {}, 6)]).code
    expect(of('2020-12-31')).toBe('kept')
    expect(of('2021-01-01')).toBe('unproven')
    expect(of('2019-12-31')).toBe('unproven')
    expect(of('2020-01-01')).toBe('kept')
  })

  it('counts a territory once', () => {
    expect(ratedBy([...selected(5, reinforced), ...selected(5, {}, 1)]).counts?.headline).toBe(5)
  })

  it('counts nothing that is disputed, yet does not call it silence', () => {
    const disputed = { supported: dated('2020-06-01', 'disputed') }
    expect(ratedBy(selected(20, disputed))).toMatchObject({
      code: 'unproven',
      shareOfTarget: 0,
      counts: { declared: 20, disputed: 20, headline: 0 },
      cohortYears: [{ selected: { declared: 20, disputed: 0 } }],
    })
    const selection = { selected: dated('2020-02-01', 'disputed') }
    expect(ratedBy(selected(20, selection)).counts).toMatchObject({ declared: 20, disputed: 20 })
  })

  it('shows what is confirmed beside it', () => {
    const confirmed = { supported: dated('2020-06-01', 'confirmed') }
    expect(ratedBy([...selected(2, confirmed), ...selected(3, {}, 3)]).counts).toMatchObject({
      headline: 5,
      confirmed: 2,
    })
  })

  it('is silent when nothing is itemised', () => {
    expect(ratedBy([])).toMatchObject({ code: 'no-information', shareOfTarget: null, isItemised: false })
  })

  it('is claimed only by a figure of its time or later', () => {
    const claimed = (date: string) => ratedBy([], { sheets: [claimSheet([claimOf({ date })])] }).code
    expect(claimed('2019')).toBe('no-information')
    expect(claimed('2020')).toBe('claimed-only')
    expect(claimed('2021-01')).toBe('claimed-only')
  })

  it('may have a tier that is approximate, or none', () => {
    const about = { ...year2020, tiers: [{ tier: 'reinforced' as const, count: 5, approximate: true }] }
    const selections = [...selected(5, reinforced), ...selected(13, {}, 6)]
    expect(ratedBy(selections, { commitment: commitmentOf(about) }).cohortYears[0]?.tiers).toMatchObject([
      { supported: { line: 5 } },
    ])
    const none = commitmentOf({ ...year2020, tiers: [] })
    expect(ratedBy(selected(18), { commitment: none }).code).toBe('kept')
  })
})

describe('a cohort whose account is closed', () => {
  const commitment = commitmentOf(year2020, { closed: { on: '2021-01-10', by: 'business-france' } })

  test.each([
    ['partly-kept', 3, 7],
    ['broken', 2, 18],
    ['broken', 5, 4],
    ['broken', 0, 0],
    ['kept', 5, 13],
  ] as const)('is %s with %i reinforced and %i others', (code, inTier, others) => {
    const selections = [...selected(inTier, reinforced), ...selected(others, {}, inTier + 1)]
    expect(ratedBy(selections, { commitment }).code).toBe(code)
  })
})

describe('the whole of a cohort', () => {
  const commitment = commitmentOf(cohort)
  const full = (year: number) =>
    cohortSheet(
      year,
      [...selected(5, reinforced), ...selected(15, {}, 6)].map((selection) => ({
        ...selection,
        selected: dated(`${year}-05-01`),
        supported: dated(`${year}-09-01`),
      })),
    )

  it('is its worst year', () => {
    const sheets = [full(2019), cohortSheet(2020, selected(3)), full(2021), full(2022)]
    const rating = rated({ commitment, sheets, asOf: '2023-01-31' })
    expect(rating).toMatchObject({ code: 'unproven', decidedBy: 2020, due: '2020-12-31', shareOfTarget: 0 })
    expect(rating.cohortYears.map(({ code }) => code)).toEqual(['kept', 'unproven', 'kept', 'kept'])
  })

  it('has no pace: a year that runs is not due', () => {
    const at = (on: string) => rated({ commitment, sheets: [], asOf: on })
    expect(at('2019-12-31')).toMatchObject({
      code: 'not-due',
      reason: 'before-due-date',
      decidedBy: 2019,
      due: '2019-12-31',
      pace: null,
    })
    expect(at('2019-12-31').cohortYears.map(({ reason }) => reason)).toEqual([
      'before-due-date',
      'not-begun',
      'not-begun',
      'not-begun',
    ])
    expect(at('2020-01-01')).toMatchObject({ code: 'no-information', decidedBy: 2019 })
  })

  it('is on track, not kept, while years are to come', () => {
    expect(rated({ commitment, sheets: [full(2019)], asOf: '2020-06-30' })).toMatchObject({
      code: 'on-track',
      decidedBy: 2019,
    })
    const sheets = [2019, 2020, 2021, 2022].map(full)
    expect(rated({ commitment, sheets, asOf: '2022-12-31' }).code).toBe('on-track')
    expect(rated({ commitment, sheets, asOf: '2023-01-01' }).code).toBe('kept')
  })

  it('judges each year by its own sheet', () => {
    const sheets = [{ ...full(2020), commitment: 'another' }, full(2021)]
    expect(rated({ commitment, sheets, asOf: '2021-01-31' })).toMatchObject({ decidedBy: 2019 })
    expect(rated({ commitment, sheets, asOf: '2021-01-31' }).isItemised).toBe(false)
  })
})

describe('a cohort that was amended', () => {
  const fewer: CohortObligation = { ...cohort, perYear: { count: 10, approximate: false } }
  const selections = [...selected(5, reinforced), ...selected(5, {}, 6)]

  it('takes what was in force on 31 December, with the original beside it', () => {
    const commitment = commitmentOf(year2020, {}, { '2020-12-31': { ...fewer, years: year2020.years } })
    expect(ratedBy(selections, { commitment })).toMatchObject({
      code: 'kept',
      counts: { target: 10 },
      originalWording: { obligation: year2020 },
      cohortYears: [{ originalWording: { obligation: year2020 }, wordingsTooLate: [] }],
    })
  })

  it('keeps its numbers where they are lowered after the year', () => {
    const commitment = commitmentOf(year2020, {}, { '2021-01-01': { ...fewer, years: year2020.years } })
    expect(ratedBy(selections, { commitment })).toMatchObject({
      code: 'unproven',
      counts: { target: 20 },
      originalWording: null,
      wordingsTooLate: [{ from: '2021-01-01' }],
    })
    expect(ratedBy(selections, { commitment, asOf: '2020-12-31' }).wordingsTooLate).toEqual([])
  })

  it('cannot drop a year that was over', () => {
    const later = { ...cohort, years: { from: 2021, to: 2022 } }
    const tooLate = commitmentOf(cohort, {}, { '2021-02-01': later })
    expect(rated({ commitment: tooLate, asOf: '2021-02-28' }).cohortYears.map(({ year }) => year)).toEqual([
      2019, 2020, 2021, 2022,
    ])
    const inTime = commitmentOf(cohort, {}, { '2019-12-31': later })
    expect(rated({ commitment: inTime, asOf: '2021-02-28' }).cohortYears.map(({ year }) => year)).toEqual([
      2021, 2022,
    ])
  })

  it('owes nothing when no year is left that was promised in time', () => {
    const moved = { ...cohort, years: { from: 2018, to: 2018 } }
    const commitment = commitmentOf(cohort, {}, { '2019-06-01': moved })
    expect(rated({ commitment, asOf: '2019-06-30' })).toMatchObject({
      code: 'not-due',
      reason: 'nothing-owed',
      cohortYears: [],
    })
  })
})
