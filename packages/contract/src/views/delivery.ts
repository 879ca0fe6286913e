import { Attestation, Delivery, once } from '@parole/domain'
import * as z from 'zod'
import { textShown } from './text.ts'

const version = once(() =>
  z.int().positive().describe('How many events made it what it is; its `ETag` is this number in quotes.'),
)

/** The word of a beneficiary, its reason as far as the one who asks may read it. */
export const attestationShown = once(() =>
  z.strictObject({ ...Attestation().shape, reason: textShown().nullable() }),
)

/** A delivery as it is shown to the one who asks. Amounts of different stages are never added up. */
export const deliveryShown = once(() =>
  z.strictObject({
    ...Delivery().omit({ textsLeft: true }).shape,
    project: textShown().nullable(),
    company: textShown().nullable(),
    attestations: z.array(attestationShown()),
    ruling: z.strictObject({ ...Delivery().shape.ruling.unwrap().shape, reason: textShown() }).nullable(),
    retracted: z
      .strictObject({ ...Delivery().shape.retracted.unwrap().shape, reason: textShown() })
      .nullable(),
    version: version(),
    standing: z
      .enum(['declared', 'confirmed', 'disputed', 'retracted'])
      .describe(
        'The territory’s word outranks the region’s; among regions a dispute outranks. `retracted` counts no more.',
      ),
    paidCents: z.int().nonnegative().describe('Stage: paid.'),
    releasedCents: z.int().nonnegative().describe('Stage: given back to the envelope.'),
    remainingCents: z
      .int()
      .nonnegative()
      .describe('Allocated, and neither paid nor released; 0 once it is retracted.'),
  }),
)
export type DeliveryShown = z.infer<ReturnType<typeof deliveryShown>>
