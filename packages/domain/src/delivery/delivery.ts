import * as z from 'zod'
import { PartyId, RegionPartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { TerritoryId } from '../identifiers/territory-id.ts'
import { Ulid } from '../identifiers/ulid.ts'
import { once } from '../once.ts'
import { AmountCents } from '../quantity.ts'
import { SealedText } from '../sealed-text.ts'
import { Source } from '../source.ts'
import { CalendarDate } from '../time/calendar-date.ts'

/** The author's own name for a delivery, unique among that author's deliveries: the guard against counting twice. */
export const Reference = once(() =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/, 'expected 1 to 100 letters, digits, ".", "_", "/" or "-"'),
)
export type Reference = z.infer<ReturnType<typeof Reference>>

/** A part of an allocation, paid or given back: in which position of the stream, how much, since when, proved by what. */
export const Movement = once(() =>
  z.strictObject({
    position: z.int().positive(),
    amountCents: AmountCents(),
    effectiveOn: CalendarDate(),
    source: Source().nullable(),
  }),
)
export type Movement = z.infer<ReturnType<typeof Movement>>

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

/** Money allocated in one territory, with what was paid and released of it, and what the territory says. */
export const Delivery = once(() =>
  z.strictObject({
    id: Ulid(),
    kind: z.literal('allocation'),
    commitment: Slug(),
    promisor: PartyId(),
    territory: TerritoryId(),
    regions: z.array(RegionPartyId()).min(1),
    reference: Reference(),
    theme: Slug(),
    amountCents: AmountCents(),
    effectiveOn: CalendarDate(),
    source: Source().nullable(),
    project: SealedText().nullable(),
    company: SealedText().nullable(),
    payments: z.array(Movement()),
    releases: z.array(Movement()),
    attestations: z.array(Attestation()),
    /** How many texts each party left, erased ones included. */
    textsLeft: z.array(z.strictObject({ party: PartyId(), count: z.int().positive() })),
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
export type Delivery = z.infer<ReturnType<typeof Delivery>>

/** The promisor declared that it allocated money in a territory. */
export const AllocationDeclared = once(() =>
  z.strictObject({
    type: z.literal('AllocationDeclared'),
    ...Delivery().pick({
      id: true,
      commitment: true,
      promisor: true,
      territory: true,
      regions: true,
      reference: true,
      theme: true,
      amountCents: true,
      project: true,
      company: true,
    }).shape,
  }),
)
/** Part of the allocation was paid. */
export const PaymentRecorded = once(() =>
  z.strictObject({
    type: z.literal('PaymentRecorded'),
    amountCents: AmountCents(),
  }),
)
/** Part of the allocation was given back to the envelope. */
export const ReleaseRecorded = once(() =>
  z.strictObject({
    type: z.literal('ReleaseRecorded'),
    amountCents: AmountCents(),
  }),
)
/** The promisor restated what it had declared; date and source are the event's. It ends every dispute. */
export const AllocationCorrected = once(() =>
  z.strictObject({
    type: z.literal('AllocationCorrected'),
    commitment: Slug(),
    amountCents: AmountCents(),
    theme: Slug(),
    reason: SealedText(),
  }),
)
/** The delivery no longer counts: its promisor took it back. */
export const DeliveryRetracted = once(() =>
  z.strictObject({ type: z.literal('DeliveryRetracted'), reason: SealedText() }),
)
/** A beneficiary confirmed the version it saw. */
export const DeliveryConfirmed = once(() =>
  z.strictObject({
    type: z.literal('DeliveryConfirmed'),
    seen: z.int().positive(),
    reason: SealedText().nullable(),
  }),
)
/** A beneficiary disputed the version it saw. */
export const DeliveryDisputed = once(() =>
  z.strictObject({
    type: z.literal('DeliveryDisputed'),
    seen: z.int().positive(),
    reason: SealedText(),
  }),
)
/** The author of a dispute lifted it. */
export const DisputeLifted = once(() =>
  z.strictObject({
    type: z.literal('DisputeLifted'),
    reason: SealedText().nullable(),
  }),
)
/** The delegation ruled: the delivery stands as declared, or falls and no longer counts. */
export const DisputeRuled = once(() =>
  z.strictObject({
    type: z.literal('DisputeRuled'),
    outcome: z.enum(['stands', 'falls']),
    reason: SealedText(),
  }),
)

/** What can happen to a delivery. */
export const DeliveryEvent = once(() =>
  z.discriminatedUnion('type', [
    AllocationDeclared(),
    PaymentRecorded(),
    ReleaseRecorded(),
    AllocationCorrected(),
    DeliveryRetracted(),
    DeliveryConfirmed(),
    DeliveryDisputed(),
    DisputeLifted(),
    DisputeRuled(),
  ]),
)
export type DeliveryEvent = z.infer<ReturnType<typeof DeliveryEvent>>

const sum = (movements: readonly Movement[]): number =>
  movements.reduce((total, { amountCents }) => total + amountCents, 0)

/** What was paid of an allocation, in cents. */
export const paidCents = ({ payments }: Pick<Delivery, 'payments'>): number => sum(payments)

/** What was given back of an allocation, in cents. */
export const releasedCents = ({ releases }: Pick<Delivery, 'releases'>): number => sum(releases)

/** What is left of an allocation: neither paid nor released, in cents. */
export const remainingCents = (delivery: Pick<Delivery, 'amountCents' | 'payments' | 'releases'>): number =>
  delivery.amountCents - paidCents(delivery) - releasedCents(delivery)

/** Whose word counts on a delivery: the territory's, and that of every region it lies in. */
export const beneficiariesOf = ({
  territory,
  regions,
}: Delivery): readonly (TerritoryId | RegionPartyId)[] => [territory, ...regions]
