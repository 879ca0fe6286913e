import { CalendarDate, DeliveryId, OperatorId, once, ReferentRole, Slug, TerritoryId } from '@parole/domain'
import * as z from 'zod'
import { personShown } from './person.ts'

/** A place that was promised in a territory, and who fills it on a day. */
export const referentPlace = once(() =>
  z.strictObject({
    territory: TerritoryId(),
    operator: OperatorId(),
    role: ReferentRole(),
    commitments: z.array(Slug()).describe('The commitments that ask for it, or that its designation serves.'),
    vacant: z
      .boolean()
      .describe(
        'Nobody is in place on the day asked for, or somebody whom the territory disputes: as a rating has it.',
      ),
    delivery: DeliveryId().nullable().describe('The designation; null where there never was one.'),
    contact: z.string().nullable(),
    person: personShown().nullable(),
    since: CalendarDate().nullable(),
    standing: z
      .enum(['declared', 'confirmed', 'disputed'])
      .nullable()
      .describe(
        'What the territory says of it; null where nobody is in place. Whoever is disputed is shown, and does not fill the place.',
      ),
  }),
)
export type ReferentPlace = z.infer<ReturnType<typeof referentPlace>>
