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
  volume,
} from './rating-examples.ts'
import {
  claimId,
  claimOf,
  claimSheet,
  cohortSheet,
  coverageSheet,
  money,
  number,
  spell,
  territoryOf,
} from './sheet-examples.ts'

const asOf = '2019-12-31'
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
        since: null,
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

describe('a claim of a period', () => {
  it('is set against what is allocated net in it, and not before', () => {
    expect(besideOf(equity, { since: '2019-08', date: '2019-09' })).toMatchObject({
      since: '2019-08',
      itemised: 3 * million,
      share: 3 / 180,
    })
    expect(besideOf(equity, { since: '2019-09-15', date: '2019-10' })?.itemised).toBe(54 * million)
    expect(besideOf(equity, { since: '2019-07', date: '2019-07' })?.itemised).toBeNull()
  })

  it('says so where more was released in it than allocated', () =>
    expect(besideOf(equity, { since: '2019-08', date: '2019-08' })?.itemised).toBe(-million))

  it('is set against what was paid in it', () => {
    const figure = money(180, 'paid')
    expect(besideOf(equity, { since: '2019-06', date: '2019', figure })?.itemised).toBe(million)
    expect(besideOf(equity, { since: '2019-07', date: '2019', figure })?.itemised).toBeNull()
  })

  it('counts what took effect in its year: 31 of 150 in 2020, not the 119 of 2019 with them', () => {
    const signed = [
      cellOf(2019, {
        '2019-12': { declared: { deliveries: 119 } },
        '2020-01': { declared: { deliveries: 31 }, disputed: { deliveries: 1 } },
      }),
    ]
    const of = (claim: Partial<ClaimEntry>) =>
      besideOf(
        volume,
        { date: '2020', figure: number('vte-placement', 150), ...claim },
        { asOf: '2020-12-31', cells: signed },
      )
    expect(of({ since: '2020' })).toMatchObject({ itemised: 30, share: 0.2 })
    expect(of({ since: null })).toMatchObject({ itemised: 149 })
  })

  it('counts the territories that came to be covered in it', () => {
    const covered = coverageSheet([
      ['ti1-0001', spell('2019-01-01', '2019-09-01'), spell('2019-09-02')],
      ['ti1-0002', spell('2019-09-28')],
      ['ti1-0003', spell('2019-01-01', '2019-06-30'), spell('2019-09-28')],
      ['ti1-0004', spell('2019-01-01', null, 'disputed')],
    ])
    const of = (since: string | null) => {
      const claim = claimOf({ figure: number('territory', 2), since })
      return besideOf(coverage, {}, { sheets: [covered, claimSheet([claim])] })?.itemised
    }
    expect(of(null)).toBe(3)
    expect(of('2019-09')).toBe(2)
    expect(of('2019')).toBe(3)
  })

  it('counts the territories that a cohort supported in it, each once', () => {
    const on = (date: string) => ({ on: date, standing: 'declared' as const })
    const of = (since: string | null) => {
      const cohortIn = (year: number, ...numbers: string[]) =>
        cohortSheet(
          year,
          numbers.map((nth) => ({
            territory: `ti1-${nth}` as const,
            tier: null,
            selected: on(`${year}-05-01`),
            supported: on(`${year}-06-01`),
          })),
        )
      const sheets = [
        cohortIn(2019, '0001', '0002'),
        cohortIn(2020, '0002'),
        claimSheet([claimOf({ since, date: '2020', figure: number('territory', 20) })]),
      ]
      return besideOf(cohort, {}, { sheets, asOf: '2020-12-31' })?.itemised
    }
    expect(of('2020')).toBe(1)
    expect(of('2019')).toBe(2)
    expect(of(null)).toBe(2)
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
