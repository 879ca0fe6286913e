import { baseOf, type Path } from './core/address.ts'
import { type Call, type Line, makeCall } from './core/call.ts'
import { checkedHeader, checkedRetries, checkedTimeout } from './core/checked.ts'
import { type Page, type Pages, pagesOf } from './core/pages.ts'
import { budget } from './core/patience.ts'
import { type FetchLike, platform } from './core/platform.ts'
import type { ConnectionOptions, ReadOptions, VersionedWriteOptions } from './options.ts'

/** What a query asks, by parameter. */
type Query = object | undefined

/** A register within reach: what each resource is made over. */
export interface Connection {
  /** Reads one thing. */
  readonly read: <Body>(path: Path, query: Query, options: ReadOptions | undefined) => Promise<Body>
  /** Reads a list; `cursor` is the parameter that asks for the page after. */
  readonly list: <Item>(
    path: Path,
    query: Query,
    options: ReadOptions | undefined,
    cursor?: string,
  ) => Pages<Item>
  /** Writes, once, however often it has to be sent. */
  readonly write: <Body>(
    method: Exclude<Call['method'], 'GET'>,
    path: Path,
    body: unknown,
    options: VersionedWriteOptions | undefined,
  ) => Promise<Body>
}

const patience = { timeout: 30_000, retries: 3 }

const newIdempotencyKey = (): string =>
  Array.from(platform.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

const platformFetch = (): FetchLike => {
  if (platform.fetch === undefined)
    throw new TypeError('fetch: this platform has none; give one as an option')
  // Called on its own some platforms' fetch does not know whose it is.
  return (url, request) => (platform.fetch as FetchLike)(url, request)
}

/**
 * Says where a register is, for those who want one resource and not all of them.
 *
 * @throws TypeError for an address, a key or a number that cannot be one.
 * @example
 * ```ts
 * import { connect } from '@parole/sdk/connect'
 * import { scoreboards } from '@parole/sdk/scoreboards'
 *
 * const board = await scoreboards(connect({ baseUrl: 'https://register.example' })).get('national')
 * ```
 */
export const connect = (options: ConnectionOptions): Connection => {
  const { timeout = patience.timeout, retries = patience.retries, apiKey, onRequest, onResponse } = options
  const line: Line = {
    base: baseOf(options.baseUrl),
    apiKey: apiKey === undefined ? undefined : checkedHeader('apiKey', apiKey, 1_000),
    fetch: options.fetch ?? platformFetch(),
    timeout: checkedTimeout(timeout),
    retries: checkedRetries(retries),
    budget: budget(),
    onRequest,
    onResponse,
  }
  return {
    read: (path, query, given) => makeCall(line, { method: 'GET', path, query }, given),
    list: <Item>(path: Path, query: Query, given: ReadOptions | undefined, cursor = 'cursor') =>
      pagesOf((next) => {
        const asked = next === undefined ? query : { ...query, [cursor]: next }
        return makeCall<Page<Item>>(line, { method: 'GET', path, query: asked }, given)
      }),
    write: async (method, path, body, given = {}) => {
      const { idempotencyKey = newIdempotencyKey(), ifMatch } = given
      return makeCall(line, { method, path, body, idempotencyKey, ifMatch }, given)
    },
  }
}
