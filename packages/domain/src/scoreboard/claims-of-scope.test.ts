import { describe, expect, it } from 'vitest'
import type { ClaimEntry } from '../ledger/sheet.ts'
import {
  allocated,
  cellOf,
  commitmentOf,
  coverage,
  equity,
  million,
  nothingKnown,
  volume,
} from '../rating/rating-examples.ts'
import { claimId, claimOf, claimSheet, coverageSheet, spell, territoryOf } from '../rating/sheet-examples.ts'
import type { Scope } from './scope.ts'
import { Scoreboard, scoreboard } from './scoreboard.ts'

const fondsPropres = commitmentOf(equity)
const engineering = commitmentOf(
  { ...equity, instrument: 'engineering', perYear: null },
  { id: 'bdt-engineering', promise: 'engineering', promiseNumber: 2 },
)
const vte = commitmentOf(volume, {
  id: 'bpifrance-vte',
  promise: 'vte',
  promiseNumber: 9,
  promisor: 'bpifrance',
})
const commitments = [fondsPropres, engineering, vte]
const cells = [
  cellOf(2019, { '2019-06': allocated(12 * million) }),
  cellOf(2019, { '2019-06': allocated(3 * million) }, 'national', 'bdt-engineering'),
  cellOf(2019, { '2019-06': { declared: { deliveries: 7 } } }, 'national', 'bpifrance-vte'),
  cellOf(2019, { '2019-06': allocated(million) }, 'region-84'),
]
const both = claimOf({ about: ['bdt-equity', 'bdt-engineering'] })
const programme = claimOf({
  about: [],
  figure: { kind: 'money', amountCents: 260 * million, approximate: false, stage: 'unknown' },
})
const count = (of: 'vte-placement' | 'territory', number: number): ClaimEntry['figure'] => ({
  kind: 'count',
  of,
  count: number,
  approximate: false,
})

/** Sheets as the ledger keeps them: each claim on the sheet of each commitment that it is about. */
const sheetsOf = (...claims: readonly ClaimEntry[]) => {
  const lines = claims.map((claim, index) => [claimId(index + 1), claim] as const)
  const on = (id: string | null) =>
    Object.fromEntries(
      lines.filter(([, { about }]) => (id === null ? about.length === 0 : about.includes(id))),
    )
  return [null, ...commitments.map(({ id }) => id)].map((id) => ({ ...claimSheet([], id), lines: on(id) }))
}
const boardOf = (scope: Scope, claims: readonly ClaimEntry[], changes = {}) =>
  scoreboard({
    ...nothingKnown,
    scope,
    commitments,
    cells,
    sheets: sheetsOf(...claims),
    territories: [territoryOf('0001')],
    asOf: '2019-12-31',
    ...changes,
  })

