import { Key, once } from '@parole/domain'
import * as z from 'zod'

/** A key as it is shown: never its secret, never the secret's digest. */
export const keyShown = once(() =>
  z.strictObject({
    ...Key().omit({ digest: true }).shape,
    version: z.int().positive().describe('How many events made it what it is; its `ETag` in quotes.'),
  }),
)
export type KeyShown = z.infer<ReturnType<typeof keyShown>>

/** A key as it is issued: its token is told this once. */
export const keyIssued = once(() =>
  z.strictObject({
    ...keyShown().shape,
    token: z
      .string()
      .nullable()
      .describe('What to send as bearer token. Null when the call is replayed: secrets are not kept.'),
  }),
)
export type KeyIssuedShown = z.infer<ReturnType<typeof keyIssued>>
