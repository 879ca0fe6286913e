// Generated from the register’s OpenAPI document by `npm run generate`: do not edit.

import type { Connection } from '../connect.ts'
import type { ReadOptions } from '../options.ts'

/** The contract itself, this page, and whether the service is well. */
export interface Meta {
  /**
   * Read this contract as OpenAPI 3.1.
   *
   * `GET /v1/openapi.json`
   *
   * @throws ApiError
   */
  getOpenApi(options?: ReadOptions): Promise<Record<string, unknown>>

  /**
   * Is the service well?
   *
   * `GET /v1/health`
   *
   * @throws ApiError
   */
  getHealth(options?: ReadOptions): Promise<{
    status: 'ok'
    /** Of the software. */
    version: string
  }>
}

/**
 * The contract itself, this page, and whether the service is well. Over a connection that was made by
 * `connect`.
 */
export const meta = ({ read }: Connection): Meta => ({
  getOpenApi: (options) => read(['v1', 'openapi.json'], undefined, options),
  getHealth: (options) => read(['v1', 'health'], undefined, options),
})
