import { KeyRole, ok, PartyId, type Result, refuse } from '@parole/domain'
import type * as z from 'zod'
import type { Caller } from './caller.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { placeExists } from './place.ts'
import type { Refusal } from './refusals.ts'

type Claims = Readonly<Record<string, unknown>>

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Claims)[name]
    : undefined

/** A claim by its name, which may itself have dots in it, or by the path to it. */
const claimAt = (claims: Claims, path: string): unknown =>
  own(claims, path) ?? path.split('.').reduce<unknown>(own, claims)

/** The texts of a claim: one, or each of an array. A `scope` is a list with blanks between (RFC 8693). */
const textsIn = (value: unknown, claim: string): readonly string[] => {
  if (typeof value === 'string') return claim === 'scope' ? value.split(' ') : [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** What a claim means here, each meaning once: values without one are for others. */
const meaningsOf = <Meaning extends string>(
  claims: Claims,
  { claim, values }: { readonly claim: string; readonly values?: Readonly<Record<string, Meaning>> },
  schema: z.ZodType<Meaning>,
): readonly Meaning[] => {
  const meanings = textsIn(claimAt(claims, claim), claim).flatMap((text) => {
    const parsed = schema.safeParse(values === undefined ? text : own(values, text))
    return parsed.success ? [parsed.data] : []
  })
  return [...new Set(meanings)]
}

/** The party and the role that a token's claims give: one party, and the widest of its roles. */
export const claimedIn = (
  claims: Claims,
  settings: Pick<OidcSettings, 'party' | 'role'>,
): Result<Pick<Caller, 'party' | 'role'>, Refusal> => {
  const parties = meaningsOf(claims, settings.party, PartyId()).filter(placeExists)
  const [party] = parties
  if (party === undefined || parties.length > 1) {
    const details = { claim: settings.party.claim, parties: parties.length }
    return refuse({ code: 'token-without-party', details })
  }
  const roles = meaningsOf(claims, settings.role, KeyRole())
  const role = roles.includes('writer') ? 'writer' : roles[0]
  return role === undefined
    ? refuse({ code: 'token-without-party', details: { claim: settings.role.claim, roles: 0 } })
    : ok({ party, role })
}
