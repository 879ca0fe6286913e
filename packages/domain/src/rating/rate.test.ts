import { describe, expect, it, test } from 'vitest'
import type { Commitment } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
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
  year2020,
} from './rating-examples.ts'
import { territoryOf } from './sheet-examples.ts'

describe('a promise that was not made yet', () => {
  test.each([equity, coverage, { kind: 'unquantified', reason: 'not-countable' } as const])(
    'is not due, whatever its kind',
    (obligation) => {
      const rating = rated({ commitment: commitmentOf(obligation), cells: [], asOf: '2019-02-28' })
      expect(rating).toMatchObject({ code: 'not-due', reason: 'not-made-yet', years: [] })
    },
  )
})

describe('a promise whose first wording came after its convention', () => {
  const [first] = commitmentOf(volume).wordings
  const worded = (obligation: Obligation): Commitment =>
    commitmentOf(obligation, {
      wordings: [{ from: '2019-05-23', obligation, source: first?.source ?? null, recordedOn: '2019-05-23' }],
    })

  test.each([volume, equity, coverage, cohort])('is not made yet before that day: $kind', (obligation) => {
    const question = { commitment: worded(obligation), cells: [] }
    const notMade = { code: 'not-due', reason: 'not-made-yet', wording: null, years: [] }
    expect(rated({ ...question, asOf: '2019-03-31' })).toMatchObject(notMade)
    expect(ratedIn('region-84', { ...question, asOf: '2019-05-22' })).toMatchObject(notMade)
    expect(rated({ ...question, asOf: '2019-05-23' }).reason).not.toBe('not-made-yet')
  })

  it('begins on that day, and so does its pace', () => {
    const rating = rated({ commitment: worded(equity), cells: [], asOf: '2019-06-30' })
    expect(rating.years[0]?.period).toEqual({ from: '2019-05-23', to: '2019-12-31' })
  })
})

describe('a withdrawn promise', () => {
  const withdrawnOn = (on: string) => ({ withdrawn: { on, by: 'banque-des-territoires' as const } })
  const cells = [cellOf(2020, { '2020-06': allocated(10 * million), '2020-12': allocated(90 * million) })]

  it('keeps what was said of it the day before its term', () => {
    const commitment = commitmentOf(year2020, withdrawnOn('2020-12-30'))
    const rating = rated({ commitment, cells, asOf: '2021-06-30' })
    expect(rating).toMatchObject({
      code: 'withdrawn',
      asOf: '2021-06-30',
      due: '2020-12-31',
      years: [],
      // December was not over on the 29th.
      withdrawn: { on: '2020-12-30', before: { asOf: '2020-12-29', code: 'late', shareOfTarget: 0.1 } },
    })
    expect(rating.figures.allocated.headlineCents).toBe(100 * million)
    expect(Rating().parse(rating)).toEqual(rating)
  })

  it('cannot undo a year that was over', () => {
    const commitment = commitmentOf(year2020, withdrawnOn('2021-01-15'))
    const rating = rated({ commitment, cells, asOf: '2021-01-31' })
    expect(rating.withdrawn?.before).toMatchObject({ asOf: '2021-01-14', code: 'kept' })
  })

  it('counts a whole month that ended the day before', () => {
    const commitment = commitmentOf(year2020, withdrawnOn('2021-01-01'))
    const rating = rated({ commitment, cells, asOf: '2021-01-31' })
    expect(rating.withdrawn?.before).toMatchObject({ asOf: '2020-12-31', code: 'on-track' })
  })

  it('stands until the day it is withdrawn', () => {
    const commitment = commitmentOf(year2020, withdrawnOn('2021-03-31'))
    expect(rated({ commitment, cells, asOf: '2021-02-28' })).toMatchObject({ code: 'kept', withdrawn: null })
    expect(rated({ commitment, cells, asOf: '2021-03-31' }).code).toBe('withdrawn')
  })

  it('may have been unrateable before', () => {
    const commitment = commitmentOf({ kind: 'unquantified', reason: 'no-target' }, withdrawnOn('2021-03-31'))
    expect(rated({ commitment, cells: [], asOf: '2021-03-31' }).withdrawn?.before.reason).toBe('no-target')
  })
})

