import { etagOf, type Route } from '@parole/contract'
import {
  type Act,
  canonicalJson,
  ok,
  type Result,
  refusalOfRoom,
  refuse,
  requestNamed,
  type SheetId,
  type StreamId,
  streamKind,
} from '@parole/domain'
import {
  type Answered,
  type Commit,
  type Entry,
  type Head,
  type Loaded,
  type Register,
  type Settled,
  settle,
} from '@parole/storage'
import { admit, type Caller, type Credential } from './caller.ts'
import type { Change } from './change.ts'
import { lacksTexts, withoutTexts, withTexts } from './kept-answer.ts'
import type { Refusal } from './refusals.ts'
import type { Now, Surroundings } from './surroundings.ts'

/** What a decision may know of the call: who, and when. */
export type ActNow = Pick<Act, 'by' | 'recordedAt' | 'today'>

/** A status, and its body. */
export interface Told {
  readonly status: number
  readonly body: unknown
}

type Changed = Pick<Change<never>, 'append' | 'moves'>

/** What a write changes and answers: `change` is what it is answered about. */
interface Written<A extends Told> {
  readonly change: Changed
  /** Further streams that change in the same commit. */
  readonly also?: readonly Changed[]
  readonly entries?: readonly Entry[]
  readonly freed?: readonly Entry[]
  /** A text is gone for good. */
  readonly erases?: boolean
  readonly answer: A
  /** Told in the answer and kept nowhere, so that a replay cannot tell it again. */
  readonly toldOnce?: Readonly<Record<string, unknown>>
}

/** How a write is decided: what to read, whose version If-Match names, and the decision. */
export interface Plan<A extends Told> {
  readonly heads: readonly StreamId[]
  readonly sheets?: readonly SheetId[]
  readonly target?: StreamId
  /** Whether the target must be named by If-Match as it stands, where the route leaves that open. */
  readonly guarded?: (target: Head) => boolean
  readonly decide: (loaded: Loaded, act: ActNow, caller: Caller) => Result<Written<A>, Refusal>
}

/** What every write carries besides its body. */
export interface WriteCall {
  readonly credential: Credential
  readonly idempotencyKey: string
  readonly ifMatch: number | undefined
  /** A digest of method, path and body that only the holder of the credential can make. */
  readonly payload: string
  readonly now: Now
}

/** What a write is answered, for the first time or again. */
export interface WriteReply extends Pick<Answered, 'status' | 'headers' | 'body'> {
  readonly replayed: boolean
}

/** How long a call is remembered, in seconds: thirty days, far beyond any client's retries. */
const remembered = 30 * 24 * 60 * 60
const secondsOf = ({ instant }: Now): number => Math.floor(Date.parse(instant) / 1000)

const admitted = (route: Route, { recognise }: Credential, loaded: Loaded): Result<Caller, Refusal> => {
  const caller = recognise(loaded)
  if (!caller.ok) return caller
  const refusal = admit(route, caller.value)
  return refusal === undefined ? caller : refuse(refusal)
}

const staleness = (
  { target, guarded }: Pick<Plan<Told>, 'target' | 'guarded'>,
  loaded: Loaded,
  ifMatch: number | undefined,
): Refusal | undefined => {
  const head = target && loaded.head(target)
  if (head === undefined) {
    const nothingThere = guarded !== undefined && ifMatch !== undefined
    return nothingThere ? { code: 'stale-version', details: { seen: ifMatch, version: 0 } } : undefined
  }
  if (ifMatch === undefined) return guarded?.(head) ? { code: 'precondition-required' } : undefined
  return head.version === ifMatch
    ? undefined
    : { code: 'stale-version', details: { seen: ifMatch, version: head.version } }
}

const identityOf = (stream: StreamId): string => stream.slice(stream.indexOf('-') + 1)

const answeredOf = (
  { change, answer }: Written<Told>,
  { payload, path, now }: Pick<WriteCall, 'payload' | 'now'> & { readonly path: string },
): Answered => {
  const { version, stream } = change.append.head
  return {
    payload,
    status: answer.status,
    headers: {
      etag: etagOf(version),
      ...(answer.status === 201 && { location: `${path}/${identityOf(stream)}` }),
    },
    stream,
    body: withoutTexts(answer.body),
    expiresAt: secondsOf(now) + remembered,
  }
}

