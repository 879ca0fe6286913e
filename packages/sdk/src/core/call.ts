import { ApiError } from '../api-error.ts'
import type { ConnectionOptions, ReadOptions } from '../options.ts'
import { addressOf, type Path } from './address.ts'
import { answeredWith, keptWith } from './answered.ts'
import { aborted, attempt, isStaleSocket } from './attempt.ts'
import { checkedHeader, checkedRetries, checkedSignal, checkedTimeout } from './checked.ts'
import { heed } from './heed.ts'
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
  ...(idempotencyKey !== undefined && {
    'idempotency-key': checkedHeader('idempotencyKey', idempotencyKey, 255),
  }),
  ...(ifMatch !== undefined && { 'if-match': etagOf(ifMatch) }),
})

const pause = (milliseconds: number, signal: SignalLike | undefined): Promise<void> =>
  new Promise((resume) => {
    if (signal?.aborted) return resume()
    const done = (): void => {
      platform.clearTimeout(timer)
      unheed()
      resume()
    }
    const timer = platform.setTimeout(done, milliseconds)
    const unheed = heed(signal, done)
  })

/** Tells a hook; what it throws is its own affair, and no outcome of the call. */
const tell = <Told>(hook: ((told: Told) => void) | undefined, told: Told): void => {
  try {
    hook?.(told)
  } catch (fault) {
    platform.setTimeout(() => {
      throw fault
    }, 0)
  }
}

/** Whether to send a call again after a failure, and after how many milliseconds; `undefined` where not. */
const again = (
  fault: ApiError,
  {
    attempts,
    retries,
    forgiven,
    budget,
  }: Pick<Line, 'budget' | 'retries'> & {
    readonly attempts: number
    readonly forgiven: boolean
  },
): number | undefined => {
  // A kept-open socket that had gone stale: at once, and besides the retries.
  if (!forgiven && isStaleSocket(fault)) return budget.spend() ? 0 : undefined
  const wait = waitAfter(attempts, fault.retryAfterSeconds, Math.random)
  const left = attempts - (forgiven ? 1 : 0) <= retries
  return left && wait !== undefined && isPassing(fault) && budget.spend() ? wait : undefined
}

/**
 * Makes a call and answers its body: sent again, with the same idempotency key, while it fails for a passing reason
 * and there is patience left.
 *
 * @throws ApiError for whatever the call ends with; TypeError for a call that was put together wrongly.
 */
export const makeCall = async <Body>(line: Line, call: Call, options: ReadOptions = {}): Promise<Body> => {
  const milliseconds = checkedTimeout(options.timeout ?? line.timeout)
  const retries = checkedRetries(options.retries ?? line.retries)
  const signal = checkedSignal(options.signal)
  const { budget } = line
  const url = addressOf(line.base, call.path, call.query)
  const what = `${call.method} /${call.path.join('/')}`
  const request = {
    method: call.method,
    headers: headersOf(line, call),
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
  }
  let forgiven = false
  for (let attempts = 1; ; attempts += 1) {
    const told = { method: call.method, url, attempt: attempts, idempotencyKey: call.idempotencyKey }
    tell(line.onRequest, told)
    const { received, read } = await attempt({ fetch: line.fetch, url, request, milliseconds, signal }).then(
      (received) => ({ received, read: readAnswer(what, received) }),
      (fault: unknown) => {
        if (!ApiError.is(fault)) throw fault
        return { received: undefined, read: fault }
      },
    )
    const answered = received && answeredWith(received.status, received.headers, attempts)
    tell(line.onResponse, { ...told, answered, fault: ApiError.is(read) ? read.code : undefined })
    if (received !== undefined && !(ApiError.is(read) && isPassing(read))) budget.earn()
    if (!ApiError.is(read)) return keptWith(read.body as Body, answered as NonNullable<typeof answered>)
    const wait = again(read, { attempts, retries, forgiven, budget })
    if (wait === undefined) throw read
    forgiven ||= isStaleSocket(read)
    if (wait > 0) await pause(wait, signal)
    if (signal?.aborted) throw aborted(what, signal)
  }
}
