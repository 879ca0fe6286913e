import { KeyRole, once, PartyId } from '@parole/domain'
import * as z from 'zod'
import { isLoopback } from './loopback.ts'

/** Whether what comes from there cannot be changed on its way. */
const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

const address = once(() =>
  z
    .url('is not a URL: set it as the issuer publishes it')
    .refine((text) => !URL.canParse(text) || isSafe(text), 'is not https: http is for this machine alone'),
)

/** What is wrong with an object as a whole. */
const whole =
  (mend: string) =>
  (issue: z.core.$ZodRawIssue): string =>
    issue.code === 'unrecognized_keys'
      ? `has unknown names: take out ${issue.keys.join(', ')}`
      : `is not an object: ${mend}`

/** Where a token says something: a claim, and what each of its values means here. */
const claimed = <Meaning extends z.ZodType>(meaning: Meaning) =>
  z.strictObject(
    {
      /** The claim's name, or a path in it: `realm_access.roles`. It holds a text or an array of texts. */
      claim: z.string('is not set: name a claim of the token').min(1, 'is empty: name a claim of the token'),
      /** What each value means; none: the value itself is it. */
      values: z.record(z.string(), meaning).exactOptional(),
    },
    { error: whole('set {"claim": …}, with "values" where they need a meaning') },
  )

/** Whose access tokens are taken, how they are verified, and in whose name they act. */
export const OidcSettings = once(() =>
  z.strictObject(
    {
      /** Compared with the token's `iss` as it is written. */
      issuer: address(),
      /** The register's own name at the issuer, which the token's `aud` must hold. */
      audience: z
        .string('is not set: set the register’s name at the issuer')
        .min(1, 'is empty: set the register’s name at the issuer'),
      /** Where the issuer publishes its keys. */
      jwksUri: address(),
      /** The token's `typ`: that of RFC 9068, or of issuers that do not follow it. */
      type: z.enum(['at+jwt', 'JWT'], 'is not known: set at+jwt or JWT').default('at+jwt'),
      /** The one algorithm that the issuer signs with. */
      algorithm: z.enum(
        ['RS256', 'PS256', 'ES256', 'EdDSA'],
        'is not taken: set the one that the issuer signs with, RS256, PS256, ES256 or EdDSA',
      ),
      /** How far the issuer's clock and ours may be apart. */
      clockSkewSeconds: z
        .int('is not a whole number: set seconds')
        .min(0, 'is negative: set 0 to 120')
        .max(120, 'is more than 120 seconds: set the clocks instead')
        .default(30),
      party: claimed(PartyId()),
      role: claimed(KeyRole()),
    },
    { error: whole('set it as functions/api/README.md shows') },
  ),
)
export type OidcSettings = z.output<ReturnType<typeof OidcSettings>>
