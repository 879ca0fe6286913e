// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { ReadOptions } from '../options.ts'
import type {
  RecordedEvent,
  StreamId,
} from '../types.gen.ts'

/** What may be asked: read the history of one thing. */
export interface ListEventsQuery {
  /**
   * The position after which to read on; 0 for the start.
   *
   * @defaultValue `0`
   */
  after?: number | undefined
  /**
   * How many items at most; a page may be shorter.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
}

/** Every change ever recorded, each event chained to the one before by its hash. */
export interface Log {
  /**
   * Read the history of one thing.
   *
   * Its events in order, each holding the hash of the one before: anyone can check that nothing was changed
   * since. Texts are not in events, only their salted digests. The histories of keys are not served.
   *
   * `GET /v1/streams/{id}/events`
   *
   * @throws ApiError
   */
  listEvents(id: StreamId, query?: ListEventsQuery, options?: ReadOptions): Pages<RecordedEvent>
}

/**
 * Every change ever recorded, each event chained to the one before by its hash. Over a connection that was
 * made by `connect`.
 */
export const log = ({ list }: Connection): Log => ({
  listEvents: (id, query, options) => list(['v1', 'streams', id, 'events'], query, options, 'after'),
})
