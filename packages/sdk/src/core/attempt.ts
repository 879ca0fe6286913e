import { ApiError } from '../api-error.ts'
import { heed } from './heed.ts'
import { type FetchLike, type HeadersLike, platform, type RequestSent, type SignalLike } from './platform.ts'

/** One request and how long it may take. */
export interface Attempt {
  readonly fetch: FetchLike
  readonly url: string
  readonly request: Omit<RequestSent, 'redirect' | 'signal'>
  readonly milliseconds: number
  readonly signal: SignalLike | undefined
}

/** What was answered, read to its end. */
export interface Received {
  readonly status: number
  readonly headers: HeadersLike
  readonly text: string
}

const nameOf = ({ url, request }: Attempt): string => `${request.method} ${url}`

/** What the caller's own signal ended. */
export const aborted = (what: string, signal: SignalLike): ApiError =>
  new ApiError({ code: 'aborted', message: `${what}: ended by the caller`, cause: signal.reason })

/**
 * Sends a request once and reads the answer to its end, all within the time allowed.
 *
 * @throws ApiError `aborted`, `timeout` or `network`.
 */
export const attempt = async (sent: Attempt): Promise<Received> => {
  const { fetch, url, request, milliseconds, signal } = sent
  if (signal?.aborted) throw aborted(nameOf(sent), signal)
  const controller = new platform.AbortController()
  let late = false
  const unheed = heed(signal, () => controller.abort())
  const timer = platform.setTimeout(() => {
    late = true
    controller.abort()
  }, milliseconds)
  // A `fetch` that does not heed its signal must not outlast it.
  const over = new Promise<never>((_, fail) => {
    controller.signal.addEventListener('abort', () => fail(controller.signal.reason))
  })
  const answered = async (): Promise<Received> => {
    const response = await fetch(url, { ...request, redirect: 'manual', signal: controller.signal })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  try {
    return await Promise.race([answered(), over])
  } catch (cause) {
    if (signal?.aborted) throw aborted(nameOf(sent), signal)
    if (late) {
      const message = `${nameOf(sent)}: no whole answer within ${milliseconds} ms`
      throw new ApiError({ code: 'timeout', message, cause })
    }
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ApiError({ code: 'network', message: `${nameOf(sent)}: ${why}`, cause })
  } finally {
    platform.clearTimeout(timer)
    unheed()
  }
}

const causesOf = (fault: unknown): readonly unknown[] => {
  const causes: unknown[] = []
  for (let cause = fault; typeof cause === 'object' && cause !== null && causes.length < 5; ) {
    causes.push(cause)
    cause = (cause as { cause?: unknown }).cause
  }
  return causes
}

const staleSocket = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ConnectionClosed|ConnectionReset)$/
const staleSocketSaid = /connection closed before message completed|socket hang up/i

/** Whether it may be that a connection that was kept open had been closed by the other side. */
export const isStaleSocket = (fault: ApiError): boolean =>
  fault.code === 'network' &&
  causesOf(fault.cause).some((cause) => {
    const { code, message } = cause as { code?: unknown; message?: unknown }
    return (
      (typeof code === 'string' && staleSocket.test(code)) ||
      (typeof message === 'string' && staleSocketSaid.test(message))
    )
  })