describe('a promise that is not quantified', () => {
  test.each(['not-countable', 'no-target'] as const)('cannot be rated: %s', (reason) => {
    const commitment = commitmentOf({ kind: 'unquantified', reason })
    expect(rated({ commitment, cells: [], asOf: '2020-01-31' })).toMatchObject({
      code: 'unrateable',
      reason,
      due: '2022-12-31',
      dueFrom: 'term',
    })
  })

  it('has no due date when its convention has no term', () => {
    const commitment = commitmentOf({ kind: 'unquantified', reason: 'no-target' }, { term: null })
    expect(rated({ commitment, cells: [], asOf: '2020-01-31' })).toMatchObject({
      due: null,
      dueFrom: 'unknown',
    })
  })
})

describe('a promise that one due date decides', () => {
  const territories = [territoryOf('0001')]
  const dated = (commitment: Commitment) => (asOf: string) => rated({ commitment, territories, asOf })

  it('is silent, not broken, when nothing was itemised by its own date', () => {
    const at = dated(commitmentOf(volume))
    expect(at('2019-04-30')).toMatchObject({ code: 'late', due: '2019-09-30', dueFrom: 'obligation' })
    expect(at('2019-10-31')).toMatchObject({
      code: 'no-information',
      reason: null,
      wording: { from: '2019-03-05', obligation: volume },
      shareOfTarget: null,
    })
  })

  it("is due at the convention's term when it has no date of its own", () => {
    const at = dated(commitmentOf(coverage))
    expect(at('2022-12-31')).toMatchObject({
      code: 'not-due',
      reason: 'before-due-date',
      due: '2022-12-31',
      dueFrom: 'term',
    })
    expect(at('2023-01-31')).toMatchObject({ code: 'no-information', reason: null })
  })

  test.each([coverage, { ...volume, due: null }])(
    'cannot be rated when the term is not known either: $kind',
    (obligation) => {
      expect(dated(commitmentOf(obligation, { term: null }))('2023-01-31')).toMatchObject({
        code: 'unrateable',
        reason: 'no-date',
        dueFrom: 'unknown',
        counts: { headline: 0 },
        shareOfTarget: null,
      })
    },
  )

  it('is broken once its account is closed with nothing in it', () => {
    const closed = { closed: { on: '2023-01-10', by: 'delegation' as const } }
    expect(dated(commitmentOf(coverage, closed))('2023-01-31').code).toBe('broken')
    expect(dated(commitmentOf(volume, closed))('2023-01-31').code).toBe('broken')
    expect(dated(commitmentOf(cohort, closed))('2023-01-31').code).toBe('broken')
  })

  it('cannot be postponed once it was due', () => {
    const later = { ...volume, due: '2021' }
    const inTime = commitmentOf(volume, {}, { '2019-09-30': later })
    const tooLate = commitmentOf(volume, {}, { '2019-10-01': later })
    expect(dated(inTime)('2019-10-31')).toMatchObject({
      due: '2021-12-31',
      originalWording: { obligation: volume },
      wordingsTooLate: [],
    })
    expect(dated(inTime)('2019-08-31')).toMatchObject({ due: '2019-09-30', originalWording: null })
    expect(dated(tooLate)('2019-10-31')).toMatchObject({
      code: 'no-information',
      due: '2019-09-30',
      originalWording: null,
      wordingsTooLate: [{ from: '2019-10-01', obligation: later }],
    })
    expect(dated(tooLate)('2019-09-30').wordingsTooLate).toEqual([])
  })
})

describe('the cells of a rating', () => {
  it('are those of the commitment and the whole country', () => {
    const months = { '2020-06': allocated(100 * million) }
    const cells = [
      cellOf(2020, months, 'region-84'),
      cellOf(2020, months, 'national', 'bdt-engineering'),
      cellOf(2020, { '2020-06': allocated(100) }),
    ]
    const { figures } = rated({ commitment: commitmentOf(year2020), cells, asOf: '2021-01-31' })
    expect(figures.allocated.headlineCents).toBe(100)
  })

  it('end with the last month that is over', () => {
    const cells = [cellOf(2020, { '2020-06': allocated(100), '2020-07': allocated(100) })]
    const commitment = commitmentOf(year2020)
    const at = (asOf: string) => rated({ commitment, cells, asOf }).figures
    expect(at('2020-06-30')).toMatchObject({ through: '2020-06', deliveries: { declared: 1 } })
    expect(at('2020-07-30')).toMatchObject({ through: '2020-06', deliveries: { declared: 1 } })
    expect(at('2020-07-31')).toMatchObject({ through: '2020-07', deliveries: { declared: 2 } })
  })
})
