import type { Act } from '../act.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import { moveBalance, refusalOfRoom } from '../ledger/balance.ts'
import type { Balance, BalanceId, Measure, Move, Standing } from '../ledger/ledger.ts'
import { movesOf } from '../ledger/moves-of.ts'
import type { SheetEntry, SheetId } from '../ledger/sheet.ts'
import { evolve, type States } from '../log/fold.ts'
import { record } from '../log/record.ts'
import type { RecordedEvent, RegisterEvent, StreamId, StreamKind } from '../log/recorded-event.ts'
import { streamKind } from '../log/recorded-event.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'

/** A figure's place in the ledger, as one text. */
export const figureKey = (
  scope: string,
  { commitment, year }: Pick<BalanceId, 'commitment' | 'year'>,
  month: string,
  standing: Standing,
  measure: Measure,
): string => [scope, commitment, year, month, standing, measure].join(' ')

/** A balance's place in the ledger, as one text. */
const balanceKey = ({ commitment, year, tier }: BalanceId): string =>
  [commitment, year, tier].join(' ').trim()

/** A sheet's place in the ledger, as one text. */
const sheetKey = ({ purpose, commitment, year }: SheetId): string =>
  [purpose, commitment, year].join(' ').trim()

/** A whole register in memory: what a store does, in the fewest words. */
export class RegisterModel {
  readonly streams = new Map<StreamId, readonly RecordedEvent[]>()
  readonly states = new Map<StreamId, States[StreamKind]>()
  balances: ReadonlyMap<string, Balance> = new Map()
  readonly figures = new Map<string, number>()
  readonly sheets = new Map<string, Map<string, SheetEntry>>()

  state<Kind extends StreamKind>(stream: `${Kind}-${string}`): States[Kind] | undefined {
    return this.states.get(stream) as States[Kind] | undefined
  }

  all<Kind extends StreamKind>(kind: Kind): readonly States[Kind][] {
    return [...this.states].flatMap(([stream, state]) =>
      streamKind(stream) === kind ? [state as States[Kind]] : [],
    )
  }

  /** All of a commit, or nothing: when one move loses, the register stays as it was. */
  commit(
    stream: StreamId,
    decision: Result<readonly RegisterEvent[], Rejection>,
    act: Act,
  ): Result<PartyId, Rejection> {
    if (!decision.ok) return decision
    const log = this.streams.get(stream) ?? []
    const last = log.at(-1)
    const recorded = record(stream, last && { version: last.position, hash: last.hash }, decision.value, act)
    const before = this.states.get(stream)
    const after = recorded.reduce<States[StreamKind] | undefined>(evolve, before)
    if (after === undefined) throw new TypeError('a decision without events')
    const moves = movesOf(stream, before, after)
    const balances = moved(this.balances, moves)
    if (!balances.ok) return balances
    this.balances = balances.value
    for (const move of moves) {
      if (move.kind === 'mark') this.#mark(move)
      if (move.kind !== 'add') continue
      const key = figureKey(move.scope, move, move.month, move.standing, move.measure)
      this.figures.set(key, (this.figures.get(key) ?? 0) + move.by)
    }
    this.streams.set(stream, [...log, ...recorded])
    this.states.set(stream, after)
    return ok(act.by.party)
  }

  #mark({ sheet, line, entry }: Extract<Move, { kind: 'mark' }>): void {
    const lines = this.sheets.get(sheetKey(sheet)) ?? new Map<string, SheetEntry>()
    if (entry === null) lines.delete(line)
    else lines.set(line, entry)
    this.sheets.set(sheetKey(sheet), lines)
  }
}

const moved = (
  balances: ReadonlyMap<string, Balance>,
  moves: readonly Move[],
): Result<ReadonlyMap<string, Balance>, Rejection> => {
  const next = new Map(balances)
  for (const move of moves) {
    if (!('balance' in move)) continue
    const balance = next.get(balanceKey(move.balance))
    const result = moveBalance(balance, move)
    if (!result.ok) return refuse(refusalOfRoom(move, balance))
    next.set(balanceKey(move.balance), result.value)
  }
  return ok(next)
}
