import { sha256Hex } from '@parole/domain'
import type { Refusal } from './refusals.ts'
import { originHeader } from './settings.ts'

/**
 * Whether a request came through the public address, which alone knows a secret that hashes to one of the digests: two
 * at once let the secret be changed without a pause.
 *
 * @returns why it is not answered, or `undefined`.
 */
export const throughPublicAddress =
  (digests: readonly string[]) =>
  ({ headers }: Pick<Request, 'headers'>): Refusal | undefined => {
    const secret = headers.get(originHeader)
    return secret !== null && digests.includes(sha256Hex(secret)) ? undefined : { code: 'wrong-address' }
  }
