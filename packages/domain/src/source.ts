import * as z from 'zod'
import { address, line } from './line.ts'
import { once } from './once.ts'

const locator = once(() => line(200).exactOptional())

/** A proof that can be checked: an address, or the SHA-256 of a document that is kept elsewhere. */
export const Evidence = once(() =>
  z.union(
    [
      z.strictObject({
        url: address(1_000),
        locator: locator(),
      }),
      z.strictObject({
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'expected the SHA-256 of the document, 64 lower-case hexadecimal digits'),
        locator: locator(),
      }),
    ],
    { error: 'expected { "url": … } or { "sha256": … }, with an optional "locator"' },
  ),
)
export type Evidence = z.infer<ReturnType<typeof Evidence>>

/** Where a fact comes from: evidence, or a publication as it is named elsewhere, when no copy of it is at hand. */
export const Source = once(() =>
  z.union([...Evidence().options, z.strictObject({ citation: line(300) })], {
    error: 'expected { "url": … }, { "sha256": … } or { "citation": … }',
  }),
)
export type Source = z.infer<ReturnType<typeof Source>>
