import type { Act } from '../act.ts'
import type { CohortTier } from '../commitment/obligation.ts'
import type { Slug } from '../identifiers/slug.ts'
import type { Ulid } from '../identifiers/ulid.ts'
import type { CohortEntry } from '../ledger/sheet.ts'
import type { ConfidedText } from '../sealed-text.ts'
import type { TerritoryId } from '../territory/territory.ts'
import type { StatedDate } from '../time/stated-date.ts'
import type { Beneficiary } from './beneficiary.ts'
import type { ContactId, ReferentRole } from './designation.ts'
import type { Placement } from './placement.ts'
import type { Against } from './promised.ts'

/** Where something is declared: the name of a territory, and what is known of it. */
interface Somewhere {
  readonly territoryId: TerritoryId
  readonly territory: Beneficiary | undefined
}

/** What is declared of an allocation, the first time and at each correction. */
interface Allocated extends Against {
  readonly theme: Slug
  readonly amountCents: number
}

/** Declares that money was allocated in a territory. */
export interface DeclareAllocation extends Allocated, Somewhere {
  readonly type: 'DeclareAllocation'
  readonly id: Ulid
  readonly reference: string
  readonly project: ConfidedText | null
  readonly company: ConfidedText | null
}
/** Restates an allocation: its commitment, theme, amount, date or source. */
export interface CorrectAllocation extends Allocated {
  readonly type: 'CorrectAllocation'
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
/** Declares that a company took on a young graduate, or was enrolled in an accelerator. */
export interface DeclarePlacement extends Against, Somewhere {
  readonly type: 'DeclarePlacement'
  readonly id: Ulid
  readonly kind: Placement['kind']
  readonly reference: string
  readonly company: ConfidedText
  readonly nth: number
}
/** Declares that the training needs of a territory were published. */
export interface PublishDiagnosis extends Against, Somewhere {
  readonly type: 'PublishDiagnosis'
  readonly id: Ulid
  readonly reference: string
  readonly period: StatedDate
}
/** Puts a person in a place: where nobody is, or in one step after whoever is. */
export interface DesignateReferent extends Somewhere {
  readonly type: 'DesignateReferent'
  readonly act: Act
  readonly role: ReferentRole
  /** The commitments that the person serves, the one for the role first. */
  readonly serves: readonly Omit<Against, 'act'>[]
  readonly person: ConfidedText
}
/** Ends a tenure that nobody follows. */
export interface EndReferent {
  readonly type: 'EndReferent'
  readonly act: Act
}
/** Has a person's data erased. */
export interface EraseContact {
  readonly type: 'EraseContact'
  readonly act: Act
  readonly contact: number
}
/** Selects a territory for the cohort of a year, or moves it into another tier; `cohort` is who is in it. */
export interface SelectTerritory extends Against, Somewhere {
  readonly type: 'SelectTerritory'
  readonly year: number
  readonly tier: CohortTier | null
  readonly cohort: readonly CohortEntry[]
}
/** Records that the promised support was given. */
export interface RecordSupport {
  readonly type: 'RecordSupport'
  readonly act: Act
}
/** Takes a territory out of a cohort. */
export interface DeselectTerritory {
  readonly type: 'DeselectTerritory'
  readonly act: Act
  readonly reason: ConfidedText
}
/** Speaks of a delivery; of a place, of the person that is named, or of the last one. */
interface OfTenure {
  readonly contact?: ContactId | undefined
}

/** Takes the whole delivery back, or one tenure of a place. */
export interface RetractDelivery extends OfTenure {
  readonly type: 'RetractDelivery'
  readonly act: Act
  readonly reason: ConfidedText
}
/** A beneficiary's word on the version it saw. */
export type AttestDelivery = OfTenure & { readonly act: Act; readonly seen: number } & (
    | { readonly type: 'ConfirmDelivery'; readonly reason: ConfidedText | null }
    | { readonly type: 'DisputeDelivery'; readonly reason: ConfidedText }
  )
/** Ends a dispute: lifted by its author, or ruled on by the delegation. */
export type ResolveDispute = OfTenure & { readonly act: Act } & (
    | { readonly type: 'LiftDispute'; readonly reason: ConfidedText | null }
    | {
        readonly type: 'RuleDispute'
        readonly outcome: 'stands' | 'falls'
        readonly reason: ConfidedText
      }
  )

/** What may be asked of a delivery. */
export type DeliveryCommand =
  | DeclareAllocation
  | CorrectAllocation
  | DeclarePlacement
  | PublishDiagnosis
  | DesignateReferent
  | EndReferent
  | EraseContact
  | SelectTerritory
  | RecordSupport
  | DeselectTerritory
  | MoveMoney
  | RetractDelivery
  | AttestDelivery
  | ResolveDispute
