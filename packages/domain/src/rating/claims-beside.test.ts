import { describe, expect, it, test } from 'vitest'
import type { Obligation } from '../commitment/obligation.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import {
  allocated,
  cellOf,
  commitmentOf,
  coverage,
  equity,
  million,
  rated,
  ratedIn,
  volume,
} from './rating-examples.ts'
import { claimId, claimOf, claimSheet, money, number, territoryOf } from './sheet-examples.ts'

const asOf = '2019-12-31'
const cells = [cellOf(2019, { '2019-06': allocated(12 * million) })]

describe('the claims of a rating', () => {
  const of = (claims: readonly ClaimEntry[], changes = {}) =>
    rated({ commitment: commitmentOf(equity), cells, sheets: [claimSheet(claims)], asOf, ...changes }).claims
  const idsOf = (...rest: Parameters<typeof of>) => of(...rest).map(({ id }) => id)

  it('are those that stand: dated by then, and not withdrawn', () => {
    expect(idsOf([claimOf({ withdrawnOn: '2019-12-31' }), claimOf({ withdrawnOn: '2020-01-01' })])).toEqual([
      claimId(2),
    ])
    expect(idsOf([claimOf({ date: '2020-01' }), claimOf({ date: '2019' })])).toEqual([claimId(2)])
    expect(idsOf([claimOf({ date: '2019' })], { asOf: '2019-12-30' })).toEqual([])
  })

  it('are in the order of their dates', () => {
    expect(idsOf([claimOf({ date: '2019' }), claimOf({ date: '2019-09' }), claimOf()])).toEqual([
      claimId(3),
      claimId(2),
      claimId(1),
    ])
  })

  it('are about the place that is asked for, exactly', () => {
    const sheets = [claimSheet([claimOf({ scope: 'region-84' }), claimOf({ scope: 'ti1-0001' }), claimOf()])]
    const question = { commitment: commitmentOf(equity), sheets, territories: [territoryOf('0001')], asOf }
    expect(rated(question).claims.map(({ id }) => id)).toEqual([claimId(3)])
    expect(ratedIn('region-84', question).claims.map(({ id }) => id)).toEqual([claimId(1)])
    expect(ratedIn('ti1-0001', question).claims.map(({ id }) => id)).toEqual([claimId(2)])
  })

  it('are about the commitment, and say with which others', () => {
    const sheets = [
      claimSheet([claimOf()], null),
      claimSheet([claimOf()], 'another'),
      claimSheet([claimOf({ about: ['bdt-equity', 'another'] })]),
    ]
    expect(of([], { sheets })).toMatchObject([{ alsoAbout: ['another'], itemised: 12 * million }])
  })

  it('beside a withdrawn promise are still shown', () => {
    const withdrawn = { withdrawn: { on: '2019-11-01', by: 'delegation' as const } }
    expect(idsOf([claimOf()], { commitment: commitmentOf(equity, withdrawn) })).toEqual([claimId(1)])
  })
})

describe('two claims disagree', () => {
  const pairs = (one: Partial<ClaimEntry>, other: Partial<ClaimEntry>) =>
    rated({
      commitment: commitmentOf(equity),
      sheets: [claimSheet([claimOf(one), claimOf({ figure: money(108), ...other })])],
      asOf,
    }).claims.map(({ id, disagreesWith }) => [id, disagreesWith])
  const disagreeing = [
    [claimId(1), [claimId(2)]],
    [claimId(2), [claimId(1)]],
  ]
  const agreeing = [
    [claimId(1), []],
    [claimId(2), []],
  ]

  test.each<[string, Partial<ClaimEntry>, Partial<ClaimEntry>]>([
    ['of the same day', {}, {}],
    ['of a day and its month', {}, { date: '2019-09-24', figure: money(108, 'allocated') }],
    ['at the same stage', { figure: money(1, 'paid') }, { figure: money(2, 'paid') }],
    [
      'about the same ones in another order',
      { about: ['bdt-equity', 'other'] },
      { about: ['other', 'bdt-equity'] },
    ],
    ['of numbers', { figure: number('project', 474) }, { figure: number('project', 231) }],
  ])('%s', (_case, one, other) => expect(pairs(one, other)).toEqual(disagreeing))

  it('of a day and its month, whichever comes first', () => {
    expect(pairs({}, { date: '2019-09' })).toEqual(disagreeing)
  })

  test.each<[string, Partial<ClaimEntry>, Partial<ClaimEntry>]>([
    ['that say the same', {}, { figure: money(180) }],
    ['of other stages', { figure: money(180, 'allocated') }, { figure: money(108, 'paid') }],
    ['of other dates', {}, { date: '2019-10' }],
    ['of other units', { figure: number('project', 474) }, { figure: number('answer', 25) }],
    ['of money and of a number', {}, { figure: number('project', 231) }],
    ['about more', {}, { about: ['bdt-equity', 'other'] }],
    ['about others', { about: ['bdt-equity', 'one'] }, { about: ['bdt-equity', 'two'] }],
  ])('but not %s', (_case, one, other) => expect(pairs(one, other)).toEqual(agreeing))
})

describe('a year of an envelope is claimed only', () => {
  const codesOf = (claim: Partial<ClaimEntry>) =>
    rated({ commitment: commitmentOf(equity), sheets: [claimSheet([claimOf(claim)])], asOf: '2023-01-31' })

  it('by a figure of its time or later', () => {
    const { code, years } = codesOf({ date: '2020' })
    expect(years.map((year) => year.code)).toEqual([
      'claimed-only',
      'claimed-only',
      'no-information',
      'no-information',
    ])
    expect(code).toBe('no-information')
  })

  it('by a figure of a period that it lies in', () => {
    const { years } = codesOf({ since: '2020', date: '2021-03' })
    expect(years.map((year) => year.code)).toEqual([
      'no-information',
      'claimed-only',
      'claimed-only',
      'no-information',
    ])
  })
})

describe('what is due by a date is claimed only', () => {
  const codeOf = (obligation: Obligation, claim: Partial<ClaimEntry>) =>
    rated({
      commitment: commitmentOf(obligation),
      sheets: [claimSheet([claimOf(claim)])],
      territories: [territoryOf('0001')],
      asOf: '2024-01-31',
    }).code

  test.each<[string, Obligation]>([
    ['a volume', volume],
    ['a coverage', { ...coverage, due: '2019-09' }],
  ])('by a figure that is of the time before: %s', (_case, obligation) => {
    expect(codeOf(obligation, { date: '2020' })).toBe('claimed-only')
    expect(codeOf(obligation, { since: '2019', date: '2019' })).toBe('claimed-only')
    expect(codeOf(obligation, { since: '2020', date: '2020' })).toBe('no-information')
  })
})
