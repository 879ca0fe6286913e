import { etagOf, type Route } from '@parole/contract'
import { type Act, ok, type Result, refusalOfRoom, refuse, type StreamId } from '@parole/domain'
import {
  type Answered,
  type Commit,
  type Entry,
  type Head,
  type Loaded,
  type Settled,
  settle,
} from '@parole/storage'
import { admit, type Caller, recognise, type Token } from './caller.ts'
import type { Change } from './change.ts'
import type { Refusal } from './refusals.ts'
import type { Now, Surroundings } from './surroundings.ts'

/** What a decision may know of the call: who, and when. */
export type ActNow = Pick<Act, 'by' | 'recordedAt' | 'today'>

/** A status, and its body. */
export interface Told {
  readonly status: number
  readonly body: unknown
}

/** What a write changes and answers. */
interface Written<A extends Told> {
  readonly change: Pick<Change<never>, 'append' | 'moves'>
  readonly entries?: readonly Entry[]
  readonly answer: A
  /** Told in the answer and kept nowhere, so that a replay cannot tell it again. */
  readonly toldOnce?: Readonly<Record<string, unknown>>
}

/** How a write is decided: what to read, whose version If-Match names, and the decision. */
export interface Plan<A extends Told> {
  readonly heads: readonly StreamId[]
  readonly target?: StreamId
  readonly decide: (loaded: Loaded, act: ActNow, caller: Caller) => Result<Written<A>, Refusal>
}

/** What every write carries besides its body. */
export interface WriteCall {
  readonly token: Token
  readonly idempotencyKey: string
  readonly ifMatch: number | undefined
  /** SHA-256 of method, path and body. */
  readonly payload: string
  readonly now: Now
}

/** What a write is answered, for the first time or again. */
export interface WriteReply extends Pick<Answered, 'status' | 'headers' | 'body'> {
  readonly replayed: boolean
}

/** How long a call is remembered, in seconds: thirty days, far beyond any client's retries. */
const remembered = 30 * 24 * 60 * 60

const admitted = (route: Route, token: Token, loaded: Loaded): Result<Caller, Refusal> => {
  const caller = recognise(token, loaded.head(`key-${token.key}`))
  if (!caller.ok) return caller
  const refusal = admit(route, caller.value)
  return refusal === undefined ? caller : refuse(refusal)
}

const staleness = (head: Head | undefined, ifMatch: number | undefined): Refusal | undefined =>
  head !== undefined && ifMatch !== undefined && head.version !== ifMatch
    ? { code: 'stale-version', details: { seen: ifMatch, version: head.version } }
    : undefined

const answeredOf = (
  { change, answer }: Written<Told>,
  { payload, path, now }: Pick<WriteCall, 'payload' | 'now'> & { readonly path: string },
): Answered => {
  const { version, stream } = change.append.head
  const identity = stream.slice(stream.indexOf('-') + 1)
  return {
    payload,
    status: answer.status,
    headers: {
      etag: etagOf(version),
      ...(answer.status === 201 && { location: `${path}/${identity}` }),
    },
    body: answer.body,
    expiresAt: Math.floor(Date.parse(now.instant) / 1000) + remembered,
  }
}

const lostRefusal = (lost: Extract<Settled<Refusal>, { outcome: 'lost' }>): Refusal => {
  if (lost.lost === 'duplicate') {
    const delivery = lost.heldBy.replace(/^delivery-/, '')
    return { code: 'reference-used', at: '/reference', reference: lost.entry.name, delivery }
  }
  return refusalOfRoom(lost.move, lost.balance)
}

/** Carries a write through: two requests to the store for each attempt, and never the same call twice. */
export const write = async (
  route: Route,
  { heads, target, decide }: Plan<Told>,
  { token, idempotencyKey, ifMatch, payload, now }: WriteCall,
  { register, sleep, random }: Surroundings,
): Promise<Result<WriteReply, Refusal>> => {
  const call = { key: token.key, idempotencyKey }
  let toldOnce: Readonly<Record<string, unknown>> = {}
  const decided = (loaded: Loaded): Result<Commit, Refusal> => {
    const caller = admitted(route, token, loaded)
    if (!caller.ok) return caller
    const stale = target === undefined ? undefined : staleness(loaded.head(target), ifMatch)
    if (stale !== undefined) return refuse(stale)
    const { party, key } = caller.value
    const act = { by: { party, key }, recordedAt: now.instant, today: now.today }
    const written = decide(loaded, act, caller.value)
    if (!written.ok) return written
    toldOnce = written.value.toldOnce ?? {}
    const { change, entries = [] } = written.value
    const answered = answeredOf(written.value, { payload, path: route.path, now })
    return ok({ appends: [change.append], moves: change.moves, entries, answer: { call, answered } })
  }
  const wanted = { heads: [...heads, `key-${token.key}` as const], call }
  const settled = await settle(register, wanted, decided, { sleep, random })
  switch (settled.outcome) {
    case 'refused':
      return refuse(settled.refusal)
    case 'contention':
      return refuse({ code: 'contention' })
    case 'lost':
      return refuse(lostRefusal(settled))
    case 'replayed': {
      const caller = admitted(route, token, settled.loaded)
      if (!caller.ok) return caller
      const { answered } = settled
      if (answered.payload !== payload) return refuse({ code: 'idempotency-key-reused' })
      return ok({ ...answered, replayed: true })
    }
    case 'committed': {
      const { answered } = settled.commit.answer ?? {}
      if (answered === undefined) throw new TypeError('a call is answered')
      const body = { ...(answered.body as object), ...toldOnce }
      return ok({ ...answered, body, replayed: false })
    }
    default:
      return settled satisfies never
  }
}
