import { canonicalJson, ok, type Result, refuse, sha256Hex, type Ulid } from '@parole/domain'
import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { Credential } from './caller.ts'
import { claimedIn } from './claimed.ts'
import { IssuerUnavailable, issuerKeys } from './issuer-keys.ts'
import type { OidcSettings } from './oidc-settings.ts'
import type { Refusal } from './refusals.ts'
import type { Surroundings } from './surroundings.ts'

/** Which check a token did not pass. */
type Check =
  | 'malformed'
  | 'wrong-algorithm'
  | 'unknown-signing-key'
  | 'bad-signature'
  | 'wrong-type'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'missing-claim'
  | 'not-yet-valid'
  | 'expired'

const failed = (check: Check, claim?: string): Refusal => ({
  code: 'invalid-token',
  details: { check, ...(claim !== undefined && { claim }) },
})

const checkOf: Readonly<Record<string, Check>> = {
  typ: 'wrong-type',
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  nbf: 'not-yet-valid',
}

/** What a token is refused with; `undefined` where the fault is not the token's. */
const refusalOf = (fault: unknown): Refusal | undefined => {
  if (fault instanceof IssuerUnavailable) return { code: 'issuer-unavailable', fault: fault.message }
  if (fault instanceof errors.JWTExpired) return failed('expired')
  if (fault instanceof errors.JWTClaimValidationFailed) {
    if (fault.reason === 'missing') return failed('missing-claim', fault.claim)
    return fault.reason === 'check_failed'
      ? failed(checkOf[fault.claim] ?? 'malformed')
      : failed('malformed', fault.claim)
  }
  if (fault instanceof errors.JOSEAlgNotAllowed) return failed('wrong-algorithm')
  if (fault instanceof errors.JWSSignatureVerificationFailed) return failed('bad-signature')
  if (fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys) {
    return failed('unknown-signing-key')
  }
  const isMalformed = [errors.JWSInvalid, errors.JWTInvalid, errors.JOSENotSupported].some(
    (kind) => fault instanceof kind,
  )
  return isMalformed ? failed('malformed') : undefined
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 128 bits of a digest in the form of an identity, for where events and the records of calls name a key. */
const identityOf = (parts: readonly (string | null)[]): Ulid => {
  const bits = BigInt(`0x${sha256Hex(canonicalJson(parts)).slice(0, 32)}`)
  return Array.from({ length: 26 }, (_, at) => digits[Number((bits >> BigInt(5 * (25 - at))) & 31n)]).join('')
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const credentialOf = (claims: JWTPayload, settings: OidcSettings): Result<Credential, Refusal> => {
  const { sub, client_id: client, azp } = claims
  if (typeof sub !== 'string' || sub === '') return refuse(failed('malformed', 'sub'))
  const claimed = claimedIn(claims, settings)
  if (!claimed.ok) return claimed
  const { party, role } = claimed.value
  const key = identityOf([settings.issuer, textOr(client) ?? textOr(azp), party])
  return ok({
    key,
    digestKey: canonicalJson([settings.issuer, sub]),
    heads: [],
    recognise: () => ok({ party, role, key }),
  })
}

/** Verifies access tokens of one issuer, and says in whose name they act. */
export const accessTokens = (
  settings: OidcSettings,
  { now }: Pick<Surroundings, 'now'>,
): NonNullable<Surroundings['verifyToken']> => {
  const keys = issuerKeys(settings.jwksUri, now)
  const { issuer, audience, type: typ, algorithm, clockSkewSeconds: clockTolerance } = settings
  const fixed = { issuer, audience, typ, algorithms: [algorithm], clockTolerance }
  return async (text) => {
    try {
      const currentDate = new Date(now().instant)
      const requiredClaims = ['exp', 'iat', 'sub']
      const { payload } = await jwtVerify(text, keys, { ...fixed, currentDate, requiredClaims })
      return credentialOf(payload, settings)
    } catch (fault) {
      const refusal = refusalOf(fault)
      if (refusal === undefined) throw fault
      return refuse(refusal)
    }
  }
}
