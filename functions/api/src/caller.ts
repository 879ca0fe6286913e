import { neededRole, type Route } from '@parole/contract'
import {
  type Key,
  ok,
  type PartyId,
  partyKind,
  type Result,
  refuse,
  sha256Hex,
  type Ulid,
} from '@parole/domain'
import type { Head, Loaded } from '@parole/storage'
import type { Refusal } from './refusals.ts'
import type { Surroundings } from './surroundings.ts'

/** What a caller shows: which key, and its secret. */
export interface Token {
  readonly key: Ulid
  readonly secret: string
}

/** Whose key it is. */
export interface Caller {
  readonly party: PartyId
  readonly key: Ulid
  readonly role: Key['role']
}

/** The key as its owner holds it: told once, never kept. */
export const tokenText = ({ key, secret }: Token): string => `parole_${key}_${secret}`

/** Reads `Authorization: Bearer parole_<id>_<secret>`; `undefined` where the header is absent. */
export const tokenOf = (authorization: string | undefined): Result<Token | undefined, Refusal> => {
  if (authorization === undefined) return ok(undefined)
  const [, key, secret] =
    /^Bearer parole_([0-7][0-9A-HJKMNP-TV-Z]{25})_([A-Za-z0-9_-]{43})$/i.exec(authorization) ?? []
  return key !== undefined && secret !== undefined ? ok({ key, secret }) : refuse({ code: 'unknown-key' })
}

const sameText = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  }
  return difference === 0
}

/** Whose token it is, by what the register holds of its key. */
export const recognise = (token: Token, head: Head<'key'> | undefined): Result<Caller, Refusal> => {
  if (head === undefined || !sameText(head.state.digest, sha256Hex(token.secret))) {
    return refuse({ code: 'unknown-key' })
  }
  const { party, role, revokedAt } = head.state
  return revokedAt === null ? ok({ party, role, key: token.key }) : refuse({ code: 'revoked-key' })
}

/** Whether a party of this kind, with a key of this role, may call the route at all. */
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

/** Recognises the callers of lists, who are read apart, and remembers each key for half a minute. */
export const rememberCallers = ({ register, now }: Pick<Surroundings, 'register' | 'now'>) => {
  const remembered = new Map<Ulid, { readonly head: Head<'key'> | undefined; readonly at: number }>()
  return async (token: Token): Promise<Result<Caller, Refusal>> => {
    const at = Date.parse(now().instant)
    const known = remembered.get(token.key)
    if (known !== undefined && at - known.at < keepFor) return recognise(token, known.head)
    const loaded: Loaded = await register.load({ heads: [`key-${token.key}`] })
    const head = loaded.head(`key-${token.key}`)
    if (remembered.size >= keepAtMost) remembered.clear()
    remembered.set(token.key, { head, at })
    return recognise(token, head)
  }
}
