import type { Rating } from './rating.ts'
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
import { claimOf, claimSheet, cohortSheet, coverageSheet, spell, territoryOf } from './sheet-examples.ts'

const closed = { closed: { on: '2021-02-01', by: 'delegation' as const } }
const withdrawn = { withdrawn: { on: '2021-02-01', by: 'delegation' as const } }
const of2020 = (cents: number) => [cellOf(2020, { '2020-03': allocated(cents) })]

const territories = [
  territoryOf('0001'),
  territoryOf('0002', '32'),
  territoryOf('0003', '32', { joined: { earliest: null, latest: null } }),
  territoryOf('0004', '32', { left: { earliest: '2019-01-01', latest: null } }),
]
const begun = { on: '2019-04-02', standing: 'declared' as const }
const known = {
  territories,
  announced: [{ on: '2019-03-05', count: 136, phase: 1 as const }],
  cells: [cellOf(2019, { '2019-04': { declared: { deliveries: 12 }, disputed: { deliveries: 2 } } })],
  sheets: [
    coverageSheet([
      ['ti1-0001', spell('2019-04-02')],
      ['ti1-0002', spell('2019-04-02', null, 'disputed')],
    ]),
    cohortSheet(2019, [
      { territory: 'ti1-0001', tier: 'reinforced', selected: begun, supported: begun },
      { territory: 'ti1-0002', tier: null, selected: begun, supported: null },
    ]),
    claimSheet([
      claimOf(),
      claimOf({
        date: '2019-09',
        figure: { kind: 'money', amountCents: 200, approximate: true, stage: 'paid' },
      }),
      claimOf({ figure: { kind: 'count', of: 'territory', count: 86, approximate: false } }),
    ]),
  ],
}

/** A rating for every code and every reason, and for each kind of promise whatever can be said of it. */
export const examples: readonly Rating[] = [
  rated({ commitment: commitmentOf(year2020), cells: of2020(95 * million), asOf: '2021-02-28' }),
  rated({ commitment: commitmentOf(year2020, closed), cells: of2020(60 * million), asOf: '2021-02-28' }),
  rated({ commitment: commitmentOf(year2020, closed), cells: of2020(40 * million), asOf: '2021-02-28' }),
  rated({ commitment: commitmentOf(year2020), cells: [], asOf: '2021-02-28' }),
  rated({ commitment: commitmentOf(year2020), cells: of2020(100), asOf: '2021-02-28' }),
  rated({ commitment: commitmentOf(year2020), cells: of2020(60 * million), asOf: '2020-06-30' }),
  rated({ commitment: commitmentOf(year2020), cells: of2020(10 * million), asOf: '2020-06-30' }),
  rated({ commitment: commitmentOf(year2020), cells: [], asOf: '2020-02-29' }),
  rated({ commitment: commitmentOf(year2020), cells: [], asOf: '2019-06-30' }),
  rated({ commitment: commitmentOf(year2020), cells: [], asOf: '2019-02-28' }),
  rated({ commitment: commitmentOf(year2020, withdrawn), cells: of2020(1), asOf: '2021-02-28' }),
  rated({ commitment: commitmentOf({ ...equity, perYear: null }), cells: [], asOf: '2021-02-28' }),
  rated({ commitment: commitmentOf(coverage), cells: [], asOf: '2021-02-28' }),
  rated({ commitment: commitmentOf(coverage), cells: [], asOf: '2023-02-28' }),
  rated({ commitment: commitmentOf(coverage, { term: null }), cells: [], asOf: '2023-02-28' }),
  rated({
    commitment: commitmentOf({ kind: 'unquantified', reason: 'not-countable' }),
    cells: [],
    asOf: '2021-02-28',
  }),
  rated({
    commitment: commitmentOf({ kind: 'unquantified', reason: 'no-target' }, { term: null }),
    cells: [],
    asOf: '2021-02-28',
  }),
  ratedIn('region-84', { commitment: commitmentOf(equity), cells: of2020(100), asOf: '2021-02-28' }),
  ...[coverage, volume, cohort].flatMap((obligation) => [
    rated({ commitment: commitmentOf(obligation), ...known, asOf: '2019-04-30' }),
    rated({ commitment: commitmentOf(obligation), ...known, asOf: '2019-08-31' }),
    rated({ commitment: commitmentOf(obligation), ...known, asOf: '2023-02-28' }),
    rated({ commitment: commitmentOf(obligation, closed), ...known, asOf: '2023-02-28' }),
    rated({ commitment: commitmentOf(obligation), territories, asOf: '2023-02-28' }),
    rated({
      commitment: commitmentOf(obligation),
      territories,
      sheets: [claimSheet([claimOf({ date: '2022' })])],
      asOf: '2023-02-28',
    }),
    ratedIn('region-84', { commitment: commitmentOf(obligation), ...known, asOf: '2023-02-28' }),
    ratedIn('region-11', { commitment: commitmentOf(obligation), ...known, asOf: '2023-02-28' }),
    rated({ commitment: commitmentOf(obligation, withdrawn), ...known, asOf: '2023-02-28' }),
  ]),
]
