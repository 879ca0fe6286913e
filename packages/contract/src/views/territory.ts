import { OperatorId, once, RegionPartyId, StatedDate, type Territory, TerritoryId } from '@parole/domain'
import * as z from 'zod'

/** A phase of the programme: 1 from November 2018, 2 from November 2023. */
export const phaseShown = once(() => z.union([z.literal(1), z.literal(2)]))
const interval = once(() => z.strictObject({ earliest: StatedDate(), latest: StatedDate() }))

/** A body that belongs to a territory. */
export const member = once(() =>
  z.strictObject({
    siren: z.string(),
    kind: z.enum(['CC', 'CA', 'CU', 'METRO', 'EPT', 'COMMUNE']),
    name: z.string(),
  }),
)

/** Since when and until when a territory is in the programme. */
export const validity = once(() =>
  z.strictObject({
    from: StatedDate().nullable().describe('Null when not known.'),
    fromBetween: interval().exactOptional().describe('The bounds that are known of an unknown day.'),
    until: StatedDate().nullable().describe('Null while it runs, or when not known: `ended` tells.'),
    untilBetween: interval().exactOptional().describe('The bounds that are known of an unknown day.'),
    ended: z.boolean().nullable().describe('Null when even that is not known.'),
  }),
)

/** A territory as it is shown. What is not known is null, never a guess. */
export const territoryShown = once(() =>
  z.strictObject({
    id: TerritoryId(),
    phase: phaseShown(),
    name: z.string(),
    leadRegion: z.string().describe('INSEE code of the region that leads it.'),
    regions: z.array(z.string()).describe('INSEE codes of every region it lies in, the lead one first.'),
    departments: z.array(z.string()).describe('INSEE codes of the departments it lies in.'),
    perimeterKnown: z.boolean().describe('Whether its members are known.'),
    members: z.array(member()).nullable().describe('Null when the perimeter is not known.'),
    population: z
      .int()
      .nullable()
      .describe('Legal population (COG 2026); null when the perimeter is not known.'),
    labelPoint: z
      .strictObject({ longitude: z.number(), latitude: z.number() })
      .nullable()
      .describe('Where to write its name on a map, in degrees (WGS 84); not its centre.'),
    validity: validity(),
    predecessors: z
      .array(
        z.strictObject({
          id: TerritoryId(),
          sharedMembers: z.int().nullable().describe('How many members they share; null when not known.'),
        }),
      )
      .describe('The territories it came from.'),
  }),
)
export type TerritoryShown = z.infer<ReturnType<typeof territoryShown>>

type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T
/** The domain's type and this schema say the same: the line fails to compile when they part. */
true satisfies Mutual<Mutable<Territory & { perimeterKnown: boolean }>, TerritoryShown>

/** A commune asked for by a former code or an arrondissement’s, and the commune that it is or belongs to. */
export const resolvedCommune = once(() => z.strictObject({ asked: z.string(), present: z.string() }))

/** A region as drawn since 2016. */
export const region = once(() =>
  z.strictObject({ id: RegionPartyId(), code: z.string().describe('INSEE code.'), name: z.string() }),
)

/** A public operator that signed in March 2019. */
export const operator = once(() =>
  z.strictObject({
    id: OperatorId(),
    name: z.string().describe('Its name when it signed: acts of 2019 keep the names of 2019.'),
    renamed: z
      .strictObject({ name: z.string(), since: StatedDate() })
      .nullable()
      .describe('Its present name and since when; null when it has not changed.'),
  }),
)

/** How many territories there were said to be. */
export const announcedCount = once(() =>
  z.strictObject({
    count: z.int(),
    date: StatedDate().describe('No more precise than what is known.'),
    phase: phaseShown(),
    source: z.string().nullable().describe('Who said so; null when the register does not know.'),
  }),
)
