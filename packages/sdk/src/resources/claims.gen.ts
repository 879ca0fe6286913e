// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { ReadOptions, VersionedWriteOptions, WriteOptions } from '../options.ts'
import type {
  Claim,
  ClaimStanding,
  PartyId,
  PublishClaim,
  ReasonGiven,
  RegionPartyId,
  Slug,
  TerritoryId,
  Ulid,
} from '../types.gen.ts'

/** What may be asked: list the claims. */
export interface ListClaimsQuery {
  /** A commitment that it is about. */
  commitment?: Slug | undefined
  /** Of which place. */
  scope?: 'national' | RegionPartyId | TerritoryId | undefined
  /** Who entered it. */
  publishedBy?: PartyId | undefined
  /** Whether it still stands. */
  standing?: ClaimStanding | undefined
  /**
   * How many items at most; a page may be shorter.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** The `next` of the page before, with the same filters. */
  cursor?: string | undefined
}

/** Published figures, set against the itemised evidence and never added to it. */
export interface Claims {
  /**
   * List the claims.
   *
   * In the order in which they were entered. A key shows the texts that are for its party. Claims that
   * disagree name each other.
   *
   * `GET /v1/claims`
   *
   * @throws ApiError
   */
  list(query?: ListClaimsQuery, options?: ReadOptions): Pages<Claim>

  /**
   * Publish a claim.
   *
   * A published figure: money at a stage, or a number of things. The delegation publishes any; a promisor
   * what is about its own commitments only. A yearly figure says since when it counts, and is set against the
   * evidence of that period. It may take the place of an earlier claim, which then stands at no date. What a
   * promisor says of itself and what the delegation enters have room of their own on each commitment.
   *
   * `POST /v1/claims`
   *
   * @throws ApiError
   */
  publish(body: PublishClaim, options?: WriteOptions): Promise<Claim>

  /**
   * Read a claim.
   *
   * A key shows the texts that are for its party.
   *
   * `GET /v1/claims/{id}`
   *
   * @throws ApiError
   */
  get(id: Ulid, options?: ReadOptions): Promise<Claim>

  /**
   * Take a claim back.
   *
   * By who published it, or by the delegation. It stays in the register, and stood until today.
   *
   * `POST /v1/claims/{id}/withdraw`
   *
   * @throws ApiError
   */
  withdraw(id: Ulid, body: ReasonGiven, options?: VersionedWriteOptions): Promise<Claim>
}

/**
 * Published figures, set against the itemised evidence and never added to it. Over a connection that was made
 * by `connect`.
 */
export const claims = ({ list, read, write }: Connection): Claims => ({
  list: (query, options) => list(['v1', 'claims'], query, options),
  publish: (body, options) => write('POST', ['v1', 'claims'], body, options),
  get: (id, options) => read(['v1', 'claims', id], undefined, options),
  withdraw: (id, body, options) => write('POST', ['v1', 'claims', id, 'withdraw'], body, options),
})
