import { expect, test } from 'vitest'
import type { Commitment } from '../commitment/commitment.ts'
import type { Spell } from '../ledger/sheet.ts'
import type { RatingQuestion } from '../rating/rate.ts'
import {
  allocated,
  cellOf,
  cohort,
  commitmentOf,
  coverage,
  equity,
  rated,
  volume,
} from '../rating/rating-examples.ts'
import {
  claimOf,
  claimSheet,
  cohortSheet,
  coverageSheet,
  spell,
  territoryOf,
} from '../rating/sheet-examples.ts'
import { accountingOf, accountingOfAll } from './accounting.ts'

const full = commitmentOf(equity)
const uncountable = commitmentOf({ kind: 'unquantified', reason: 'not-countable' })
const of = (...years: number[]) => years.map((year) => cellOf(year, { [`${year}-12`]: allocated(100) }))
const closed = { closed: { on: '2020-06-01', by: 'delegation' as const } }
const withdrawn = { withdrawn: { on: '2020-06-01', by: 'delegation' as const } }
const disputed = [cellOf(2019, { '2019-12': { ...allocated(100), disputed: { allocatedCents: 100 } } })]

const cases: [string, Commitment, ReturnType<typeof of>, string, string][] = [
  ['nothing was due', full, [], '2019-12-31', 'nothing-due'],
  ['there is evidence before anything is due', full, of(2019), '2019-12-31', 'nothing-due'],
  ['nothing is itemised', full, [], '2020-01-31', 'silent'],
  ['one honest euro is itemised', full, of(2019), '2020-01-31', 'itemised'],
  ['what is itemised is disputed', full, disputed, '2020-01-31', 'itemised'],
  ['one of two years is itemised', full, of(2019), '2021-01-31', 'silent'],
  ['both years are itemised', full, of(2019, 2020), '2021-01-31', 'itemised'],
  ['the account is closed', commitmentOf(equity, closed), [], '2021-01-31', 'closed'],
  ['the account is closed later', commitmentOf(equity, closed), [], '2020-05-31', 'silent'],
  ['it was withdrawn after a silent year', commitmentOf(equity, withdrawn), [], '2023-01-31', 'silent'],
  [
    'it was withdrawn after an itemised year',
    commitmentOf(equity, withdrawn),
    of(2019),
    '2023-01-31',
    'itemised',
  ],
  [
    'an amount that was not published is itemised',
    commitmentOf({ ...equity, perYear: null }),
    of(2019),
    '2020-01-31',
    'itemised',
  ],
  [
    'an amount that was not published is not',
    commitmentOf({ ...equity, perYear: null }),
    [],
    '2020-01-31',
    'silent',
  ],
  ['nothing in it can be counted', uncountable, [], '2023-01-31', 'nothing-due'],
]

const territories = [territoryOf('0001')]

test.each(cases)('a commitment of which %s', (_case, commitment, cells, asOf, accounting) => {
  expect(accountingOf(commitment, rated({ commitment, cells, asOf }))).toBe(accounting)
})

const on = (date: string, standing: Spell['standing'] = 'declared') => ({ on: date, standing })
const one = (year: number) =>
  cohortSheet(year, [{ territory: 'ti1-0001', tier: null, selected: on(`${year}-05-01`), supported: null }])
const placed = (month: string) => [cellOf(2019, { [month]: { declared: { deliveries: 1 } } })]
const covered = [coverageSheet([['ti1-0001', spell('2021-06-01')]])]
const disputedSpell = [coverageSheet([['ti1-0001', spell('2021-06-01', null, 'disputed')]])]
const claimed = [claimSheet([claimOf()])]

const counted: [string, Commitment, Partial<RatingQuestion>, string, string][] = [
  ['a coverage is not due', commitmentOf(coverage), { sheets: covered }, '2022-12-31', 'nothing-due'],
  ['a coverage was due in silence', commitmentOf(coverage), {}, '2023-01-31', 'silent'],
  ['a coverage was only claimed', commitmentOf(coverage), { sheets: claimed }, '2023-01-31', 'silent'],
  ['a coverage is itemised', commitmentOf(coverage), { sheets: covered }, '2023-01-31', 'itemised'],
  ['a coverage is disputed', commitmentOf(coverage), { sheets: disputedSpell }, '2023-01-31', 'itemised'],
  ['a coverage has no date', commitmentOf(coverage, { term: null }), {}, '2023-01-31', 'nothing-due'],
  ['a coverage is owed to nobody', commitmentOf(coverage), { territories: [] }, '2023-01-31', 'nothing-due'],
  [
    'a coverage was withdrawn after it was due in silence',
    commitmentOf(coverage, { withdrawn: { on: '2023-06-01', by: 'delegation' } }),
    {},
    '2023-07-31',
    'silent',
  ],
  ['a volume was due in silence', commitmentOf(volume), {}, '2019-10-31', 'silent'],
  [
    'a volume was itemised late',
    commitmentOf(volume),
    { cells: placed('2019-12') },
    '2019-12-31',
    'itemised',
  ],
  ['a volume runs', commitmentOf(volume), { cells: placed('2019-05') }, '2019-08-31', 'nothing-due'],
  ['a volume is closed', commitmentOf(volume, closed), {}, '2020-06-30', 'closed'],
  ['a cohort has its first year', commitmentOf(cohort), {}, '2019-12-31', 'nothing-due'],
  ['a cohort had a silent year', commitmentOf(cohort), { sheets: [one(2020)] }, '2021-01-31', 'silent'],
  [
    'a cohort is itemised',
    commitmentOf(cohort),
    { sheets: [one(2019), one(2020)] },
    '2021-01-31',
    'itemised',
  ],
]

test.each(counted)('a commitment of which %s', (_case, commitment, known, asOf, accounting) => {
  expect(accountingOf(commitment, rated({ commitment, territories, asOf, ...known }))).toBe(accounting)
})

test.each([
  [['nothing-due'], 'nothing-due'],
  [[], 'nothing-due'],
  [['nothing-due', 'itemised'], 'itemised'],
  [['closed', 'itemised'], 'itemised'],
  [['closed', 'nothing-due'], 'closed'],
  [['closed', 'itemised', 'silent'], 'silent'],
] as const)('a promise whose parts are %j is %s', (parts, whole) => {
  expect(accountingOfAll(parts)).toBe(whole)
})
