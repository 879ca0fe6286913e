import { neededRole, type Route } from '@parole/contract'
import { type Key, ok, type PartyId, partyKind, type Result, type StreamId, type Ulid } from '@parole/domain'
import type { Loaded } from '@parole/storage'
import type { Refusal } from './refusals.ts'
import type { Surroundings } from './surroundings.ts'

/** In whose name a call acts. */
export interface Caller {
  readonly party: PartyId
  /** What events and the records of calls name. */
  readonly key: Ulid
  readonly role: Key['role']
}

/** What a caller shows, in due form, and how it is recognised. */
export interface Credential extends Pick<Caller, 'key'> {
  /** What its holder knows and the register does not hold: it keys the digests of what the holder sends. */
  readonly digestKey: string
  /** What the register must read to recognise it. */
  readonly heads: readonly StreamId[]
  /** Whose it is, by what was read; `undefined` where nothing was. */
  readonly recognise: (loaded: Pick<Loaded, 'head'> | undefined) => Result<Caller, Refusal>
}

/** The caller behind a credential, by what was read; `undefined` where none was shown. */
export const callerIn = (
  credential: Credential | undefined,
  loaded: Loaded | undefined,
): Result<Caller | undefined, Refusal> => credential?.recognise(loaded) ?? ok(undefined)

/** Whether a party of this kind, in this role, may call the route at all. */
export const admit = (
  route: Pick<Route, 'access' | 'write'>,
  caller: Caller | undefined,
): Refusal | undefined => {
  if (route.access === 'public') return undefined
  if (caller === undefined) return { code: 'missing-key' }
  const kind = partyKind(caller.party)
  const may = route.access.some((grant) => grant.kind === kind)
  const enough = caller.role === 'writer' || neededRole(route) === 'reader'
  return may && enough
    ? undefined
    : { code: 'forbidden', details: { party: caller.party, role: caller.role, needs: neededRole(route) } }
}

const keepFor = 30_000
const keepAtMost = 1_000

/** Recognises the callers of lists, who are read apart, and remembers what was read of each for half a minute. */
export const rememberCallers = ({ register, now }: Pick<Surroundings, 'register' | 'now'>) => {
  const remembered = new Map<Ulid, { readonly loaded: Loaded; readonly at: number }>()
  return async ({ key, heads, recognise }: Credential): Promise<Result<Caller, Refusal>> => {
    if (heads.length === 0) return recognise(undefined)
    const at = Date.parse(now().instant)
    const known = remembered.get(key)
    if (known !== undefined && at - known.at < keepFor) return recognise(known.loaded)
    const loaded = await register.load({ heads })
    if (remembered.size >= keepAtMost) remembered.clear()
    remembered.set(key, { loaded, at })
    return recognise(loaded)
  }
}
