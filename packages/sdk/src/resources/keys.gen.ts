// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { ReadOptions, VersionedWriteOptions, WriteOptions } from '../options.ts'
import type {
  IssueKey,
  IssuedKey,
  Key,
  PartyId,
  Ulid,
} from '../types.gen.ts'

/** What may be asked: list the keys of a party. */
export interface ListKeysQuery {
  /** Whose; a party other than the delegation may ask for its own only. */
  party?: PartyId | undefined
  /**
   * How many items at most; a page may be shorter.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** The `next` of the page before, with the same filters. */
  cursor?: string | undefined
}

/** Who may act in the name of a party. */
export interface Keys {
  /**
   * List the keys of a party.
   *
   * A party sees its own; the delegation, all. Revoked ones included.
   *
   * `GET /v1/keys`
   *
   * @throws ApiError
   */
  list(query?: ListKeysQuery, options?: ReadOptions): Pages<Key>

  /**
   * Issue a key.
   *
   * The token is told once, in this answer, and is not kept.
   *
   * `POST /v1/keys`
   *
   * @throws ApiError
   */
  issue(body: IssueKey, options?: WriteOptions): Promise<IssuedKey>

  /**
   * Revoke a key.
   *
   * Bites within a minute. A party revokes its own; the delegation, any.
   *
   * `DELETE /v1/keys/{id}`
   *
   * @throws ApiError
   */
  revoke(id: Ulid, options?: VersionedWriteOptions): Promise<Key>
}

/** Who may act in the name of a party. Over a connection that was made by `connect`. */
export const keys = ({ list, write }: Connection): Keys => ({
  list: (query, options) => list(['v1', 'keys'], query, options),
  issue: (body, options) => write('POST', ['v1', 'keys'], body, options),
  revoke: (id, options) => write('DELETE', ['v1', 'keys', id], undefined, options),
})
