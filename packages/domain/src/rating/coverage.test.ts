import { describe, expect, it, test } from 'vitest'
import type { Spell } from '../ledger/sheet.ts'
import { Rating } from './rating.ts'
import { commitmentOf, coverage, rated } from './rating-examples.ts'
import { claimOf, claimSheet, coverageSheet, spell, territoryOf } from './sheet-examples.ts'

const commitment = commitmentOf(coverage)
const closed = commitmentOf(coverage, { closed: { on: '2023-02-01', by: 'delegation' } })
const territories = ['0001', '0002', '0003', '0004'].map((number) => territoryOf(number))
const asOf = '2023-06-30'

type Line = readonly [territory: `ti1-${string}`, ...spells: Spell[]]
const ratedBy = (lines: readonly Line[], changes = {}) =>
  rated({ commitment, territories, sheets: [coverageSheet(lines)], asOf, ...changes })
const each = (count: number, ...spells: Spell[]): Line[] =>
  territories.slice(0, count).map(({ id }) => [id as `ti1-${string}`, ...spells])
const since2019 = spell('2019-06-01')

describe('a coverage on its due date', () => {
  it('is kept when every territory has it', () => {
    const rating = ratedBy(each(4, since2019))
    expect(rating).toMatchObject({
      code: 'kept',
      reason: null,
      due: '2022-12-31',
      dueFrom: 'term',
      daysLate: null,
      shareOfTarget: 1,
      isItemised: true,
      counts: {
        unit: 'territories',
        target: 4,
        approximate: false,
        line: 4,
        declared: 4,
        disputed: 0,
        headline: 4,
        confirmed: 0,
        throughDate: '2022-12-31',
        headlineWhenDue: null,
      },
      coverage: { on: '2022-12-31', owed: 4, missing: [] },
    })
    expect(Rating().parse(rating)).toEqual(rating)
  })

  it('names who is missing', () => {
    expect(ratedBy(each(3, since2019))).toMatchObject({
      code: 'unproven',
      shareOfTarget: 0.75,
      coverage: { missing: ['ti1-0004'], coveredSince: [] },
    })
  })

  it('knows nothing when nothing is itemised', () => {
    expect(ratedBy([])).toMatchObject({
      code: 'no-information',
      shareOfTarget: null,
      isItemised: false,
      coverage: { owed: 4, missing: territories.map(({ id }) => id) },
    })
  })

  it('knows of a claim only', () => {
    const sheets = [claimSheet([claimOf()])]
    expect(ratedBy([], { sheets })).toMatchObject({ code: 'claimed-only', shareOfTarget: null })
    expect(ratedBy([], { sheets: [...sheets, coverageSheet(each(1, since2019))] }).code).toBe('unproven')
  })

  it.each([
    ['is withdrawn by then', claimOf({ withdrawnOn: asOf })],
    ['is of a region', claimOf({ scope: 'region-84' })],
    ['is of a later day', claimOf({ date: '2023-07' })],
  ])('does not know of a claim that %s', (_case, claim) => {
    expect(ratedBy([], { sheets: [claimSheet([claim])] }).code).toBe('no-information')
  })

  it('counts nothing that is disputed, yet does not call it silence', () => {
    expect(ratedBy(each(4, spell('2019-06-01', null, 'disputed')))).toMatchObject({
      code: 'unproven',
      shareOfTarget: 0,
      counts: { declared: 4, disputed: 4, headline: 0 },
    })
  })

  it('counts a territory once, by the best that is said of it', () => {
    const lines: Line[] = [
      ['ti1-0001', spell('2019-06-01', null, 'disputed')],
      ['ti1-0001', spell('2020-06-01')],
      ['ti1-0002', spell('2019-06-01', null, 'confirmed'), spell('2019-07-01', null, 'disputed')],
    ]
    expect(ratedBy(lines).counts).toMatchObject({ declared: 2, disputed: 0, headline: 2, confirmed: 1 })
  })

  it('judges what was there then, not what is there now', () => {
    const ended = [...each(3, since2019), ['ti1-0004', spell('2019-06-01', '2022-12-30')] as const]
    expect(ratedBy(ended)).toMatchObject({ code: 'unproven', coverage: { missing: ['ti1-0004'] } })
    const endedAfter = [...each(3, since2019), ['ti1-0004', spell('2019-06-01', '2022-12-31')] as const]
    expect(ratedBy(endedAfter).code).toBe('kept')
  })

  it('stays kept through a hand-over, and not through a gap of one day', () => {
    const handed = [
      ...each(3, since2019),
      ['ti1-0004', spell('2019-06-01', '2022-12-30'), spell('2022-12-31')] as const,
    ]
    expect(ratedBy(handed)).toMatchObject({ code: 'kept', daysLate: null })
    const gap = [
      ...each(3, since2019),
      ['ti1-0004', spell('2019-06-01', '2022-12-30'), spell('2023-01-01')] as const,
    ]
    expect(ratedBy(gap)).toMatchObject({ code: 'kept', daysLate: 1 })
  })

  it('counts nothing that is over or not begun, yet does not call it silence', () => {
    expect(ratedBy(each(4, spell('2019-06-01', '2020-06-01')))).toMatchObject({
      code: 'unproven',
      shareOfTarget: 0,
      counts: { declared: 0 },
    })
    expect(ratedBy(each(4, spell('2023-07-01')))).toMatchObject({ code: 'no-information' })
  })
})

