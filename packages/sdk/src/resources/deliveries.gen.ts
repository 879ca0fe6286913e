// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { GuardedWriteOptions, ReadOptions, VersionedWriteOptions, WriteOptions } from '../options.ts'
import type {
  Allocation,
  ConfirmDelivery,
  CorrectDelivery,
  DeclareDelivery,
  Delivery,
  DeliveryId,
  MovementGiven,
  OperatorId,
  RecordSupport,
  RegionPartyId,
  ResolveDispute,
  Selection,
  Slug,
  TerritoryId,
  WordGiven,
} from '../types.gen.ts'

/** What may be asked: list the deliveries. */
export interface ListDeliveriesQuery {
  /** The commitment that it is evidence of. */
  commitment?: Slug | undefined
  /** Where. */
  territory?: TerritoryId | undefined
  /** A region that the territory lies in, such as region-84. */
  region?: RegionPartyId | undefined
  /** Who declared it. */
  operator?: OperatorId | undefined
  /** What it is evidence of. */
  kind?: 'allocation' | 'placement' | 'enrolment' | 'diagnosis' | 'designation' | 'selection' | undefined
  /** What the beneficiary said of it. */
  standing?: 'declared' | 'confirmed' | 'disputed' | 'retracted' | undefined
  /**
   * How many items at most; a page may be shorter.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** The `next` of the page before, with the same filters. */
  cursor?: string | undefined
}

/** Itemised evidence in one territory: declared by the promisor, confirmed or disputed by the beneficiary. */
export interface Deliveries {
  /**
   * List the deliveries.
   *
   * In the order in which they were declared. A key shows the texts that are for its party.
   *
   * `GET /v1/deliveries`
   *
   * @throws ApiError
   */
  list(query?: ListDeliveriesQuery, options?: ReadOptions): Pages<Delivery>

  /**
   * Declare a delivery.
   *
   * Evidence in one territory. An allocation takes from the room of its envelope-year at once, and is refused
   * beyond it; a placement or an enrolment counts a company once a month; a diagnosis is one that was
   * published. Designations and selections are made by their own routes.
   *
   * `POST /v1/deliveries`
   *
   * @throws ApiError
   */
  declare(body: DeclareDelivery, options?: WriteOptions): Promise<Delivery>

  /**
   * Read a delivery.
   *
   * A key shows the texts that are for its party.
   *
   * `GET /v1/deliveries/{id}`
   *
   * @throws ApiError
   */
  get(id: DeliveryId, options?: ReadOptions): Promise<Delivery>

  /**
   * Record a payment.
   *
   * Part of the allocation, or all that remains of it, was paid.
   *
   * `POST /v1/deliveries/{id}/payments`
   *
   * @throws ApiError
   */
  recordPayment(id: DeliveryId, body: MovementGiven, options?: VersionedWriteOptions): Promise<Allocation>

  /**
   * Release money.
   *
   * Part of the allocation goes back to the envelope-year that it came from.
   *
   * `POST /v1/deliveries/{id}/release`
   *
   * @throws ApiError
   */
  recordRelease(id: DeliveryId, body: MovementGiven, options?: VersionedWriteOptions): Promise<Allocation>

  /**
   * Correct what was declared.
   *
   * Restates commitment, amount, theme, date and source of an allocation. It ends every dispute; what was
   * said before stays in the log.
   *
   * `POST /v1/deliveries/{id}/correct`
   *
   * @throws ApiError
   */
  correct(id: DeliveryId, body: CorrectDelivery, options?: VersionedWriteOptions): Promise<Allocation>

  /**
   * Record that support was given.
   *
   * The support that a territory was selected for, given within the year of its cohort. Selected is not
   * supported.
   *
   * `POST /v1/deliveries/{id}/support`
   *
   * @throws ApiError
   */
  recordSupport(id: DeliveryId, body: RecordSupport, options?: VersionedWriteOptions): Promise<Selection>

  /**
   * Take a delivery back.
   *
   * It no longer counts, and gives its room back. Effective today. Of a designation one tenure is taken back.
   *
   * `POST /v1/deliveries/{id}/retract`
   *
   * @throws ApiError
   */
  retract(id: DeliveryId, body: WordGiven, options?: VersionedWriteOptions): Promise<Delivery>

  /**
   * Confirm a delivery.
   *
   * The beneficiary’s word on the version that it saw, which `If-Match` must name.
   *
   * `POST /v1/deliveries/{id}/confirm`
   *
   * @throws ApiError
   */
  confirm(id: DeliveryId, body: ConfirmDelivery, options: GuardedWriteOptions): Promise<Delivery>

  /**
   * Dispute a delivery.
   *
   * The beneficiary’s word on the version that it saw, which `If-Match` must name. The money still counts
   * against the envelope.
   *
   * `POST /v1/deliveries/{id}/dispute`
   *
   * @throws ApiError
   */
  dispute(id: DeliveryId, body: WordGiven, options: GuardedWriteOptions): Promise<Delivery>

  /**
   * End a dispute.
   *
   * Its author lifts it; or the delegation rules that the delivery stands, or falls and no longer counts.
   *
   * `POST /v1/deliveries/{id}/resolve`
   *
   * @throws ApiError
   */
  resolveDispute(id: DeliveryId, body: ResolveDispute, options?: VersionedWriteOptions): Promise<Delivery>
}

/**
 * Itemised evidence in one territory: declared by the promisor, confirmed or disputed by the beneficiary.
 * Over a connection that was made by `connect`.
 */
export const deliveries = ({ list, read, write }: Connection): Deliveries => ({
  list: (query, options) => list(['v1', 'deliveries'], query, options),
  declare: (body, options) => write('POST', ['v1', 'deliveries'], body, options),
  get: (id, options) => read(['v1', 'deliveries', id], undefined, options),
  recordPayment: (id, body, options) => write('POST', ['v1', 'deliveries', id, 'payments'], body, options),
  recordRelease: (id, body, options) => write('POST', ['v1', 'deliveries', id, 'release'], body, options),
  correct: (id, body, options) => write('POST', ['v1', 'deliveries', id, 'correct'], body, options),
  recordSupport: (id, body, options) => write('POST', ['v1', 'deliveries', id, 'support'], body, options),
  retract: (id, body, options) => write('POST', ['v1', 'deliveries', id, 'retract'], body, options),
  confirm: (id, body, options) => write('POST', ['v1', 'deliveries', id, 'confirm'], body, options),
  dispute: (id, body, options) => write('POST', ['v1', 'deliveries', id, 'dispute'], body, options),
  resolveDispute: (id, body, options) => write('POST', ['v1', 'deliveries', id, 'resolve'], body, options),
})
