// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { ReadOptions } from '../options.ts'
import type {
  CalendarDate,
  Scope,
  Scoreboard,
  ScoreboardSeries,
} from '../types.gen.ts'

/** What may be asked: read a scoreboard. */
export interface GetScoreboardQuery {
  /** The last day of a month: figures are kept by month. The last one past if left out. */
  asOf?: CalendarDate | undefined
  /**
   * The language of the explanation.
   *
   * @defaultValue `"fr"`
   */
  language?: 'fr' | 'en' | undefined
}

/** What may be asked: read a scoreboard’s figures by month. */
export interface GetScoreboardSeriesQuery {
  /** The last day of a month: figures are kept by month. The last one past if left out. */
  asOf?: CalendarDate | undefined
}

/** The commitments of the country, of a region, of an operator or of a territory, rated at a date. */
export interface Scoreboards {
  /**
   * Read a scoreboard.
   *
   * Every promise of the scope and how it is rated at the end of a month; how many of them their makers have
   * accounted for; the published figures that stand, beside what is itemised.
   *
   * `GET /v1/scoreboards/{scope}`
   *
   * @throws ApiError
   */
  get(scope: Scope, query?: GetScoreboardQuery, options?: ReadOptions): Promise<Scoreboard>

  /**
   * Read a scoreboard’s figures by month.
   *
   * `GET /v1/scoreboards/{scope}/series`
   *
   * @throws ApiError
   */
  getSeries(scope: Scope, query?: GetScoreboardSeriesQuery, options?: ReadOptions): Promise<ScoreboardSeries>
}

/**
 * The commitments of the country, of a region, of an operator or of a territory, rated at a date. Over a
 * connection that was made by `connect`.
 */
export const scoreboards = ({ read }: Connection): Scoreboards => ({
  get: (scope, query, options) => read(['v1', 'scoreboards', scope], query, options),
  getSeries: (scope, query, options) => read(['v1', 'scoreboards', scope, 'series'], query, options),
})