describe('a coverage that is late', () => {
  const later: Line[] = [
    ...each(2, since2019),
    ['ti1-0003', spell('2023-01-20')],
    ['ti1-0004', spell('2023-03-01')],
  ]

  it('is kept with the days it took until all had it', () => {
    expect(ratedBy(later)).toMatchObject({
      code: 'kept',
      daysLate: 60,
      shareOfTarget: 1,
      counts: { headline: 4, headlineWhenDue: 2, throughDate: '2023-03-01' },
      coverage: { on: '2022-12-31', missing: [] },
    })
  })

  it('is not kept before that day', () => {
    expect(ratedBy(later, { asOf: '2023-02-28' })).toMatchObject({
      code: 'unproven',
      daysLate: null,
      counts: { headline: 2, throughDate: '2022-12-31' },
      coverage: { missing: ['ti1-0003', 'ti1-0004'], coveredSince: ['ti1-0003'] },
    })
    expect(ratedBy(later, { asOf: '2023-03-01' }).daysLate).toBe(60)
  })

  it('needs all of them on the same day', () => {
    const inTurn: Line[] = [
      ...each(2, since2019),
      ['ti1-0003', spell('2023-01-20', '2023-02-15')],
      ['ti1-0004', spell('2023-03-01')],
    ]
    expect(ratedBy(inTurn)).toMatchObject({ code: 'unproven', daysLate: null })
    const again: Line[] = [...inTurn, ['ti1-0003', spell('2023-04-01')]]
    expect(ratedBy(again)).toMatchObject({ code: 'kept', daysLate: 91 })
  })

  it('needs evidence that is not disputed', () => {
    const disputed: Line[] = [...each(3, since2019), ['ti1-0004', spell('2023-01-01', null, 'disputed')]]
    expect(ratedBy(disputed).code).toBe('unproven')
    expect(ratedBy([...disputed, ['ti1-0004', spell('2023-02-01')]]).daysLate).toBe(32)
  })

  it('is owed to those of the due date: who joins later is not waited for', () => {
    const more = [
      ...territories,
      territoryOf('0009', '84', { joined: { earliest: '2022-12-01', latest: '2022-12-31' } }),
    ]
    expect(ratedBy(later, { territories: more })).toMatchObject({
      code: 'kept',
      daysLate: 60,
      coverage: { owed: 4, notYetOwed: ['ti1-0009'] },
    })
  })
})

describe('a coverage whose account is closed', () => {
  test.each([
    ['kept', 4],
    ['partly-kept', 2],
    ['broken', 1],
    ['broken', 0],
  ] as const)('is %s with %i of 4', (code, count) => {
    expect(ratedBy(each(count, since2019), { commitment: closed }).code).toBe(code)
  })

  it('is not closed before', () => {
    expect(ratedBy(each(1, since2019), { commitment: closed, asOf: '2023-01-31' }).code).toBe('unproven')
  })

  it('can still have been late', () => {
    const late = each(4, spell('2023-01-10'))
    expect(ratedBy(late, { commitment: closed })).toMatchObject({ code: 'kept', daysLate: 10 })
  })
})

describe('a coverage before its due date', () => {
  it('is not due, and shows how far it is', () => {
    for (const date of ['2020-06-30', '2022-12-31']) {
      expect(ratedBy(each(3, since2019), { asOf: date })).toMatchObject({
        code: 'not-due',
        reason: 'before-due-date',
        pace: null,
        shareOfTarget: 0.75,
        counts: { headline: 3, throughDate: date },
        coverage: { on: date, missing: ['ti1-0004'] },
      })
    }
  })

  it('is withdrawn as it was the day before', () => {
    const changes = { withdrawn: { on: '2022-12-31', by: 'delegation' as const } }
    const rating = ratedBy(each(4, since2019), { commitment: commitmentOf(coverage, changes) })
    expect(rating).toMatchObject({
      code: 'withdrawn',
      counts: null,
      coverage: null,
      isItemised: true,
      withdrawn: { before: { asOf: '2022-12-30', code: 'not-due', counts: { headline: 4 } } },
    })
    expect(Rating().parse(rating)).toEqual(rating)
  })
})
