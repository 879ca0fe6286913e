import { afterEach, beforeEach, vi } from 'vitest'
import { ApiError, type ApiErrorCode } from '../api-error.ts'
import type { ConnectionOptions } from '../options.ts'
import { Parole } from '../parole.gen.ts'
import { refusal, scriptedFetch, type Turn } from './scripted-fetch.ts'

/** A client of a scripted register, and what it sent there. */
export const opened = (turns: readonly [Turn, ...Turn[]], options: Partial<ConnectionOptions> = {}) => {
  const { fetch, seen } = scriptedFetch(...turns)
  return {
    parole: new Parole({ baseUrl: 'https://r.example', apiKey: 'parole_k_s', fetch, ...options }),
    seen,
  }
}

/** For all tests of a file: time stands still until it is passed over, and every wait is half as long as it may be. */
export const withStillTime = (): void => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}

/** Lets a call come to its end, its waits passed over; its outcome as a value. */
export const settled = async <Value>(call: Promise<Value>): Promise<Value | ApiError> => {
  const ended = call.catch((fault: unknown) => fault as ApiError)
  await vi.runAllTimersAsync()
  return ended
}

/** Why a call failed, or that it was done. */
export const codeOf = (outcome: unknown): ApiErrorCode | 'done' =>
  ApiError.is(outcome) ? outcome.code : 'done'

/** A delivery as it is answered, with all that can come with an answer. */
export const ok: Turn = {
  status: 200,
  body: { id: 'd1', version: 3 },
  headers: { etag: '"3"', 'x-request-id': 'R7', 'idempotency-replayed': 'true' },
}

/** Why something is done. */
export const reason = { reason: { text: 'Seen on site' } }

/** A refusal that passes. */
export const unavailable = refusal(503, 'contention')
