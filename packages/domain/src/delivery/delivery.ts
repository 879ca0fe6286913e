import * as z from 'zod'
import type { RegionPartyId } from '../identifiers/party-id.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import { once } from '../once.ts'
import { SealedText } from '../sealed-text.ts'
import {
  Allocation,
  AllocationCorrected,
  AllocationDeclared,
  PaymentRecorded,
  ReleaseRecorded,
} from './allocation.ts'
import {
  ContactErased,
  Designation,
  ReferentDesignated,
  ReferentEnded,
  ReferentHandedOver,
} from './designation.ts'
import { Diagnosis, DiagnosisPublished } from './diagnosis.ts'
import { Placement, PlacementDeclared } from './placement.ts'
import {
  Selection,
  SupportRecorded,
  TerritoryDeselected,
  TerritorySelected,
  TierChanged,
} from './selection.ts'

/** One itemised piece of evidence in one territory, and what the territory says of it. */
export const Delivery = once(() =>
  z.discriminatedUnion('kind', [Allocation(), Placement(), Diagnosis(), Designation(), Selection()]),
)
export type Delivery = z.infer<ReturnType<typeof Delivery>>

const ofTenure = once(() => ({
  /** Of a designation, the person that it is about; the last one where none is named. */
  contact: z.int().positive().optional(),
}))

/** The delivery no longer counts: its promisor took it back. */
export const DeliveryRetracted = once(() =>
  z.strictObject({ type: z.literal('DeliveryRetracted'), ...ofTenure(), reason: SealedText() }),
)
/** A beneficiary confirmed the version it saw. */
export const DeliveryConfirmed = once(() =>
  z.strictObject({
    type: z.literal('DeliveryConfirmed'),
    ...ofTenure(),
    seen: z.int().positive(),
    reason: SealedText().nullable(),
  }),
)
/** A beneficiary disputed the version it saw. */
export const DeliveryDisputed = once(() =>
  z.strictObject({
    type: z.literal('DeliveryDisputed'),
    ...ofTenure(),
    seen: z.int().positive(),
    reason: SealedText(),
  }),
)
/** The author of a dispute lifted it. */
export const DisputeLifted = once(() =>
  z.strictObject({
    type: z.literal('DisputeLifted'),
    ...ofTenure(),
    reason: SealedText().nullable(),
  }),
)
/** The delegation ruled: the delivery stands as declared, or falls and no longer counts. */
export const DisputeRuled = once(() =>
  z.strictObject({
    type: z.literal('DisputeRuled'),
    ...ofTenure(),
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
    PlacementDeclared(),
    DiagnosisPublished(),
    ReferentDesignated(),
    ReferentHandedOver(),
    ReferentEnded(),
    ContactErased(),
    TerritorySelected(),
    TierChanged(),
    SupportRecorded(),
    TerritoryDeselected(),
    DeliveryRetracted(),
    DeliveryConfirmed(),
    DeliveryDisputed(),
    DisputeLifted(),
    DisputeRuled(),
  ]),
)
export type DeliveryEvent = z.infer<ReturnType<typeof DeliveryEvent>>

/** Whose word counts on a delivery: the territory's, and that of every region it lies in. */
export const beneficiariesOf = ({
  territory,
  regions,
}: Pick<Delivery, 'territory' | 'regions'>): readonly (TerritoryId | RegionPartyId)[] => [
  territory,
  ...regions,
]
