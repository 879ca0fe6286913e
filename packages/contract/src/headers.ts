import { once } from '@parole/domain'
import * as z from 'zod'

/** `Idempotency-Key`: the caller's own name for one write, the same on every retry of it. */
export const idempotencyKey = once(() =>
  z.string().regex(/^[\x21-\x7e]{1,255}$/, 'expected 1 to 255 visible ASCII characters'),
)

/** The `ETag` of a version. */
export const etagOf = (version: number): string => `"${version}"`

/** `If-Match`: the version that the caller saw, as its `ETag` said; one that a proxy weakened names the same version. */
export const ifMatch = once(() =>
  z
    .string()
    .regex(
      /^(?:W\/)?"[1-9][0-9]{0,8}"$/,
      'expected one ETag as the register gave it, such as "3" with its quotes',
    )
    .transform((etag) => Number(etag.slice(etag.indexOf('"') + 1, -1)))
    .pipe(z.int().positive()),
)
