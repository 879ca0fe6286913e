import type { Commitment } from '../commitment/commitment.ts'
import { evolve, type States } from '../log/fold.ts'
import { type RecordedEvent, type StreamKind, streamKind } from '../log/recorded-event.ts'
import type { Cell, Figures, Move } from './ledger.ts'
import { movesOf } from './moves-of.ts'
import type { Sheet, SheetId } from './sheet.ts'

type Add = Extract<Move, { kind: 'add' }>

const added = (figures: Figures = {}, { standing, measure, by }: Add): Figures => ({
  ...figures,
  [standing]: { ...figures[standing], [measure]: (figures[standing]?.[measure] ?? 0) + by },
})

const cellsOf = (adds: readonly Add[]): readonly Cell[] => {
  const cells = new Map<string, Cell>()
  for (const add of adds) {
    const { scope, commitment, year, month } = add
    const name = [scope, commitment, year].join(' ')
    const months = cells.get(name)?.months ?? {}
    cells.set(name, {
      scope,
      commitment,
      year,
      months: { ...months, [month]: added(months[month], add) },
    })
  }
  return [...cells.values()]
}

const sheetsOf = (marks: readonly Extract<Move, { kind: 'mark' }>[]): readonly Sheet[] => {
  const sheets = new Map<string, Sheet>()
  const nameOf = ({ purpose, commitment, year }: SheetId): string => [purpose, commitment, year].join(' ')
  for (const { sheet, line, entry } of marks) {
    const name = nameOf(sheet)
    const known = sheets.get(name) ?? { ...sheet, lines: {} }
    if (entry !== null) sheets.set(name, { ...known, lines: { ...known.lines, [line]: entry } })
  }
  return [...sheets.values()]
}

/** What ratings and scoreboards rest on. */
export interface LedgerOfHistories {
  readonly commitments: readonly Commitment[]
  readonly cells: readonly Cell[]
  readonly sheets: readonly Sheet[]
}

/**
 * What histories add up to, worked out from them alone: whoever has the events can rate what they tell, and compare.
 *
 * @param histories Whole histories, each from its first event; `verifyStream` says whether one holds together.
 */
export const ledgerOf = (histories: Iterable<readonly RecordedEvent[]>): LedgerOfHistories => {
  const commitments: Commitment[] = []
  const moves: Move[] = []
  for (const history of histories) {
    const [first] = history
    const state = history.reduce<States[StreamKind] | undefined>(evolve, undefined)
    if (first === undefined || state === undefined) continue
    if (streamKind(first.stream) === 'commitment') commitments.push(state as Commitment)
    moves.push(...movesOf(first.stream, undefined, state))
  }
  return {
    commitments,
    cells: cellsOf(moves.filter((move) => move.kind === 'add')),
    sheets: sheetsOf(moves.filter((move) => move.kind === 'mark')),
  }
}
