import { setTimeout as wait } from 'node:timers/promises'
import { ok, type Result, refuse } from '@parole/domain'

/** One HTTP request, ready to be sent again as it is. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What came back, read to its end. */
export interface Received {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Why nothing came back. */
export type Fault =
  | { readonly kind: 'timeout' }
  /** `arrived`: whether the request may have reached the register. */
  | { readonly kind: 'connection'; readonly why: string; readonly arrived: boolean }

const neverArrived: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
}

/** Node wraps what went wrong with a connection; a fault of another kind is a defect, and thrown on. */
const faultOf = (fault: unknown): Fault => {
  if (!(fault instanceof Error)) throw fault
  if (fault.name === 'TimeoutError') return { kind: 'timeout' }
  if (!(fault instanceof TypeError) || !(fault.cause instanceof Error)) throw fault
  const { code, message } = fault.cause as NodeJS.ErrnoException
  const why = neverArrived[code ?? '']
  return { kind: 'connection', why: why ?? (message || code || fault.message), arrived: why === undefined }
}

const attempt = async ({ url, ...sent }: Sent, timeoutMs: number): Promise<Result<Received, Fault>> => {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { ...sent, signal, redirect: 'manual' })
    return ok({ status: response.status, headers: response.headers, text: await response.text() })
  } catch (fault) {
    return refuse(faultOf(fault))
  }
}

const longestWaitSeconds = 30
const pauseMs = 250

/** How long to wait before the same request is sent again; `null` where once is enough. */
const pauseAfter = (result: Result<Received, Fault>): number | null => {
  if (!result.ok) return result.error.kind === 'connection' ? pauseMs : null
  const { status, headers } = result.value
  const retryAfter = headers.get('retry-after') ?? ''
  if (status !== 503 || !/^\d{1,9}$/.test(retryAfter)) return null
  return Number(retryAfter) <= longestWaitSeconds ? Number(retryAfter) * 1_000 : null
}

/**
 * Sends a request, and sends it once more, unchanged, where the connection failed or the register asks for it
 * (503 with `Retry-After`, in seconds, 30 at most). Each attempt has the whole of the time.
 */
export const exchange = async (sent: Sent, timeoutMs: number): Promise<Result<Received, Fault>> => {
  const first = await attempt(sent, timeoutMs)
  const pause = pauseAfter(first)
  if (pause === null) return first
  await wait(pause)
  return attempt(sent, timeoutMs)
}
