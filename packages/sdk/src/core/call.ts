import { ApiError } from '../api-error.ts'
import type { ConnectionOptions, ReadOptions } from '../options.ts'
import { addressOf, type Path } from './address.ts'
import { answeredWith, keptWith } from './answered.ts'
import { aborted, attempt, isStaleSocket } from './attempt.ts'
import { type Budget, waitAfter } from './patience.ts'
import { type FetchLike, platform, type SignalLike } from './platform.ts'
import { isPassing, readAnswer } from './refusal.ts'

/** What every call of a connection shares. */
export interface Line extends Pick<ConnectionOptions, 'onRequest' | 'onResponse'> {
  readonly base: string
  readonly apiKey: string | undefined
  readonly fetch: FetchLike
  readonly timeout: number
  readonly retries: number
  readonly budget: Budget
}

/** One call, whatever number of attempts it takes. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: Path
  readonly query?: object | undefined
  readonly body?: unknown
  readonly idempotencyKey?: string | undefined
  readonly ifMatch?: number | string | undefined
}

const etagOf = (seen: number | string): string => {
  if (typeof seen === 'number' && Number.isSafeInteger(seen) && seen > 0) return `"${seen}"`
  const [, number] = /^(?:W\/)?"?([1-9][0-9]*)"?$/.exec(String(seen)) ?? []
  if (number === undefined) {
    throw new TypeError(
      `ifMatch: expected a version such as 3, or an ETag such as "\\"3\\""; got ${JSON.stringify(seen)}`,
    )
  }
  return `"${number}"`
}

const headersOf = ({ apiKey }: Line, { body, idempotencyKey, ifMatch }: Call): Record<string, string> => ({
  accept: 'application/json',
  ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  ...(ifMatch !== undefined && { 'if-match': etagOf(ifMatch) }),
})

const pause = (milliseconds: number, signal: SignalLike | undefined): Promise<void> =>
  new Promise((resume) => {
    const done = (): void => {
      platform.clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resume()
    }
    const timer = platform.setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done)
  })

/**
 * Makes a call and answers its body: sent again, with the same idempotency key, while it fails for a passing reason
 * and there is patience left.
 *
 * @throws ApiError for whatever the call ends with; TypeError for a call that was put together wrongly.
 */
export const makeCall = async <Body>(line: Line, call: Call, options: ReadOptions = {}): Promise<Body> => {
  const { signal, timeout: milliseconds = line.timeout, retries = line.retries } = options
  const url = addressOf(line.base, call.path, call.query)
  const what = `${call.method} /${call.path.join('/')}`
  const request = {
    method: call.method,
    headers: headersOf(line, call),
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
  }
  let forgiven = false
  for (let number = 1, left = retries; ; number += 1) {
    const told = { method: call.method, url, attempt: number, idempotencyKey: call.idempotencyKey }
    line.onRequest?.(told)
    const ended = await attempt({ fetch: line.fetch, url, request, milliseconds, signal }).then(
      (received) => ({ received, read: readAnswer(what, received) }),
      (fault: unknown) => ({ received: undefined, read: fault as ApiError }),
    )
    const { received, read } = ended
    const answered = received && answeredWith(received.status, received.headers, number)
    line.onResponse?.({ ...told, answered, fault: ApiError.is(read) ? read.code : undefined })
    if (!ApiError.is(read)) {
      line.budget.earn()
      return keptWith(read.body as Body, answered as NonNullable<typeof answered>)
    }
    // A socket that had gone stale is no sign of a sick register: once, that costs nothing.
    if (!forgiven && isStaleSocket(read)) {
      forgiven = true
      continue
    }
    const wait = waitAfter(number, read.retryAfterSeconds, Math.random)
    if (left === 0 || wait === undefined || !isPassing(read) || !line.budget.spend()) throw read
    left -= 1
    await pause(wait, signal)
    if (signal?.aborted) throw aborted(what, signal)
  }
}
