import { expect, test } from 'vitest'
import type { Commitment } from '../commitment/commitment.ts'
import { rate } from '../rating/rate.ts'
import { allocated, cellOf, commitmentOf, equity } from '../rating/rating-examples.ts'
import { accountingOf, accountingOfAll } from './accounting.ts'

const full = commitmentOf(equity)
const coverage = commitmentOf({ kind: 'coverage', of: 'referent', due: null })
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
  ['its kind cannot be declared against and is not due', coverage, [], '2022-12-31', 'nothing-due'],
  ['its kind cannot be declared against and was due', coverage, [], '2023-01-31', 'not-yet-declarable'],
  [
    'its kind cannot be declared against and it was withdrawn after it was due',
    commitmentOf(coverage.wordings[0]?.obligation ?? equity, {
      withdrawn: { on: '2023-06-01', by: 'delegation' },
    }),
    [],
    '2023-07-31',
    'not-yet-declarable',
  ],
  ['nothing in it can be counted', uncountable, [], '2023-01-31', 'nothing-due'],
]

test.each(cases)('a commitment of which %s', (_case, commitment, cells, asOf, accounting) => {
  expect(accountingOf(commitment, rate({ commitment, cells, asOf }))).toBe(accounting)
})

test.each([
  [['nothing-due'], 'nothing-due'],
  [[], 'nothing-due'],
  [['nothing-due', 'itemised'], 'itemised'],
  [['closed', 'itemised'], 'itemised'],
  [['closed', 'nothing-due'], 'closed'],
  [['closed', 'itemised', 'silent'], 'silent'],
  [['not-yet-declarable', 'silent'], 'silent'],
  [['closed', 'itemised', 'not-yet-declarable'], 'not-yet-declarable'],
  [['not-yet-declarable', 'nothing-due'], 'not-yet-declarable'],
] as const)('a promise whose parts are %j is %s', (parts, whole) => {
  expect(accountingOfAll(parts)).toBe(whole)
})
