import type { Act } from '../act.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { Beneficiary } from '../delivery/beneficiary.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { OperatorId } from '../identifiers/party-id.ts'
import type { Slug } from '../identifiers/slug.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { Ulid } from '../identifiers/ulid.ts'
import type { ConfidedText } from '../sealed-text.ts'

/** Asks an operator for what an action sheet needs; `territory` is what is known of who asks. */
export interface SubmitRequest {
  readonly type: 'SubmitRequest'
  readonly act: Act
  readonly id: Ulid
  readonly territoryId: TerritoryId
  readonly territory: Beneficiary | undefined
  readonly operator: OperatorId
  readonly actionSheet: string
  readonly theme: Slug | null
  readonly subject: ConfidedText
  readonly amountCents: number | null
}
/** Says that the operator has the request. */
export interface AcknowledgeRequest {
  readonly type: 'AcknowledgeRequest'
  readonly act: Act
}
/** Accepts a request under a commitment; `commitment` is what the register holds under that name. */
export interface AcceptRequest {
  readonly type: 'AcceptRequest'
  readonly act: Act
  readonly amountCents: number
  readonly commitmentId: Slug
  readonly commitment: Commitment | undefined
  readonly reason: ConfidedText | null
}
/** Declines a request. */
export interface DeclineRequest {
  readonly type: 'DeclineRequest'
  readonly act: Act
  readonly reason: ConfidedText
}
/** Takes a request back. */
export interface WithdrawRequest {
  readonly type: 'WithdrawRequest'
  readonly act: Act
}
/** Puts a delivery, as it is declared, under the request that it answers. */
export interface LinkDelivery {
  readonly type: 'LinkDelivery'
  readonly act: Act
  readonly requestId: Ulid
  readonly delivery: Pick<Delivery, 'id' | 'promisor' | 'territory' | 'commitment'>
}

/** What may be asked of a request. */
export type RequestCommand =
  | SubmitRequest
  | AcknowledgeRequest
  | AcceptRequest
  | DeclineRequest
  | WithdrawRequest
  | LinkDelivery
