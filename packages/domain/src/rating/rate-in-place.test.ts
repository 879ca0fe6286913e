import { describe, expect, it, test } from 'vitest'
import {
  allocated,
  cellOf,
  cohort,
  commitmentOf,
  coverage,
  equity,
  rated,
  ratedIn,
  volume,
} from './rating-examples.ts'
import { cohortSheet, coverageSheet, spell, territoryOf } from './sheet-examples.ts'

describe('a promise in one place', () => {
  const cells = [cellOf(2020, { '2020-06': allocated(100) }, 'region-84')]

  it('is not rated, but has its own figures', () => {
    const rating = ratedIn('region-84', { commitment: commitmentOf(equity), cells, asOf: '2021-01-31' })
    expect(rating).toMatchObject({ code: 'unrateable', reason: 'promised-nationally', due: '2022-12-31' })
    expect(rating.figures.allocated.headlineCents).toBe(100)
  })

  test.each([cohort, volume])('was promised to the country: $kind', (obligation) => {
    const rating = ratedIn('region-84', {
      commitment: commitmentOf(obligation),
      cells: [],
      asOf: '2021-01-31',
    })
    expect(rating).toMatchObject({ reason: 'promised-nationally', wording: { obligation } })
  })

  it('is judged there when each territory was promised its own', () => {
    const territories = [territoryOf('0001', '84'), territoryOf('0002', '32')]
    const sheets = [coverageSheet([['ti1-0001', spell('2019-06-01')]])]
    const question = { commitment: commitmentOf(coverage), sheets, territories, asOf: '2023-01-31' }
    expect(rated(question)).toMatchObject({ code: 'unproven', coverage: { missing: ['ti1-0002'] } })
    expect(ratedIn('region-84', question)).toMatchObject({ code: 'kept', isItemised: true })
    expect(ratedIn('ti1-0001', question)).toMatchObject({ code: 'kept', counts: { headline: 1, target: 1 } })
    for (const place of ['region-32', 'ti1-0002'] as const) {
      expect(ratedIn(place, question)).toMatchObject({
        code: 'no-information',
        isItemised: false,
        counts: { headline: 0, target: 1 },
        shareOfTarget: null,
      })
    }
    expect(ratedIn('region-11', question)).toMatchObject({ code: 'not-due', reason: 'nothing-owed' })
  })

  it('announces no number of territories there', () => {
    const announced = [{ on: '2019-03-05', count: 136, phase: 1 as const }]
    const question = {
      commitment: commitmentOf(coverage),
      territories: [territoryOf('0001')],
      announced,
      asOf: '2023-01-31',
    }
    expect(rated(question).coverage?.announced).toEqual({ on: '2019-03-05', count: 136 })
    expect(ratedIn('ti1-0001', question).coverage?.announced).toBeNull()
  })

  it('shows which of its territories a cohort holds, and rates nothing', () => {
    const territories = [territoryOf('0001', '84'), territoryOf('0002', '32')]
    const on = { on: '2019-06-01', standing: 'declared' as const }
    const sheets = [
      cohortSheet(2019, [
        { territory: 'ti1-0001', tier: 'reinforced', selected: on, supported: on },
        { territory: 'ti1-0002', tier: null, selected: on, supported: null },
      ]),
    ]
    const question = { commitment: commitmentOf(cohort), sheets, territories, asOf: '2020-01-31' }
    const [first] = ratedIn('region-84', question).cohortYears
    expect(first).toMatchObject({
      code: 'unrateable',
      reason: 'promised-nationally',
      selected: { declared: 1 },
      supported: { declared: 1 },
      shareOfTarget: null,
    })
    expect(ratedIn('region-32', question)).toMatchObject({
      isItemised: true,
      cohortYears: [{ selected: { declared: 1 }, supported: { declared: 0 } }, {}, {}, {}],
    })
    expect(ratedIn('region-11', question).isItemised).toBe(false)
  })

  test.each(['not-countable', 'no-target'] as const)('keeps its own reason: %s', (reason) => {
    const commitment = commitmentOf({ kind: 'unquantified', reason })
    expect(ratedIn('region-84', { commitment, cells: [], asOf: '2021-01-31' })).toMatchObject({
      code: 'unrateable',
      reason,
    })
  })

  it('is not said to be owed an amount that was not published', () => {
    const commitment = commitmentOf({ ...equity, perYear: null })
    const rating = ratedIn('region-84', { commitment, cells, asOf: '2021-01-31' })
    expect(rating).toMatchObject({ code: 'unrateable', reason: 'amount-not-published', due: '2022-12-31' })
    expect(rating.figures.allocated.headlineCents).toBe(100)
  })

  it('is withdrawn there too', () => {
    const commitment = commitmentOf(equity, { withdrawn: { on: '2020-12-01', by: 'delegation' } })
    const rating = ratedIn('region-84', { commitment, cells, asOf: '2021-01-31' })
    expect(rating).toMatchObject({
      code: 'withdrawn',
      withdrawn: { before: { reason: 'promised-nationally' } },
    })
  })
})
