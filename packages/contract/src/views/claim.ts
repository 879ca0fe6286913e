import { Claim, once, Ulid } from '@parole/domain'
import * as z from 'zod'
import { textShown } from './text.ts'

/** Whether a claim stands: who published it may take it back, or put another in its place. */
export const claimStanding = once(() =>
  z.enum(['published', 'withdrawn', 'replaced']).describe('Only a `published` claim still stands.'),
)

/** A claim as it is shown: a published figure, which is set against the deliveries and never added to them. */
export const claimShown = once(() =>
  z.strictObject({
    ...Claim().shape,
    withdrawn: z
      .strictObject({ ...Claim().shape.withdrawn.unwrap().shape, reason: textShown() })
      .nullable()
      .describe('When, by whom and why it was taken back; null while it stands.'),
    version: z.int().positive().describe('How many events made it what it is; its `ETag` in quotes.'),
    standing: claimStanding(),
    disagreesWith: z
      .array(Ulid())
      .exactOptional()
      .describe(
        'Told in lists only: every claim that stands today, about the same commitments and the same place, and says another amount of the same thing in the same period or, where it counts from the beginning, at a date that can be the same.',
      ),
  }),
)
export type ClaimShown = z.infer<ReturnType<typeof claimShown>>
