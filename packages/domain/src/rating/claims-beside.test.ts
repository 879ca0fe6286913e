import { describe, expect, it, test } from 'vitest'
import type { ClaimFigure } from '../claim/claim.ts'
import type { Obligation } from '../commitment/obligation.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import { Rating } from './rating.ts'
import {
  allocated,
  cellOf,
  cohort,
  commitmentOf,
  coverage,
  equity,
  million,
  rated,
  ratedIn,
  volume,
} from './rating-examples.ts'
import {
  claimId,
  claimOf,
  claimSheet,
  cohortSheet,
  coverageSheet,
  spell,
  territoryOf,
} from './sheet-examples.ts'

const asOf = '2019-12-31'
const money = (millions: number, stage: 'allocated' | 'paid' | 'unknown' = 'unknown'): ClaimFigure => ({
  kind: 'money',
  amountCents: millions * million,
  approximate: false,
  stage,
})
const number = (of: Extract<ClaimFigure, { kind: 'count' }>['of'], count: number): ClaimFigure => ({
  kind: 'count',
  of,
  count,
  approximate: false,
})
const cells = [
  cellOf(2019, {
    '2019-06': {
      declared: { allocatedCents: 10 * million, paidCents: million, deliveries: 3 },
      disputed: { allocatedCents: million, deliveries: 1 },
    },
    '2019-09': { declared: { allocatedCents: 4 * million, deliveries: 1 } },
    '2019-10': { declared: { allocatedCents: 50 * million, deliveries: 1 } },
    '2019-08': { declared: { releasedCents: million } },
  }),
]
const besideOf = (obligation: Obligation, claim: Partial<ClaimEntry>, changes = {}) =>
  rated({
    commitment: commitmentOf(obligation),
    cells,
    territories: [territoryOf('0001'), territoryOf('0002')],
    sheets: [claimSheet([claimOf(claim)])],
    asOf,
    ...changes,
  }).claims[0]

describe('a claim of money beside an envelope', () => {
  it('is set against what is allocated net up to the end of its month, less what is disputed', () => {
    const commitment = commitmentOf(equity)
    const rating = rated({ commitment, cells, sheets: [claimSheet([claimOf()])], asOf })
    expect(rating.claims).toEqual([
      {
        id: claimId(1),
        title: { fr: 'Chiffre fictif', en: 'Fictional figure' },
        date: '2019-09-24',
        scope: 'national',
        figure: money(180),
        source: { citation: 'Fictional publication' },
        alsoAbout: [],
        itemised: 12 * million,
        share: 12 / 180,
        disagreesWith: [],
      },
    ])
    expect(Rating().parse(rating)).toEqual(rating)
  })

  test.each([
    ['allocated', 12 * million],
    ['unknown', 12 * million],
    ['paid', million],
  ] as const)('at the stage that was said: %s', (stage, itemised) => {
    expect(besideOf(equity, { figure: money(180, stage) })).toMatchObject({ itemised })
  })

  test.each([
    ['2019-08', 8 * million],
    ['2019', 62 * million],
    ['2019-22', 12 * million],
    ['2019-05', null],
  ])('dated %s', (date, itemised) => {
    expect(besideOf(equity, { date })).toMatchObject({
      itemised,
      share: itemised === null ? null : itemised / (180 * million),
    })
  })

  it('is not set against months that are not over', () => {
    expect(besideOf(equity, {}, { asOf: '2019-09-24' })).toMatchObject({ itemised: 8 * million })
  })

  it('is set against nothing that was paid where nothing was', () => {
    expect(besideOf(equity, { figure: money(1, 'paid'), date: '2019-05' })).toMatchObject({ itemised: null })
  })

  it('is set against a 0 where all that is itemised is disputed', () => {
    const disputed = [cellOf(2019, { '2019-06': { ...allocated(5), disputed: { allocatedCents: 5 } } })]
    expect(besideOf(equity, {}, { cells: disputed })).toMatchObject({ itemised: 0, share: 0 })
  })
})

describe('a claim of a number', () => {
  const open: Obligation = { kind: 'unquantified', reason: 'no-target' }
  const uncountable: Obligation = { kind: 'unquantified', reason: 'not-countable' }
  const companies: Obligation = { ...volume, unit: 'accelerator-enrolment' }

  test.each<[string, Obligation, ClaimFigure, number | null]>([
    ['placements of a volume of them', volume, number('vte-placement', 10), 3],
    ['enrolments of a volume of placements', volume, number('accelerator-enrolment', 10), null],
    ['enrolments of a volume of them', companies, number('accelerator-enrolment', 10), 3],
    ['enrolments of a promise without a target', open, number('accelerator-enrolment', 10), 3],
    ['placements of a promise without a target', open, number('vte-placement', 10), null],
    ['enrolments of what cannot be counted', uncountable, number('accelerator-enrolment', 10), null],
    ['projects of an envelope', equity, number('project', 474), null],
    ['answers of an envelope', equity, number('answer', 25), null],
    ['money of a volume', volume, money(1), null],
    ['territories of an envelope', equity, number('territory', 86), null],
  ])('is set against what is counted alike: %s', (_case, obligation, figure, itemised) => {
    expect(besideOf(obligation, { figure })?.itemised).toBe(itemised)
  })

  it('is set against the territories of a coverage at its date', () => {
    const covered = coverageSheet([
      ['ti1-0001', spell('2019-09-28')],
      ['ti1-0002', spell('2019-01-01', '2019-09-01')],
    ])
    const figure = number('territory', 2)
    const at = (date: string, asked = asOf) =>
      besideOf(coverage, {}, { asOf: asked, sheets: [covered, claimSheet([claimOf({ figure, date })])] })
    expect(at('2019-09-24')).toMatchObject({ itemised: 1, share: 0.5 })
    expect(at('2019-09-24', '2019-09-26')?.itemised).toBeNull()
    expect(at('2019-08')?.itemised).toBe(1)
    expect(at('2018')?.itemised).toBeNull()
  })

  it('is set against the territories that a cohort supported in its year', () => {
    const on = (date: string) => ({ on: date, standing: 'declared' as const })
    const sheets = [
      cohortSheet(2019, [
        { territory: 'ti1-0001', tier: null, selected: on('2019-05-01'), supported: on('2019-09-01') },
        { territory: 'ti1-0002', tier: null, selected: on('2019-05-01'), supported: on('2019-10-01') },
      ]),
      claimSheet([claimOf({ figure: number('territory', 20) })]),
    ]
    expect(besideOf(cohort, {}, { sheets })?.itemised).toBe(1)
  })
})

describe('the claims of a rating', () => {
  const of = (claims: readonly ClaimEntry[], changes = {}) =>
    rated({ commitment: commitmentOf(equity), cells, sheets: [claimSheet(claims)], asOf, ...changes }).claims
  const idsOf = (...rest: Parameters<typeof of>) => of(...rest).map(({ id }) => id)

  it('are those that stand: dated by then, neither withdrawn nor replaced', () => {
    expect(idsOf([claimOf({ ended: '2019-12-31' }), claimOf({ ended: '2020-01-01' })])).toEqual([claimId(2)])
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

test('a year of an envelope is claimed only by a figure of its time or later', () => {
  const sheets = [claimSheet([claimOf({ date: '2020' })])]
  const { code, years } = rated({ commitment: commitmentOf(equity), sheets, asOf: '2023-01-31' })
  expect(years.map((year) => year.code)).toEqual([
    'claimed-only',
    'claimed-only',
    'no-information',
    'no-information',
  ])
  expect(code).toBe('no-information')
})
