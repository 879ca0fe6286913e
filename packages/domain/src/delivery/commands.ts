import type { Act } from '../act.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { RegionPartyId } from '../identifiers/party-id.ts'
import type { Slug } from '../identifiers/slug.ts'
import type { Ulid } from '../identifiers/ulid.ts'
import type { ConfidedText } from '../sealed-text.ts'
import type { Phase, TerritoryId } from '../territory/territory.ts'
import type { CalendarDate } from '../time/calendar-date.ts'

/** What a rule needs to know of a territory. */
export interface Beneficiary {
  readonly id: TerritoryId
  readonly phase: Phase
  /** Every region it lies in. */
  readonly regions: readonly RegionPartyId[]
  /** The days between which it was in force; `null` where they are not known. */
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
}

/** What is declared of an allocation, the first time and at each correction. `commitment` is what the register holds. */
interface Allocation {
  readonly commitmentId: Slug
  readonly commitment: Commitment | undefined
  readonly theme: Slug
  readonly amountCents: number
}

/** Declares that money was allocated in a territory. */
export interface DeclareAllocation extends Allocation {
  readonly type: 'DeclareAllocation'
  readonly act: Act
  readonly id: Ulid
  readonly territoryId: TerritoryId
  readonly territory: Beneficiary | undefined
  readonly reference: string
  readonly project: ConfidedText | null
  readonly company: ConfidedText | null
}
/** Restates an allocation: its commitment, theme, amount, date or source. */
export interface CorrectAllocation extends Allocation {
  readonly type: 'CorrectAllocation'
  readonly act: Act
  /** The territory of the delivery. */
  readonly territory: Beneficiary | undefined
  readonly reason: ConfidedText
}
/** Records a part of the allocation as paid, or as given back to the envelope. */
export interface MoveMoney {
  readonly type: 'RecordPayment' | 'RecordRelease'
  readonly act: Act
  readonly amountCents: number
}
/** Takes the whole delivery back. */
export interface RetractDelivery {
  readonly type: 'RetractDelivery'
  readonly act: Act
  readonly reason: ConfidedText
}
/** A beneficiary's word on the version it saw. */
export type AttestDelivery =
  | {
      readonly type: 'ConfirmDelivery'
      readonly act: Act
      readonly seen: number
      readonly reason: ConfidedText | null
    }
  | {
      readonly type: 'DisputeDelivery'
      readonly act: Act
      readonly seen: number
      readonly reason: ConfidedText
    }
/** Ends a dispute: lifted by its author, or ruled on by the delegation. */
export type ResolveDispute =
  | { readonly type: 'LiftDispute'; readonly act: Act; readonly reason: ConfidedText | null }
  | {
      readonly type: 'RuleDispute'
      readonly act: Act
      readonly outcome: 'stands' | 'falls'
      readonly reason: ConfidedText
    }

/** What may be asked of a delivery. */
export type DeliveryCommand =
  | DeclareAllocation
  | CorrectAllocation
  | MoveMoney
  | RetractDelivery
  | AttestDelivery
  | ResolveDispute
