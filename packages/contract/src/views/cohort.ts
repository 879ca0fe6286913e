import {
  CalendarDate,
  CohortSpell,
  CohortTier,
  Count,
  DeliveryId,
  once,
  Slug,
  StandingCounts,
  TerritoryId,
} from '@parole/domain'
import * as z from 'zod'

const room = once(() => ({
  promised: Count().nullable().describe('As worded on the day; null in a year that nothing is promised for.'),
  limit: z
    .int()
    .nullable()
    .describe(
      'How many it may hold, as it stands now, before an amendment must come first: 110 % of an approximate number.',
    ),
  selected: StandingCounts().describe('How many it holds; disputed ones take their room.'),
  supported: StandingCounts().describe('How many of them were supported by that day: what ratings rest on.'),
}))

/** The cohort of a year on a day, counted as its rating counts it. */
export const cohortShown = once(() =>
  z.strictObject({
    commitment: Slug(),
    year: z.int(),
    asOf: CalendarDate().describe('The day that it is shown of; 31 December at the latest.'),
    ...room(),
    tiers: z.array(z.strictObject({ tier: CohortTier(), ...room() })),
    territories: z.array(
      z.strictObject({
        territory: TerritoryId(),
        tier: CohortSpell().shape.tier,
        since: CalendarDate().describe('Since when it is in this tier, or in none.'),
        selected: CohortSpell().shape.selected.describe('Since when it is in the cohort.'),
        supported: CohortSpell().shape.supported.describe(
          'Since when it is supported; null where it is not yet.',
        ),
        delivery: DeliveryId(),
      }),
    ),
  }),
)
export type CohortShown = z.infer<ReturnType<typeof cohortShown>>
