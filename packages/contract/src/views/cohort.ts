import { CohortEntry, CohortTier, Count, DeliveryId, once, Slug } from '@parole/domain'
import * as z from 'zod'

const room = once(() => ({
  promised: Count().nullable().describe('As worded; null in a year that nothing is promised for.'),
  limit: z
    .int()
    .nullable()
    .describe('How many it may hold before an amendment must come first: 110 % of an approximate number.'),
  selected: z.int().describe('How many it holds.'),
  supported: z.int().describe('How many of them were supported.'),
}))

/** The cohort of a year as it stands now. */
export const cohortShown = once(() =>
  z.strictObject({
    commitment: Slug(),
    year: z.int(),
    ...room(),
    tiers: z.array(z.strictObject({ tier: CohortTier(), ...room() })),
    territories: z.array(
      z.strictObject({ ...CohortEntry().omit({ purpose: true }).shape, delivery: DeliveryId() }),
    ),
  }),
)
export type CohortShown = z.infer<ReturnType<typeof cohortShown>>
