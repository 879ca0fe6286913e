import { countsOf } from '../request/counts.ts'
import type { Request } from '../request/request.ts'
import type { Scope } from '../scoreboard/scope.ts'
import type { Move } from './ledger.ts'

type Tally = Extract<Move, { kind: 'tally' }>

/** What a change of a request does to the counts of every scope it is in: what it counts for now, less what it did before. */
export const movesOfRequest = (before: Request | undefined, after: Request): readonly Tally[] => {
  const { operator, regions, territory } = after
  const scopes: readonly Scope[] = ['national', `operator-${operator}`, ...regions, territory]
  const [gone, come] = [before === undefined ? [] : countsOf(before), countsOf(after)]
  const net = [
    ...gone.filter((count) => !come.includes(count)).map((count) => ({ count, by: -1 })),
    ...come.filter((count) => !gone.includes(count)).map((count) => ({ count, by: 1 })),
  ]
  return scopes.flatMap((scope) => net.map((step) => ({ kind: 'tally', scope, ...step }) as const))
}
