import { once, SealedText, Siren, Visibility } from '@parole/domain'
import * as z from 'zod'

const visibility = once(() =>
  Visibility()
    .default('parties')
    .describe('Who may read it: everybody, or the parties concerned (the default).'),
)

const written = /^(?=[\s\S]*\S)[^\p{Cc}\p{Cs}]{1,1000}$/u

/** A text as it is given: 1 to 1,000 characters, something in it, no control characters. */
export const textGiven = once(() =>
  z.strictObject({
    text: z
      .string()
      .refine(
        (text) => written.test(text),
        'expected 1 to 1000 characters, not all blank, no line break or other control character',
      )
      // Other dialects of regular expressions have no such classes: the document says the lengths only.
      .meta({ description: 'Not all blank, no line breaks.', minLength: 1, maxLength: 2_000 }),
    visibility: visibility(),
  }),
)

/** A beneficiary company as it is given. */
export const companyGiven = once(() => z.strictObject({ siren: Siren(), visibility: visibility() }))

/** A text as it is shown to the one who asks, beside the digest that events hold of it. */
export const textShown = once(() =>
  z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('shown'),
      ...SealedText().shape,
      text: z.string().describe('For a company, its SIREN.'),
      salt: z.string().describe('The digest is the SHA-256 of salt, a line feed and text.'),
    }),
    z.strictObject({
      status: z
        .enum(['withheld', 'erased'])
        .describe('`withheld`: for the parties concerned only. `erased`: nobody has it any more.'),
      ...SealedText().shape,
    }),
  ]),
)
export type TextShown = z.infer<ReturnType<typeof textShown>>
