import {
  type Act,
  type ConfidedText,
  digestOf,
  type ErasableText,
  evolve,
  type Move,
  movesOf,
  ok,
  type RegisterEvent,
  type Rejection,
  type Result,
  record,
} from '@parole/domain'
import type { Append, Head, States } from '@parole/storage'

/** What a decision changes: new events with the head they lead to, and the ledger's moves. */
export interface Change<Kind extends keyof States> {
  readonly append: Append
  readonly moves: readonly Move[]
  readonly head: Head<Kind>
}

const textsOf = (confided: readonly (ConfidedText | null)[]): Record<string, ErasableText> =>
  Object.fromEntries(
    confided.flatMap((given) =>
      given === null ? [] : [[digestOf(given), { text: given.text, salt: given.salt }] as const],
    ),
  )

const without = (digests: readonly string[], texts: Head['texts']): Head['texts'] =>
  Object.fromEntries(Object.entries(texts).filter(([digest]) => !digests.includes(digest)))

/** Chains what was decided to its stream and works out all that follows from it; `forgotten` texts are gone for good. */
export const changing = <Kind extends keyof States>(
  stream: `${Kind}-${string}`,
  before: Head<Kind> | undefined,
  decision: Result<readonly RegisterEvent[], Rejection>,
  act: Act,
  confided: readonly (ConfidedText | null)[] = [],
  forgotten: readonly string[] = [],
): Result<Change<Kind>, Rejection> => {
  if (!decision.ok) return decision
  const events = record(stream, before, decision.value, act)
  const last = events.at(-1)
  if (last === undefined) throw new TypeError('a decision without events changes nothing')
  const state = events.reduce<States[keyof States] | undefined>(evolve, before?.state) as States[Kind]
  const head: Head<Kind> = {
    stream,
    version: last.position,
    hash: last.hash,
    state,
    texts: without(forgotten, { ...before?.texts, ...textsOf(confided) }),
  }
  const append: Append = { expectedVersion: before?.version ?? 0, events, head }
  return ok({ append, moves: movesOf(stream, before?.state, state), head })
}
