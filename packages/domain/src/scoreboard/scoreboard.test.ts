import { describe, expect, it } from 'vitest'
import type { Commitment } from '../commitment/commitment.ts'
import {
  allocated,
  cellOf,
  commitmentOf,
  equity,
  million,
  nothingKnown,
  rated,
} from '../rating/rating-examples.ts'
import { territoryOf } from '../rating/sheet-examples.ts'
import { Scoreboard, type ScoreboardQuestion, scoreboard } from './scoreboard.ts'

type Asked = Pick<ScoreboardQuestion, 'scope' | 'commitments' | 'asOf'> & Partial<ScoreboardQuestion>
const boardOf = (asked: Asked): Scoreboard => scoreboard({ ...nothingKnown, territories, ...asked })
const territories = [territoryOf('0001'), territoryOf('0002', '32')]

const fondsPropres = commitmentOf(equity)
const engineering = commitmentOf(
  { ...equity, instrument: 'engineering', perYear: null },
  { id: 'bdt-engineering', promise: 'engineering', promiseNumber: 2 },
)
const referentOf = (promisor: 'bpifrance' | 'banque-des-territoires') =>
  commitmentOf(
    { kind: 'coverage', of: 'referent', due: null },
    { id: `${promisor}-referent`, promise: 'referent', promiseNumber: 10, promisor },
  )
const later = commitmentOf(equity, {
  id: 'later',
  promise: 'later',
  promiseNumber: 3,
  phase: 2,
  madeOn: '2023-11-09',
})

const commitments = [
  referentOf('bpifrance'),
  later,
  engineering,
  fondsPropres,
  referentOf('banque-des-territoires'),
]
const cells = [
  cellOf(2019, { '2019-10': allocated(95 * million) }),
  cellOf(2020, { '2020-10': allocated(10 * million) }),
  cellOf(2019, { '2019-10': allocated(5 * million) }, 'region-84'),
  cellOf(2019, { '2019-10': { ...allocated(million), disputed: { allocatedCents: million } } }, 'ti1-3214'),
]
const asOf = '2021-01-31'

describe('the national scoreboard', () => {
  const board = boardOf({ scope: 'national', commitments, cells, asOf })

  it('lists every promise made by then in the order of the document, with all who made it', () => {
    expect(board.promises.map(({ promise }) => promise)).toEqual(['equity', 'engineering', 'referent'])
    expect(board.promises[2]?.commitments.map(({ promisor }) => promisor)).toEqual([
      'banque-des-territoires',
      'bpifrance',
    ])
    expect(Scoreboard().parse(board)).toEqual(board)
  })

  it('rates each part as the rule does', () => {
    expect(board.promises[0]?.commitments[0]?.rating).toEqual(
      rated({ commitment: fondsPropres, cells, asOf }),
    )
  })

  it('shows promises without evidence, and says so', () => {
    expect(board.promises.map(({ hasEvidence }) => hasEvidence)).toEqual([true, false, false])
    expect(board.promises.map(({ accounting }) => accounting)).toEqual(['itemised', 'silent', 'nothing-due'])
  })

  it('counts promises by account and commitments by rating', () => {
    expect(board.totals).toMatchObject({
      promises: 3,
      commitments: 4,
      withEvidence: 1,
      accounting: { accountedFor: 1, notAccountedFor: 1, nothingDue: 1 },
      ratings: { unproven: 1, unrateable: 1, 'not-due': 2, kept: 0 },
    })
  })

  it('lists a promise of the next phase once it is made', () => {
    const { promises } = boardOf({ scope: 'national', commitments, cells, asOf: '2023-11-30' })
    expect(promises.map(({ promise }) => promise)).toEqual(['equity', 'engineering', 'referent', 'later'])
  })

  const again = (id: string, changes: Partial<Commitment>) => commitmentOf(equity, { id, ...changes })

  it('counts every commitment once, whatever slug, number or phase is used again', () => {
    const reused = [
      ...commitments,
      again('other-number', { promiseNumber: 12 }),
      again('other-phase', { phase: 2, madeOn: '2023-11-09' }),
      again('other-slug', { promise: 'aaa' }),
      again('same', { promisor: 'bpifrance' }),
    ]
    const { promises, totals } = boardOf({
      scope: 'national',
      commitments: reused,
      cells,
      asOf: '2023-11-30',
    })
    const parts = promises.map(({ phase, number, promise, commitments: made }) => [
      phase,
      number,
      promise,
      made.map(({ id }) => id).join(' '),
    ])
    expect(parts).toEqual([
      [1, 1, 'aaa', 'other-slug'],
      [1, 1, 'equity', 'bdt-equity same'],
      [1, 2, 'engineering', 'bdt-engineering'],
      [1, 10, 'referent', 'banque-des-territoires-referent bpifrance-referent'],
      [1, 12, 'equity', 'other-number'],
      [2, 1, 'equity', 'other-phase'],
      [2, 3, 'later', 'later'],
    ])
    expect(totals).toMatchObject({ promises: 7, commitments: reused.length })
  })

  it('is empty before anything was promised', () => {
    const { promises, totals } = boardOf({ scope: 'national', commitments, cells, asOf: '2019-02-28' })
    expect(promises).toEqual([])
    expect(totals.promises).toBe(0)
  })
})

