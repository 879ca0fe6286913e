import { line, once, SealedText } from '@parole/domain'
import * as z from 'zod'

/** A person as an operator names them: seen by the parties concerned only, and erased on demand. */
export const personGiven = once(() =>
  z.strictObject({
    name: line(200),
    email: z.email().max(254),
    phone: z
      .string()
      .regex(/^\+?[0-9][0-9 ().-]{4,28}[0-9]$/, 'expected a telephone number, such as "+33 1 23 45 67 89"')
      .nullable()
      .default(null),
    organisation: line(200),
  }),
)
export type PersonGiven = z.infer<ReturnType<typeof personGiven>>

/** A person as shown to the one who asks, beside the digest that events hold. */
export const personShown = once(() =>
  z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('shown'),
      ...SealedText().shape,
      person: z.strictObject({
        name: z.string(),
        email: z.string(),
        phone: z.string().nullable(),
        organisation: z.string(),
      }),
      salt: z
        .string()
        .describe('The digest is the SHA-256 of salt, a line feed and the RFC 8785 JSON of the person.'),
    }),
    z.strictObject({
      status: z
        .enum(['withheld', 'erased'])
        .describe('`withheld`: for the parties concerned only. `erased`: nobody has it any more.'),
      ...SealedText().shape,
    }),
  ]),
)
export type PersonShown = z.infer<ReturnType<typeof personShown>>
