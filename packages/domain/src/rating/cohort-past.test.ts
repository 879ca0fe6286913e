import { describe, expect, it } from 'vitest'
import type { CohortObligation } from '../commitment/obligation.ts'
import { cohort, commitmentOf, rated } from './rating-examples.ts'
import { cohortSheet } from './sheet-examples.ts'

const year2020: CohortObligation = { ...cohort, years: { from: 2020, to: 2020 } }
const dated = (on: string) => ({ on, standing: 'declared' as const })

describe('a territory that left, or changed its tier', () => {
  const was = (tier: 'reinforced' | null, from: string, until: string | null, supported: string | null) => ({
    from,
    until,
    tier,
    selected: dated('2020-02-01'),
    supported: supported === null ? null : dated(supported),
  })
  const at = (asked: string, ...spells: readonly ReturnType<typeof was>[]) => {
    const lines = { one: { purpose: 'cohort' as const, territory: 'ti1-0001' as const, spells: [...spells] } }
    const sheets = [{ ...cohortSheet(2020, []), lines }]
    const [year] = rated({ commitment: commitmentOf(year2020), sheets, asOf: asked }).cohortYears
    return [year?.selected.declared, year?.supported.declared, year?.tiers[0]?.supported.declared, year?.code]
  }

  it('counts as it was at the month ends before, and not at the end of the year', () => {
    const left = was('reinforced', '2020-02-01', '2020-12-30', '2020-06-01')
    expect(at('2020-01-31', left)).toEqual([0, 0, 0, 'not-due'])
    expect(at('2020-05-31', left)).toEqual([1, 0, 0, 'not-due'])
    expect(at('2020-11-30', left)).toEqual([1, 1, 1, 'not-due'])
    expect(at('2020-12-31', left)).toEqual([0, 0, 0, 'not-due'])
    expect(at('2021-01-31', left)).toEqual([0, 0, 0, 'unproven'])
  })

  it('counts in the tier of the day', () => {
    const spells = [
      was(null, '2020-02-01', '2020-08-31', '2020-06-01'),
      was('reinforced', '2020-09-01', null, '2020-06-01'),
    ]
    expect(at('2020-08-31', ...spells)).toEqual([1, 1, 0, 'not-due'])
    expect(at('2020-09-30', ...spells)).toEqual([1, 1, 1, 'not-due'])
  })
})

describe('a cohort that was withdrawn', () => {
  const full = Array.from({ length: 18 }, (_, index) => ({
    territory: `ti1-${String(index + 1).padStart(4, '0')}` as const,
    tier: index < 5 ? ('reinforced' as const) : null,
    selected: dated('2020-02-01'),
    supported: dated('2020-06-01'),
  }))
  const withdrawnOn = (on: string) =>
    rated({
      commitment: commitmentOf(year2020, { withdrawn: { on, by: 'delegation' } }),
      sheets: [cohortSheet(2020, full)],
      asOf: '2021-01-31',
    })

  it('the day before it was due, was not due, however full', () => {
    expect(withdrawnOn('2020-12-30')).toMatchObject({
      code: 'withdrawn',
      due: '2020-12-31',
      withdrawn: {
        before: {
          asOf: '2020-12-29',
          code: 'not-due',
          reason: 'before-due-date',
          counts: { headline: 18, throughDate: '2020-12-29' },
        },
      },
    })
  })

  it('on the first day of the next year, had not been judged: 31 December still ran', () => {
    expect(withdrawnOn('2021-01-01').withdrawn?.before.code).toBe('not-due')
    expect(withdrawnOn('2021-01-02').withdrawn?.before.code).toBe('kept')
  })
})
