import * as z from 'zod'
import { PartyId } from '../identifiers/party-id.ts'
import { Ulid } from '../identifiers/ulid.ts'
import { once } from '../once.ts'
import { Instant } from '../time/calendar-date.ts'

/** What a key may do: read what is for its party, or also write in its name. */
export const KeyRole = once(() => z.enum(['reader', 'writer']))
export type KeyRole = z.infer<ReturnType<typeof KeyRole>>

/** A party's key. Its secret is shown once; the register keeps a digest. */
export const Key = once(() =>
  z.strictObject({
    id: Ulid(),
    party: PartyId(),
    role: KeyRole(),
    /** SHA-256 of the secret, hexadecimal. */
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    issuedAt: Instant(),
    revokedAt: Instant().nullable(),
  }),
)
export type Key = z.infer<ReturnType<typeof Key>>

/** A key was issued to a party. */
export const KeyIssued = once(() =>
  z.strictObject({
    type: z.literal('KeyIssued'),
    ...Key().pick({ id: true, party: true, role: true, digest: true }).shape,
  }),
)
/** A key was revoked. */
export const KeyRevoked = once(() => z.strictObject({ type: z.literal('KeyRevoked') }))

/** What can happen to a key. */
export const KeyEvent = once(() => z.discriminatedUnion('type', [KeyIssued(), KeyRevoked()]))
export type KeyEvent = z.infer<ReturnType<typeof KeyEvent>>
