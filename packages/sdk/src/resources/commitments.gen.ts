// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { ReadOptions, VersionedWriteOptions, WriteOptions } from '../options.ts'
import type {
  AmendCommitment,
  CalendarDate,
  Commitment,
  EnvelopeYear,
  PartyId,
  RatingExplained,
  RegionPartyId,
  RegisterCommitment,
  Slug,
  TerritoryId,
  WithdrawCommitment,
} from '../types.gen.ts'

/** What may be asked: list the commitments. */
export interface ListCommitmentsQuery {
  /** Who promised. */
  promisor?: PartyId | undefined
  /** The document that it stands in. */
  convention?: Slug | undefined
  /** The promise that it is a part of. */
  promise?: Slug | undefined
  /** How it is measured. */
  kind?: 'envelope' | 'coverage' | 'cohort' | 'volume' | 'unquantified' | undefined
  /** What was true on this day, by what is known now; today if left out. */
  asOf?: CalendarDate | undefined
  /**
   * How many items at most; a page may be shorter.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** The `next` of the page before, with the same filters. */
  cursor?: string | undefined
}

/** What may be asked: read a commitment. */
export interface GetCommitmentQuery {
  /** What was true on this day, by what is known now; today if left out. */
  asOf?: CalendarDate | undefined
}

/** What may be asked: was the word kept?. */
export interface RateCommitmentQuery {
  /**
   * Where: `national`, `region-84` or `ti1-3214`.
   *
   * @defaultValue `"national"`
   */
  scope?: 'national' | RegionPartyId | TerritoryId | undefined
  /** The last day of a month: figures are kept by month. The last one past if left out. */
  asOf?: CalendarDate | undefined
  /**
   * The language of the explanation.
   *
   * @defaultValue `"fr"`
   */
  language?: 'fr' | 'en' | undefined
}

/** One operator’s part of a promise, what exactly is owed, and whether it was kept. */
export interface Commitments {
  /**
   * List the commitments.
   *
   * `GET /v1/commitments`
   *
   * @throws ApiError
   */
  list(query?: ListCommitmentsQuery, options?: ReadOptions): Pages<Commitment>

  /**
   * Register a commitment.
   *
   * The part of one promisor in a promise of a registered convention. Made on the day of its signature.
   *
   * `POST /v1/commitments`
   *
   * @throws ApiError
   */
  register(body: RegisterCommitment, options?: WriteOptions): Promise<Commitment>

  /**
   * Read a commitment.
   *
   * `GET /v1/commitments/{id}`
   *
   * @throws ApiError
   */
  get(id: Slug, query?: GetCommitmentQuery, options?: ReadOptions): Promise<Commitment>

  /**
   * Amend a commitment.
   *
   * Another obligation of the same kind, in force from a day on. The wordings before it are kept: a rating is
   * held against the one in force when it was due.
   *
   * `POST /v1/commitments/{id}/amendments`
   *
   * @throws ApiError
   */
  amend(id: Slug, body: AmendCommitment, options?: VersionedWriteOptions): Promise<Commitment>

  /**
   * Take a promise back.
   *
   * It stays in the register, rated as withdrawn beside what it was before.
   *
   * `POST /v1/commitments/{id}/withdraw`
   *
   * @throws ApiError
   */
  withdraw(id: Slug, body: WithdrawCommitment, options?: VersionedWriteOptions): Promise<Commitment>

  /**
   * Give notice of closure.
   *
   * The delegation announces that it may close the account in six months. Effective today.
   *
   * `POST /v1/commitments/{id}/notice`
   *
   * @throws ApiError
   */
  noticeClosure(id: Slug, options?: VersionedWriteOptions): Promise<Commitment>

  /**
   * Close the account.
   *
   * Nothing more will be declared. The promisor may at any time; the delegation six months after its notice.
   * Effective today.
   *
   * `POST /v1/commitments/{id}/close`
   *
   * @throws ApiError
   */
  close(id: Slug, options?: VersionedWriteOptions): Promise<Commitment>

  /**
   * Was the word kept?
   *
   * The rating at the end of a month, its figures, and how they were come by: for the country, or for the
   * region or territory of `scope`, as its scoreboard shows it.
   *
   * `GET /v1/commitments/{id}/rating`
   *
   * @throws ApiError
   */
  rate(id: Slug, query?: RateCommitmentQuery, options?: ReadOptions): Promise<RatingExplained>

  /**
   * List the years of an envelope.
   *
   * What may still be allocated in each year, as it stands now. Empty for other kinds. All in one page.
   *
   * `GET /v1/commitments/{id}/envelopes`
   *
   * @throws ApiError
   */
  listEnvelopes(id: Slug, options?: ReadOptions): Pages<EnvelopeYear>
}

/**
 * One operator’s part of a promise, what exactly is owed, and whether it was kept. Over a connection that was
 * made by `connect`.
 */
export const commitments = ({ list, read, write }: Connection): Commitments => ({
  list: (query, options) => list(['v1', 'commitments'], query, options),
  register: (body, options) => write('POST', ['v1', 'commitments'], body, options),
  get: (id, query, options) => read(['v1', 'commitments', id], query, options),
  amend: (id, body, options) => write('POST', ['v1', 'commitments', id, 'amendments'], body, options),
  withdraw: (id, body, options) => write('POST', ['v1', 'commitments', id, 'withdraw'], body, options),
  noticeClosure: (id, options) => write('POST', ['v1', 'commitments', id, 'notice'], {}, options),
  close: (id, options) => write('POST', ['v1', 'commitments', id, 'close'], {}, options),
  rate: (id, query, options) => read(['v1', 'commitments', id, 'rating'], query, options),
  listEnvelopes: (id, options) => list(['v1', 'commitments', id, 'envelopes'], undefined, options),
})
