import type { Allocation } from '../delivery/allocation.ts'
import type { DeclareAllocation } from '../delivery/commands.ts'
import type { DeliveryEvent } from '../delivery/delivery.ts'
import type { Attestation } from '../delivery/evidence.ts'
import type { PartyId, RegionPartyId } from '../identifiers/party-id.ts'
import { seal } from '../sealed-text.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { actOf, confided } from './acts.ts'
import { commitmentOf } from './commitment-examples.ts'
import { foldAll, type Happened } from './specification.ts'

export const deliveryId = '01JD3Z7V4QK8M2N5P6R7S8T9VW'
export const operator = 'banque-des-territoires'
export const territory = 'ti1-3214'
export const regions: readonly [RegionPartyId, RegionPartyId] = ['region-32', 'region-44']
export const reason = confided('Erreur de saisie')

type Deliveries = Happened<DeliveryEvent>

/** 400 € for a territory that lies in two regions, allocated on 15 June 2020. */
export const declare = (changes: Partial<DeclareAllocation> = {}): DeclareAllocation => ({
  type: 'DeclareAllocation',
  act: actOf(operator, '2020-06-15'),
  id: deliveryId,
  commitmentId: 'bdt-equity',
  commitment: commitmentOf(),
  theme: 'industry',
  amountCents: 400_00,
  territoryId: territory,
  territory: { id: territory, phase: 1, regions, from: null, until: null },
  reference: 'BDT/2020-017',
  project: null,
  company: null,
  ...changes,
})

/** The event that `declare()` leads to. */
export const declared = (amountCents = 400_00, on: CalendarDate = '2020-06-15'): Deliveries => ({
  event: {
    type: 'AllocationDeclared',
    id: deliveryId,
    commitment: 'bdt-equity',
    promisor: operator,
    territory,
    regions: [...regions],
    reference: 'BDT/2020-017',
    theme: 'industry',
    amountCents,
    project: null,
    company: null,
  },
  act: actOf(operator, on),
})
export const paid = (amountCents: number, on: CalendarDate = '2020-09-01'): Deliveries => ({
  event: { type: 'PaymentRecorded', amountCents },
  act: actOf(operator, on),
})
export const released = (amountCents: number, on: CalendarDate = '2020-10-01'): Deliveries => ({
  event: { type: 'ReleaseRecorded', amountCents },
  act: actOf(operator, on),
})
export const corrected = (
  amountCents: number,
  on: CalendarDate = '2020-06-15',
  commitment = 'bdt-equity',
): Deliveries => ({
  event: { type: 'AllocationCorrected', commitment, amountCents, theme: 'industry', reason: seal(reason) },
  act: actOf(operator, on),
})
export const retracted = (): Deliveries => ({
  event: { type: 'DeliveryRetracted', reason: seal(reason) },
  act: actOf(operator),
})
export const confirmed = (party: Attestation['party'], seen: number): Deliveries => ({
  event: { type: 'DeliveryConfirmed', seen, reason: null },
  act: actOf(party),
})
export const disputed = (party: Attestation['party'], seen: number): Deliveries => ({
  event: { type: 'DeliveryDisputed', seen, reason: seal(reason) },
  act: actOf(party),
})
export const lifted = (party: PartyId): Deliveries => ({
  event: { type: 'DisputeLifted', reason: null },
  act: actOf(party),
})
export const ruled = (outcome: 'stands' | 'falls'): Deliveries => ({
  event: { type: 'DisputeRuled', outcome, reason: seal(reason) },
  act: actOf('delegation'),
})

/** The allocation that a history leads to. */
export const deliveryOf = (...history: readonly [Deliveries, ...Deliveries[]]): Allocation =>
  foldAll(`delivery-${deliveryId}`, history) as Allocation
