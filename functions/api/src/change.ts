import {
  type Act,
  type Claim,
  type Commitment,
  type ConfidedText,
  type Delivery,
  digestOf,
  type ErasableText,
  evolve,
  type Move,
  movesOfClaim,
  movesOfCommitment,
  movesOfDelivery,
  movesOfRequest,
  ok,
  type RegisterEvent,
  type Rejection,
  type Request,
  type Result,
  record,
  type StreamId,
  streamKind,
} from '@parole/domain'
import type { Append, Head, States } from '@parole/storage'

/** What a decision changes: new events with the head they lead to, and the ledger's moves. */
export interface Change<Kind extends keyof States> {
  readonly append: Append
  readonly moves: readonly Move[]
  readonly head: Head<Kind>
}

const movesOf = (stream: StreamId, before: Head | undefined, after: Head): readonly Move[] => {
  switch (streamKind(stream)) {
    case 'commitment':
      return movesOfCommitment(before?.state as Commitment | undefined, after.state as Commitment)
    case 'delivery':
      return movesOfDelivery(before?.state as Delivery | undefined, after.state as Delivery)
    case 'claim':
      return movesOfClaim(before?.state as Claim | undefined, after.state as Claim)
    case 'request':
      return movesOfRequest(before?.state as Request | undefined, after.state as Request)
    default:
      return []
  }
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
  return ok({ append, moves: movesOf(stream, before, head), head })
}
