// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { ReadOptions, WriteOptions } from '../options.ts'
import type {
  Convention,
  ConventionContent,
  Slug,
} from '../types.gen.ts'

/** What may be asked: list the conventions. */
export interface ListConventionsQuery {
  /**
   * How many items at most; a page may be shorter.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** The `next` of the page before, with the same filters. */
  cursor?: string | undefined
}

/** What was signed: parties, date, place, term, and the promises that the document holds. */
export interface Conventions {
  /**
   * List the conventions.
   *
   * `GET /v1/conventions`
   *
   * @throws ApiError
   */
  list(query?: ListConventionsQuery, options?: ReadOptions): Pages<Convention>

  /**
   * Register a convention.
   *
   * A signed document and the promises it holds. Effective from the day it was signed.
   *
   * `POST /v1/conventions`
   *
   * @throws ApiError
   */
  register(body: ConventionContent, options?: WriteOptions): Promise<Convention>

  /**
   * Read a convention.
   *
   * `GET /v1/conventions/{id}`
   *
   * @throws ApiError
   */
  get(id: Slug, options?: ReadOptions): Promise<Convention>
}

/**
 * What was signed: parties, date, place, term, and the promises that the document holds. Over a connection
 * that was made by `connect`.
 */
export const conventions = ({ list, read, write }: Connection): Conventions => ({
  list: (query, options) => list(['v1', 'conventions'], query, options),
  register: (body, options) => write('POST', ['v1', 'conventions'], body, options),
  get: (id, options) => read(['v1', 'conventions', id], undefined, options),
})
