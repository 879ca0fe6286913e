// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { ReadOptions, VersionedWriteOptions } from '../options.ts'
import type {
  CalendarDate,
  Cohort,
  DeselectTerritory,
  SelectTerritory,
  Selection,
  Slug,
  TerritoryId,
} from '../types.gen.ts'

/** Which one: commitment, year. */
export interface CohortAddress {
  /** The commitment. */
  commitment: Slug
  /** The year. */
  year: number
}

/** Which one: commitment, year, territory. */
export interface CohortTerritoryAddress {
  /** The commitment. */
  commitment: Slug
  /** The year. */
  year: number
  territory: TerritoryId
}

/** What may be asked: read the cohort of a year. */
export interface GetCohortQuery {
  /** What was true on this day, by what is known now; today if left out. */
  asOf?: CalendarDate | undefined
}

/** The territories that are supported each year: selected, in which tier, and supported or not yet. */
export interface Cohorts {
  /**
   * Read the cohort of a year.
   *
   * Who is selected, in which tier, and who was supported, on a day; how many it may hold. Counted as the
   * rating of that day counts it.
   *
   * `GET /v1/commitments/{commitment}/cohorts/{year}`
   *
   * @throws ApiError
   */
  get(at: CohortAddress, query?: GetCohortQuery, options?: ReadOptions): Promise<Cohort>

  /**
   * Select a territory, or change its tier.
   *
   * Refused beyond what the cohort, or the tier, may hold, with the list of those it holds. A change of tier
   * needs `If-Match`, and ends what was said of the selection.
   *
   * `PUT /v1/commitments/{commitment}/cohorts/{year}/{territory}`
   *
   * @throws ApiError
   */
  selectTerritory(at: CohortTerritoryAddress, body: SelectTerritory, options?: VersionedWriteOptions): Promise<Selection>

  /**
   * Take a territory out of a cohort.
   *
   * With a reason, within the year. From that day on it no longer counts, and it gives its room back.
   *
   * `POST /v1/commitments/{commitment}/cohorts/{year}/{territory}/deselect`
   *
   * @throws ApiError
   */
  deselectTerritory(at: CohortTerritoryAddress, body: DeselectTerritory, options?: VersionedWriteOptions): Promise<Selection>
}

/**
 * The territories that are supported each year: selected, in which tier, and supported or not yet. Over a
 * connection that was made by `connect`.
 */
export const cohorts = ({ read, write }: Connection): Cohorts => ({
  get: (at, query, options) => read(['v1', 'commitments', at.commitment, 'cohorts', at.year], query, options),
  selectTerritory: (at, body, options) => write('PUT', ['v1', 'commitments', at.commitment, 'cohorts', at.year, at.territory], body, options),
  deselectTerritory: (at, body, options) => write('POST', ['v1', 'commitments', at.commitment, 'cohorts', at.year, at.territory, 'deselect'], body, options),
})
