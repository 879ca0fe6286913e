import * as z from 'zod'
import { PartyId, RegionPartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { TerritoryId } from '../identifiers/territory-id.ts'
import { Ulid, ulidGrammar } from '../identifiers/ulid.ts'
import { once } from '../once.ts'
import { SealedText } from '../sealed-text.ts'
import { Source } from '../source.ts'
import { CalendarDate } from '../time/calendar-date.ts'

/** What a delivery's identity looks like, for error messages. */
export const deliveryIdGrammar = `${ulidGrammar}, or the territory and the place that it takes there, such as "ti1-3214-bpifrance-referent"`

const placeTaken = /^ti[12]-(?:[0-9]{4}|[a-z]{2,32})-[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * The identity of a delivery: a ULID; or, where a territory can have one such thing only, the name of that place,
 * so that two writers who fill it meet.
 */
export const DeliveryId = once(() =>
  z
    .string()
    .max(110)
    .refine((id) => Ulid().safeParse(id).success || placeTaken.test(id), `expected ${deliveryIdGrammar}`),
)
export type DeliveryId = z.infer<ReturnType<typeof DeliveryId>>

/** The author's own name for a delivery, unique among that author's deliveries: the guard against counting twice. */
export const Reference = once(() =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/, 'expected 1 to 100 letters, digits, ".", "_", "/" or "-"'),
)
export type Reference = z.infer<ReturnType<typeof Reference>>

/** The word of a beneficiary on the version of a delivery that it saw. */
export const Attestation = once(() =>
  z.strictObject({
    party: z.union([TerritoryId(), RegionPartyId()]),
    verdict: z.enum(['confirmed', 'disputed']),
    /** The version that the party saw: what came after is not covered by its word. */
    seen: z.int().positive(),
    on: CalendarDate(),
    reason: SealedText().nullable(),
  }),
)
export type Attestation = z.infer<ReturnType<typeof Attestation>>

/** What was said of a piece of evidence: by its beneficiaries, by the delegation, and by whoever took it back. */
export const Said = once(() =>
  z.strictObject({
    attestations: z.array(Attestation()),
    ruling: z
      .strictObject({
        position: z.int().positive(),
        outcome: z.enum(['stands', 'falls']),
        on: CalendarDate(),
        reason: SealedText(),
      })
      .nullable(),
    retracted: z.strictObject({ on: CalendarDate(), by: PartyId(), reason: SealedText() }).nullable(),
  }),
)
export type Said = z.infer<ReturnType<typeof Said>>

/** What every event that begins a delivery says. */
export const beginning = once(() => ({
  id: DeliveryId(),
  commitment: Slug(),
  promisor: PartyId(),
  territory: TerritoryId(),
  regions: z.array(RegionPartyId()).min(1),
}))

/** What is known of every delivery, of whatever kind. */
export const evidence = once(() => ({
  ...beginning(),
  effectiveOn: CalendarDate(),
  source: Source().nullable(),
  ...Said().shape,
  /** How many texts each party left, erased ones included. */
  textsLeft: z.array(z.strictObject({ party: PartyId(), count: z.int().positive() })),
}))
