import { ok, type Result, refuse, type Ulid } from '@parole/domain'
import type { Credential } from './caller.ts'
import type { Refusal } from './refusals.ts'
import { credentialOf, tokenIn } from './token.ts'

/** What a request shows of its caller, in due form and not yet recognised. */
export interface Shown {
  /** What the log may name. */
  readonly key: () => Ulid | undefined
  /** The credential, for where the answer depends on it. */
  readonly credential: () => Promise<Result<Credential, Refusal>>
}

/** Reads `Authorization: Bearer …`; `undefined` where the header is absent. */
export const shownIn = (authorization: string | undefined): Result<Shown | undefined, Refusal> => {
  if (authorization === undefined) return ok(undefined)
  const token = tokenIn(/^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '')
  if (token === undefined) return refuse({ code: 'unknown-key' })
  return ok({ key: () => token.key, credential: () => Promise.resolve(ok(credentialOf(token))) })
}
