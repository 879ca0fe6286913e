import * as z from 'zod'

/** Where a fact can be checked: an address, or the SHA-256 of a document that is kept elsewhere. */
export const Source = z.union([
  z.strictObject({
    url: z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2_000),
    locator: z.string().max(200).exactOptional(),
  }),
  z.strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'expected the SHA-256 of the document, 64 lower-case hexadecimal digits'),
    locator: z.string().max(200).exactOptional(),
  }),
])
export type Source = z.infer<typeof Source>
