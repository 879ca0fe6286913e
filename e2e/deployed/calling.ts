import { instantHeader } from '../../functions/api/src/testing/host-headers.ts'
import { call, callWell, type Fetch } from '../../packages/sandbox/src/call.ts'
import type { Running } from './hosting.ts'

/** Calls a deployed register over HTTP, at an instant of its own where one is given. */
export const fetchFrom =
  ({ address }: Pick<Running, 'address'>, instant?: string): Fetch =>
  async (request) => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers(request.headers)
    if (instant !== undefined) headers.set(instantHeader, instant)
    const { method } = request
    const body = request.body === null ? null : await request.arrayBuffer()
    return fetch(`${address}${pathname}${search}`, { method, headers, body })
  }

/** What is read at a path, by anybody or by whoever holds a key. */
export const read = async <Body>(from: Fetch, path: string, token?: string): Promise<Body> =>
  (await callWell<Body>(from, 'GET', path, token === undefined ? {} : { token })).body

/** What a read is answered, a refusal included. */
export const statusOf = async (from: Fetch, path: string, token?: string): Promise<number> =>
  (await call(from, 'GET', path, token === undefined ? {} : { token })).status
