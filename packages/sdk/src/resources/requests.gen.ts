// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { ReadOptions, VersionedWriteOptions, WriteOptions } from '../options.ts'
import type {
  AnswerRequest,
  HappeningGiven,
  OperatorId,
  ProcessingTimes,
  RegionPartyId,
  Request,
  RequestState,
  Scope,
  SubmitRequest,
  TerritoryId,
  Ulid,
} from '../types.gen.ts'

/** What may be asked: list the requests. */
export interface ListRequestsQuery {
  /** Who is asked. */
  operator?: OperatorId | undefined
  /** Who asks. */
  territory?: TerritoryId | undefined
  /** A region that the territory lies in, such as region-84. */
  region?: RegionPartyId | undefined
  /** Where it stands. No answer is `submitted` or `acknowledged`, never `declined`. */
  state?: RequestState | undefined
  /** Only what has had no answer for at least so many days; 0 for all that has none. */
  waitingDays?: number | undefined
  /**
   * How many items at most; a page may be shorter.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** The `next` of the page before, with the same filters. */
  cursor?: string | undefined
}

/** What the action sheets of territories ask of operators, and how long the answers take. */
export interface Requests {
  /**
   * List the requests.
   *
   * In the order in which they were registered. A key shows the texts that are for its party.
   *
   * `GET /v1/requests`
   *
   * @throws ApiError
   */
  list(query?: ListRequestsQuery, options?: ReadOptions): Pages<Request>

  /**
   * Submit a request.
   *
   * What an action sheet of the territory asks of an operator. Once for each operator, unless the request
   * before was declined or withdrawn.
   *
   * `POST /v1/requests`
   *
   * @throws ApiError
   */
  submit(body: SubmitRequest, options?: WriteOptions): Promise<Request>

  /**
   * Read a request.
   *
   * A key shows the texts that are for its party.
   *
   * `GET /v1/requests/{id}`
   *
   * @throws ApiError
   */
  get(id: Ulid, options?: ReadOptions): Promise<Request>

  /**
   * Acknowledge a request.
   *
   * The operator says that it has the request. That is no answer.
   *
   * `POST /v1/requests/{id}/acknowledge`
   *
   * @throws ApiError
   */
  acknowledge(id: Ulid, body: HappeningGiven, options?: VersionedWriteOptions): Promise<Request>

  /**
   * Answer a request.
   *
   * Accepted, with an amount and under one of the operator’s commitments; or declined, with a reason. It is
   * given once, and acknowledges the request where nothing did before. What is accepted draws on nothing: the
   * deliveries that follow do.
   *
   * `POST /v1/requests/{id}/answer`
   *
   * @throws ApiError
   */
  answer(id: Ulid, body: AnswerRequest, options?: VersionedWriteOptions): Promise<Request>

  /**
   * Withdraw a request.
   *
   * The territory no longer asks. Only while there is no answer.
   *
   * `POST /v1/requests/{id}/withdraw`
   *
   * @throws ApiError
   */
  withdraw(id: Ulid, body: HappeningGiven, options?: VersionedWriteOptions): Promise<Request>

  /**
   * Read how long answers take.
   *
   * Days to the acknowledgement and to the answer, by nearest rank, and who has waited longest; as it stands
   * today. Days are between stated dates; beside them it is said how many rest on a date that was stated more
   * than 30 days after it. Each request shows when the register heard of each date.
   *
   * `GET /v1/processing-times/{scope}`
   *
   * @throws ApiError
   */
  getProcessingTimes(scope: Scope, options?: ReadOptions): Promise<ProcessingTimes>
}

/**
 * What the action sheets of territories ask of operators, and how long the answers take. Over a connection
 * that was made by `connect`.
 */
export const requests = ({ list, read, write }: Connection): Requests => ({
  list: (query, options) => list(['v1', 'requests'], query, options),
  submit: (body, options) => write('POST', ['v1', 'requests'], body, options),
  get: (id, options) => read(['v1', 'requests', id], undefined, options),
  acknowledge: (id, body, options) => write('POST', ['v1', 'requests', id, 'acknowledge'], body, options),
  answer: (id, body, options) => write('POST', ['v1', 'requests', id, 'answer'], body, options),
  withdraw: (id, body, options) => write('POST', ['v1', 'requests', id, 'withdraw'], body, options),
  getProcessingTimes: (scope, options) => read(['v1', 'processing-times', scope], undefined, options),
})