const lostRefusal = (lost: Extract<Settled<Refusal>, { outcome: 'lost' }>): Refusal => {
  if (lost.lost === 'room') return refusalOfRoom(lost.move, lost.balance)
  const { kind, name } = lost.entry
  const holder = identityOf(lost.heldBy)
  if (kind === 'counted') {
    const at = name.startsWith('diagnosis/') ? '/period' : '/company'
    return { code: 'already-counted', at, delivery: holder }
  }
  return streamKind(lost.heldBy) === 'request'
    ? { code: 'already-asked', at: '/actionSheet', ...requestNamed(name), request: holder }
    : { code: 'reference-used', at: '/reference', reference: name, delivery: holder }
}

/** An attempt of this very call whose outcome was unknown, and that turns out to have been done. */
const isSame = (one: Answered, other: Answered): boolean =>
  one.stream === other.stream && canonicalJson(one.body) === canonicalJson(other.body)

const first = ({ answered, body }: { readonly answered: Answered; readonly body: unknown }) =>
  ok({ status: answered.status, headers: answered.headers, body, replayed: false })

/** The body as it was answered the first time; its texts are read where they stand, once more where they are elsewhere. */
const wholeBody = async (
  { body, stream }: Answered,
  register: Register,
  loaded: Loaded | undefined,
): Promise<unknown> => {
  if (!lacksTexts(body)) return body
  const { head } = loaded ?? (await register.load({ heads: [stream] }))
  return withTexts(body, head(stream)?.texts ?? {})
}

/** Carries a write through: two requests to the store for each attempt, and never the same call twice. */
export const write = async (
  route: Route,
  plan: Plan<Told>,
  { credential, idempotencyKey, ifMatch, payload, now }: WriteCall,
  { register, sleep, random }: Surroundings,
): Promise<Result<WriteReply, Refusal>> => {
  const call = { key: credential.key, idempotencyKey, at: secondsOf(now) }
  let own: { readonly answered: Answered; readonly body: unknown } | undefined
  const decided = (loaded: Loaded): Result<Commit, Refusal> => {
    const caller = admitted(route, credential, loaded)
    if (!caller.ok) return caller
    const stale = staleness(plan, loaded, ifMatch)
    if (stale !== undefined) return refuse(stale)
    const { party, key } = caller.value
    const act = { by: { party, key }, recordedAt: now.instant, today: now.today }
    const written = plan.decide(loaded, act, caller.value)
    if (!written.ok) return written
    const { change, also = [], entries = [], freed = [], erases = false, answer, toldOnce } = written.value
    const answered = answeredOf(written.value, { payload, path: route.path, now })
    own = { answered, body: { ...(answer.body as object), ...toldOnce } }
    const changes = [change, ...also]
    return ok({
      appends: changes.map(({ append }) => append),
      moves: changes.flatMap(({ moves }) => moves),
      entries,
      freed,
      erases,
      answer: { call, answered },
    })
  }
  const { heads, sheets = [] } = plan
  const wanted = { heads: [...heads, ...credential.heads], sheets, call }
  const settled = await settle(register, wanted, decided, { sleep, random })
  switch (settled.outcome) {
    case 'refused':
      return refuse(settled.refusal)
    case 'contention':
      return refuse({ code: 'contention' })
    case 'lost': {
      if (settled.lost === 'duplicate' || sheets.length === 0) return refuse(lostRefusal(settled))
      // Others were first: the rules say who holds the room, by what the sheets hold now.
      const again = decided(await register.load(wanted))
      return again.ok ? refuse({ code: 'contention' }) : again
    }
    case 'replayed': {
      const caller = admitted(route, credential, settled.loaded)
      if (!caller.ok) return caller
      const { answered } = settled
      if (answered.payload !== payload) return refuse({ code: 'idempotency-key-reused' })
      if (own !== undefined && isSame(own.answered, answered)) return first(own)
      const known = heads.includes(answered.stream) ? settled.loaded : undefined
      return ok({ ...answered, body: await wholeBody(answered, register, known), replayed: true })
    }
    case 'committed':
      if (own === undefined) throw new TypeError('what was committed was decided')
      return first(own)
    default:
      return settled satisfies never
  }
}
