// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { ReadOptions, VersionedWriteOptions } from '../options.ts'
import type {
  Cohort,
  DeselectTerritory,
  SelectTerritory,
  Selection,
  Slug,
  TerritoryId,
} from '../types.gen.ts'

/** Which one: id, year. */
export interface CohortAddress {
  /** The commitment. */
  id: Slug
  /** The year. */
  year: number
}

/** Which one: id, year, territory. */
export interface CohortTerritoryAddress {
  /** The commitment. */
  id: Slug
  /** The year. */
  year: number
  territory: TerritoryId
}

/** The territories that are supported each year: selected, in which tier, and supported or not yet. */
export interface Cohorts {
  /**
   * Read the cohort of a year.
   *
   * Who is selected, in which tier, and who was supported; how many it may still hold.
   *
   * `GET /v1/commitments/{id}/cohorts/{year}`
   *
   * @throws ApiError
   */
  get(at: CohortAddress, options?: ReadOptions): Promise<Cohort>

  /**
   * Select a territory, or change its tier.
   *
   * Refused beyond what the cohort, or the tier, may hold, with the list of those it holds. A change of tier
   * needs `If-Match`, and ends what was said of the selection.
   *
   * `PUT /v1/commitments/{id}/cohorts/{year}/{territory}`
   *
   * @throws ApiError
   */
  selectTerritory(at: CohortTerritoryAddress, body: SelectTerritory, options?: VersionedWriteOptions): Promise<Selection>

  /**
   * Take a territory out of a cohort.
   *
   * With a reason, within the year. It no longer counts, and gives its room back.
   *
   * `POST /v1/commitments/{id}/cohorts/{year}/{territory}/deselect`
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
  get: (at, options) => read(['v1', 'commitments', at.id, 'cohorts', at.year], undefined, options),
  selectTerritory: (at, body, options) => write('PUT', ['v1', 'commitments', at.id, 'cohorts', at.year, at.territory], body, options),
  deselectTerritory: (at, body, options) => write('POST', ['v1', 'commitments', at.id, 'cohorts', at.year, at.territory, 'deselect'], body, options),
})
