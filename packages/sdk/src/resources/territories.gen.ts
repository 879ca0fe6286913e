// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { Pages } from '../core/pages.ts'
import type { ReadOptions } from '../options.ts'
import type {
  AnnouncedCount,
  CalendarDate,
  CommuneCode,
  DepartmentCode,
  Operator,
  Region,
  RegionCode,
  Siren,
  Territory,
  TerritoryId,
} from '../types.gen.ts'

/** What may be asked: list the territories. */
export interface ListTerritoriesQuery {
  /** 1 from November 2018, 2 from November 2023. */
  phase?: 1 | 2 | undefined
  /** INSEE code of a region it lies in, such as 84. */
  region?: RegionCode | undefined
  /** Code of a department it lies in, such as 59. */
  department?: DepartmentCode | undefined
  /** SIREN of one of its members. */
  siren?: Siren | undefined
  /** INSEE code of a commune it covers, present or former; not a postal code. */
  commune?: CommuneCode | undefined
  /** Words that start words of its name; accents do not count. */
  q?: string | undefined
  /**
   * Leaves out territories known to have ended before this day or to begin after it; left out itself, all are
   * listed.
   */
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

/** Who the promises are made to: the Territoires d’industrie of each phase, as open data of the ANCT. */
export interface Territories {
  /**
   * List the territories.
   *
   * A territory matches everything that is asked. A commune may be named by a former code: the answer then
   * says which commune it is now.
   *
   * `GET /v1/territories`
   *
   * @throws ApiError
   */
  list(query?: ListTerritoriesQuery, options?: ReadOptions): Pages<Territory>

  /**
   * Read a territory.
   *
   * `GET /v1/territories/{id}`
   *
   * @throws ApiError
   */
  get(id: TerritoryId, options?: ReadOptions): Promise<Territory>

  /**
   * List the regions.
   *
   * As drawn since 2016. All in one page.
   *
   * `GET /v1/regions`
   *
   * @throws ApiError
   */
  listRegions(options?: ReadOptions): Pages<Region>

  /**
   * List the operators.
   *
   * The four that signed in March 2019, under the names of that day. All in one page.
   *
   * `GET /v1/operators`
   *
   * @throws ApiError
   */
  listOperators(options?: ReadOptions): Pages<Operator>

  /**
   * List how many territories were announced, and when.
   *
   * Single territories are listed for 149 and 183 only; the other counts cannot be derived from the list. All
   * in one page, oldest first.
   *
   * `GET /v1/announced-counts`
   *
   * @throws ApiError
   */
  listAnnouncedCounts(options?: ReadOptions): Pages<AnnouncedCount>
}

/**
 * Who the promises are made to: the Territoires d’industrie of each phase, as open data of the ANCT. Over a
 * connection that was made by `connect`.
 */
export const territories = ({ list, read }: Connection): Territories => ({
  list: (query, options) => list(['v1', 'territories'], query, options),
  get: (id, options) => read(['v1', 'territories', id], undefined, options),
  listRegions: (options) => list(['v1', 'regions'], undefined, options),
  listOperators: (options) => list(['v1', 'operators'], undefined, options),
  listAnnouncedCounts: (options) => list(['v1', 'announced-counts'], undefined, options),
})
