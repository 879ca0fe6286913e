import { ok, once, type Result, refuse, type Ulid } from '@parole/domain'
import type { Credential } from './caller.ts'
import type { Refusal } from './refusals.ts'
import type { Surroundings } from './surroundings.ts'
import { credentialOf, type Token, tokenIn } from './token.ts'

/** What a request shows of its caller, in due form and not yet recognised. */
export interface Shown {
  /** What the log may name: of an access token nothing before it was verified. */
  readonly key: () => Ulid | undefined
  /** The credential, for where the answer depends on it. */
  readonly credential: () => Promise<Result<Credential, Refusal>>
}

const keyShown = (token: Token): Shown => ({
  key: () => token.key,
  credential: () => Promise.resolve(ok(credentialOf(token))),
})

const accessTokenShown = (text: string, verifyToken: NonNullable<Surroundings['verifyToken']>): Shown => {
  let key: Ulid | undefined
  const verified = once(async () => {
    const credential = await verifyToken(text)
    if (credential.ok) key = credential.value.key
    return credential
  })
  return { key: () => key, credential: verified }
}

/** Three parts in base 64 for addresses, the last of which is empty where nobody signed. */
const signedToken = /^[\w-]+\.[\w-]+\.[\w-]*$/

/** Reads `Authorization: Bearer …`: a key or, where there is who verifies it, an access token; none: `undefined`. */
export const shownIn = (
  authorization: string | undefined,
  { verifyToken }: Pick<Surroundings, 'verifyToken'>,
): Result<Shown | undefined, Refusal> => {
  if (authorization === undefined) return ok(undefined)
  const text = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? ''
  const token = tokenIn(text)
  if (token !== undefined) return ok(keyShown(token))
  return verifyToken !== undefined && signedToken.test(text)
    ? ok(accessTokenShown(text, verifyToken))
    : refuse({ code: 'unknown-key' })
}