describe('the claims of a scoreboard', () => {
  it('are each shown once, with what is itemised of all that they are about', () => {
    const board = boardOf('national', [both])
    expect(board.claims).toMatchObject([
      {
        id: claimId(1),
        about: ['bdt-equity', 'bdt-engineering'],
        itemised: 15 * million,
        share: 15 / 180,
        disagreesWith: [],
      },
    ])
    const rated = board.promises.flatMap((promise) => promise.commitments)
    expect(rated.map(({ rating }) => rating.claims.map(({ itemised }) => itemised))).toEqual([
      [12 * million],
      [3 * million],
      [],
    ])
    expect(Scoreboard().parse(board)).toEqual(board)
  })

  it('say 7 % where 12 M€ are itemised of 180 M€', () => {
    const [claim] = boardOf('operator-banque-des-territoires', [claimOf()]).claims
    expect(claim).toMatchObject({ itemised: 12 * million })
    expect(Math.round(100 * (claim?.share ?? 0))).toBe(7)
  })

  it('about the programme are set against everything promised of the kind', () => {
    expect(boardOf('national', [programme]).claims).toMatchObject([{ about: [], itemised: 15 * million }])
    const placements = claimOf({ about: [], figure: count('vte-placement', 119) })
    expect(boardOf('national', [placements]).claims).toMatchObject([{ itemised: 7 }])
  })

  it('about the programme are set against nothing that was promised later', () => {
    const later = { ...engineering, madeOn: '2020-01-01' }
    const question = { commitments: [fondsPropres, later] }
    expect(boardOf('national', [programme], question).claims).toMatchObject([{ itemised: 12 * million }])
  })

  it('are set against nothing where nothing of the kind is itemised', () => {
    expect(boardOf('national', [programme], { cells: [] }).claims).toMatchObject([
      { itemised: null, share: null },
    ])
  })

  it('name each other where they disagree', () => {
    const other = {
      ...programme,
      date: '2019-09',
      figure: { ...programme.figure, amountCents: 108 * million },
    }
    const { claims } = boardOf('national', [programme, other as ClaimEntry, claimOf()])
    expect(claims.map(({ id, disagreesWith }) => [id, disagreesWith])).toEqual([
      [claimId(1), [claimId(2)]],
      [claimId(3), []],
      [claimId(2), [claimId(1)]],
    ])
  })

  it("are on an operator's where they are about something that it promised", () => {
    const withBpifrance = claimOf({ about: ['bdt-equity', 'bpifrance-vte'] })
    const claims = [programme, withBpifrance, claimOf()]
    const idsOn = (scope: Scope) => boardOf(scope, claims).claims.map(({ id }) => id)
    expect(idsOn('national')).toEqual([claimId(1), claimId(2), claimId(3)])
    expect(idsOn('operator-banque-des-territoires')).toEqual([claimId(2), claimId(3)])
    expect(idsOn('operator-bpifrance')).toEqual([claimId(2)])
    // What is itemised is of all that the claim is about, whoever promised it.
    expect(boardOf('operator-bpifrance', claims).claims).toMatchObject([{ itemised: 12 * million }])
  })

  it('are those of the place, set against what is itemised there', () => {
    const regional = claimOf({ scope: 'region-84' })
    expect(boardOf('region-84', [claimOf(), regional]).claims).toMatchObject([
      { id: claimId(2), itemised: million },
    ])
    expect(boardOf('ti1-0001', [claimOf(), regional]).claims).toEqual([])
    expect(boardOf('national', [claimOf(), regional]).claims).toMatchObject([{ id: claimId(1) }])
  })

  it('of a period are set against what is itemised in it, in the country and in a place', () => {
    const later = [
      cellOf(2019, { '2019-06': allocated(12 * million), '2020-02': allocated(2 * million) }),
      cellOf(2019, { '2019-06': allocated(3 * million) }, 'national', 'bdt-engineering'),
      cellOf(2019, { '2019-06': allocated(5 * million), '2020-02': allocated(million) }, 'region-84'),
    ]
    const of2020 = { since: '2020', date: '2020', about: ['bdt-equity', 'bdt-engineering'] }
    const question = { cells: later, asOf: '2020-12-31' }
    expect(boardOf('national', [claimOf(of2020)], question).claims).toMatchObject([
      { since: '2020', itemised: 2 * million },
    ])
    const regional = claimOf({ ...of2020, scope: 'region-84' })
    expect(boardOf('region-84', [regional], question).claims).toMatchObject([{ itemised: million }])
  })

  it('that its promisor published are there beside those of the delegation', () => {
    const sheets = [...sheetsOf(claimOf()), { ...claimSheet([]), purpose: 'own-claims' as const }].map(
      (sheet) => (sheet.purpose === 'own-claims' ? { ...sheet, lines: { [claimId(2)]: claimOf() } } : sheet),
    )
    expect(boardOf('national', [], { sheets }).claims.map(({ id }) => id)).toEqual([claimId(1), claimId(2)])
  })

  it('of territories are not added up over several commitments', () => {
    const referents = commitmentOf(coverage, { id: 'bdt-equity' })
    const coaches = commitmentOf(coverage, { id: 'bdt-engineering', promiseNumber: 2, promise: 'coaches' })
    const covered = [spell('2019-06-01')] as const
    const of = (...about: string[]) => {
      const claims = sheetsOf(claimOf({ about, figure: count('territory', 86) }))
      const sheets = ['bdt-equity', 'bdt-engineering'].map((id) =>
        coverageSheet([['ti1-0001', ...covered]], id),
      )
      const question = { commitments: [referents, coaches], sheets: [...claims, ...sheets] }
      return boardOf('national', [], question).claims[0]?.itemised
    }
    expect(of('bdt-equity')).toBe(1)
    expect(of('bdt-equity', 'bdt-engineering')).toBeNull()
  })

  it('that are over or to come are not shown', () => {
    expect(
      boardOf('national', [claimOf({ withdrawnOn: '2019-12-01' }), claimOf({ date: '2020' })]).claims,
    ).toEqual([])
  })
})

describe('evidence that is not money', () => {
  it('is evidence', () => {
    const { promises, totals } = boardOf('national', [])
    expect(promises.map(({ promise, hasEvidence }) => [promise, hasEvidence])).toEqual([
      ['equity', true],
      ['engineering', true],
      ['vte', true],
    ])
    expect(totals.withEvidence).toBe(3)
  })

  it('is there in a place where its territory lies', () => {
    const referents = commitmentOf(coverage)
    const sheets = [coverageSheet([['ti1-0001', spell('2019-06-01')]])]
    const question = { commitments: [referents], sheets, cells: [] }
    expect(boardOf('region-84', [], question).promises[0]?.hasEvidence).toBe(true)
    expect(boardOf('region-32', [], question).promises[0]?.hasEvidence).toBe(false)
    expect(boardOf('region-84', [], { ...question, asOf: '2019-05-31' }).promises[0]?.hasEvidence).toBe(false)
  })
})