describe("an operator's scoreboard", () => {
  it('keeps what the operator made, rated for the whole country', () => {
    const board = boardOf({ scope: 'operator-banque-des-territoires', commitments, cells, asOf })
    expect(board.promises.map(({ promise }) => promise)).toEqual(['equity', 'engineering', 'referent'])
    expect(board.totals.commitments).toBe(3)
    expect(board.promises[0]?.commitments[0]?.rating.code).toBe('unproven')
  })

  it('lists a silent operator', () => {
    const board = boardOf({
      scope: 'operator-banque-des-territoires',
      commitments: [fondsPropres],
      cells: [],
      asOf: '2023-01-31',
    })
    expect(board.totals).toMatchObject({
      withEvidence: 0,
      accounting: { notAccountedFor: 1 },
    })
  })

  it('counts a coverage that was due in silence', () => {
    const board = boardOf({ scope: 'operator-bpifrance', commitments, asOf: '2023-01-31' })
    expect(board.promises[0]?.accounting).toBe('silent')
    expect(board.totals).toMatchObject({
      withEvidence: 0,
      accounting: { accountedFor: 0, notAccountedFor: 1, nothingDue: 0 },
      ratings: { 'no-information': 1 },
    })
  })
})

describe("a region's and a territory's scoreboard", () => {
  it('shows its own figures and does not rate', () => {
    const board = boardOf({ scope: 'region-84', commitments, cells, asOf })
    const [promise] = board.promises
    expect(promise).toMatchObject({ hasEvidence: true, accounting: null })
    expect(promise?.commitments[0]?.rating).toMatchObject({
      code: 'unrateable',
      reason: 'promised-nationally',
      figures: { allocated: { headlineCents: 5 * million } },
    })
    expect(board.totals).toMatchObject({ promises: 3, withEvidence: 1, accounting: null })
    expect(Scoreboard().parse(board)).toEqual(board)
  })

  it('takes disputed amounts off', () => {
    const board = boardOf({ scope: 'ti1-3214', commitments, cells, asOf })
    expect(board.promises[0]?.commitments[0]?.rating.figures.allocated).toMatchObject({
      declaredCents: million,
      disputedCents: million,
      headlineCents: 0,
    })
  })

  it('lists the promises of its own phase only', () => {
    const board = boardOf({ scope: 'ti2-3214', commitments, cells, asOf: '2023-11-30' })
    expect(board.promises.map(({ promise }) => promise)).toEqual(['later'])
  })
})
