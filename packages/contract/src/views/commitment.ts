import { Commitment, once, Slug, Wording } from '@parole/domain'
import * as z from 'zod'

/** A commitment as it is shown: all that is known of it, and what held at the date asked for. */
export const commitmentShown = once(() =>
  z.strictObject({
    ...Commitment().shape,
    version: z.int().positive().describe('How many events made it what it is; its `ETag` in quotes.'),
    wording: Wording()
      .nullable()
      .describe('The wording in force at `asOf`; null on a day before the first one.'),
    status: z
      .enum(['open', 'closed', 'withdrawn'])
      .describe(
        'At `asOf`. `closed`: nothing more will be declared. `withdrawn`: the promise was taken back.',
      ),
  }),
)
export type CommitmentShown = z.infer<ReturnType<typeof commitmentShown>>

/** One year of an envelope, as it stands now. */
export const envelopeYear = once(() =>
  z.strictObject({
    commitment: Slug(),
    year: z.int(),
    approximate: z
      .boolean()
      .describe('Whether the document says "about": the limit is then 110 % of its figure.'),
    limitCents: z
      .int()
      .nullable()
      .describe(
        'What may be allocated before an amendment must come first; null where no amount is promised.',
      ),
    usedCents: z.int().describe('Allocated less released; disputed money counts.'),
    roomCents: z.int().nullable().describe('Limit less used; null where there is no limit.'),
    open: z.boolean().describe('False once the commitment is closed or withdrawn.'),
  }),
)
export type EnvelopeYear = z.infer<ReturnType<typeof envelopeYear>>
