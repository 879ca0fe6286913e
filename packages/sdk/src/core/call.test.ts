import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError, type ApiErrorCode } from '../api-error.ts'
import type { ConnectionOptions, Ended } from '../options.ts'
import { Parole } from '../parole.gen.ts'
import { refusal, scriptedFetch, type Turn } from '../testing/scripted-fetch.ts'
import { answeredOf } from './answered.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const opened = (turns: readonly [Turn, ...Turn[]], options: Partial<ConnectionOptions> = {}) => {
  const { fetch, seen } = scriptedFetch(...turns)
  return {
    parole: new Parole({ baseUrl: 'https://r.example', apiKey: 'parole_k_s', fetch, ...options }),
    seen,
  }
}

/** Lets a call come to its end, its waits passed over; its outcome as a value. */
const settled = async <Value>(call: Promise<Value>): Promise<Value | ApiError> => {
  const ended = call.catch((fault: unknown) => fault as ApiError)
  await vi.runAllTimersAsync()
  return ended
}
const codeOf = (outcome: unknown): ApiErrorCode | 'done' => (ApiError.is(outcome) ? outcome.code : 'done')

const ok: Turn = {
  status: 200,
  body: { id: 'd1', version: 3 },
  headers: { etag: '"3"', 'x-request-id': 'R7', 'idempotency-replayed': 'true' },
}
const reason = { reason: { text: 'Seen on site' } }
const unavailable = refusal(503, 'contention')

describe('a call', () => {
  test('shows the key, names what it wants, and hands out what came with the answer', async () => {
    const { parole, seen } = opened([ok])
    const delivery = await settled(parole.deliveries.get('d1'))
    expect(seen[0]).toMatchObject({
      url: 'https://r.example/v1/deliveries/d1',
      method: 'GET',
      headers: { accept: 'application/json', authorization: 'Bearer parole_k_s' },
    })
    expect(seen[0]?.body).toBeUndefined()
    expect(delivery).toEqual({ id: 'd1', version: 3 })
    expect(JSON.stringify(delivery)).toBe('{"id":"d1","version":3}')
    expect(answeredOf(delivery)).toMatchObject({
      status: 200,
      etag: '"3"',
      requestId: 'R7',
      replayed: true,
      attempts: 1,
    })
  })

  test('answeredOf knows nothing of a copy', async () => {
    const { parole } = opened([ok])
    const delivery = await settled(parole.deliveries.get('d1'))
    expect(() => answeredOf({ ...(delivery as object) })).toThrow('not an answer of the register')
  })

  test('sends one idempotency key of its own making with every attempt of a write, and another for the next', async () => {
    const { parole, seen } = opened([unavailable, { broken: new TypeError('fetch failed') }, ok])
    expect(codeOf(await settled(parole.deliveries.retract('d1', reason)))).toBe('done')
    await settled(parole.deliveries.retract('d1', reason))
    const keys = seen.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]])
    expect(keys[3]).not.toBe(keys[0])
    expect(seen[0]?.body).toBe(JSON.stringify(reason))
  })

  test('sends the idempotency key that the caller chose', async () => {
    const { parole, seen } = opened([ok])
    await settled(parole.deliveries.retract('d1', reason, { idempotencyKey: 'import-17' }))
    expect(seen[0]?.headers['idempotency-key']).toBe('import-17')
  })

  test.each([
    [3, '"3"'],
    ['3', '"3"'],
    ['"3"', '"3"'],
    ['W/"3"', '"3"'],
  ])('says which version was seen, given as %j', async (ifMatch, header) => {
    const { parole, seen } = opened([ok])
    await settled(parole.deliveries.confirm('d1', {}, { ifMatch }))
    expect(seen[0]?.headers['if-match']).toBe(header)
  })

  test.each([0, -1, 1.5, Number.NaN, 'three', '"0"', '*'])('refuses %j as a version', async (ifMatch) => {
    const { parole, seen } = opened([ok])
    await expect(parole.deliveries.confirm('d1', {}, { ifMatch })).rejects.toThrow(
      'ifMatch: expected a version',
    )
    expect(seen).toHaveLength(0)
  })

  test('sends an empty body where the register wants one and there is nothing to say', async () => {
    const { parole, seen } = opened([ok])
    await settled(parole.commitments.close('c'))
    expect(seen[0]?.body).toBe('{}')
    await settled(parole.keys.revoke('k'))
    expect([seen[1]?.method, seen[1]?.body]).toEqual(['DELETE', undefined])
  })
})

describe('a call that fails', () => {
  test('is sent again for passing reasons, three times by default', async () => {
    for (const turn of [
      unavailable,
      refusal(500, 'internal'),
      { status: 429 },
      { status: 408 },
      { status: 502, body: '<html>' },
    ]) {
      const { parole, seen } = opened([turn])
      expect(ApiError.is(await settled(parole.deliveries.get('d1')))).toBe(true)
      expect(seen).toHaveLength(4)
    }
    const conflict = opened([refusal(409, 'contention'), ok])
    expect(codeOf(await settled(conflict.parole.deliveries.get('d1')))).toBe('done')
  })

  test('is not sent again when the register said no', async () => {
    const problem = { errors: [{ pointer: '/amountCents', detail: 'more than there is room for' }] }
    const { parole, seen } = opened([refusal(409, 'limit-passed', problem)])
    const outcome = await settled(parole.deliveries.get('d1'))
    expect(outcome).toBeInstanceOf(ApiError)
    expect(outcome).toMatchObject({
      code: 'limit-passed',
      status: 409,
      requestId: 'R1',
      errors: problem.errors,
      message: 'GET /v1/deliveries/d1: 409 limit-passed: it is limit-passed',
    })
    expect(seen).toHaveLength(1)
  })

  test('as often as the connection, or the call itself, says', async () => {
    const { parole, seen } = opened([unavailable], { retries: 1 })
    await settled(parole.deliveries.get('d1'))
    expect(seen).toHaveLength(2)
    await settled(parole.deliveries.get('d1', { retries: 0 }))
    expect(seen).toHaveLength(3)
  })

  test('waits as long as the register asks, and not at all when that is too long', async () => {
    const { parole, seen } = opened([
      { ...refusal(429, 'too-many'), headers: { 'retry-after': '2' } } as Turn,
      ok,
    ])
    const call = parole.deliveries.get('d1')
    await vi.advanceTimersByTimeAsync(1_999)
    expect(seen).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(seen).toHaveLength(2)
    await call
    const long = opened([{ ...unavailable, headers: { 'retry-after': '3600' } } as Turn])
    expect(await settled(long.parole.deliveries.get('d1'))).toMatchObject({ retryAfterSeconds: 3600 })
    expect(long.seen).toHaveLength(1)
  })

  test('does not storm a sick register: after twenty retries in vain each call is sent once', async () => {
    const { parole, seen } = opened([unavailable], { retries: 5 })
    for (let n = 0; n < 10; n += 1) await settled(parole.deliveries.get('d1'))
    expect(seen).toHaveLength(10 + 20)
  })

  test('a socket that had gone stale is forgiven once, retries off or not', async () => {
    const stale = {
      broken: new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) }),
    }
    const once = opened([stale, ok], { retries: 0 })
    expect(codeOf(await settled(once.parole.deliveries.retract('d1', reason)))).toBe('done')
    expect(new Set(once.seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    const twice = opened([stale, stale, ok], { retries: 0 })
    expect(codeOf(await settled(twice.parole.deliveries.get('d1')))).toBe('network')
    expect(twice.seen).toHaveLength(2)
    const refused = {
      broken: new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
    }
    const none = opened([refused], { retries: 0 })
    expect(codeOf(await settled(none.parole.deliveries.get('d1')))).toBe('network')
    expect(none.seen).toHaveLength(1)
  })

  test('with a code of a later release says so, and keeps the problem', async () => {
    const { parole } = opened([refusal(409, 'newly-refused')])
    expect(await settled(parole.deliveries.get('d1'))).toMatchObject({
      code: 'unknown-code',
      problem: { code: 'newly-refused' },
    })
  })

  test.each([
    ['a proxy’s page', { status: 404, body: '<html>nothing here</html>' }, 'unreadable-answer'],
    ['half an answer', { status: 200, body: '{"id":' }, 'unreadable-answer'],
    ['no body', { status: 200, body: '' }, 'unreadable-answer'],
    ['something that redirects', { status: 302, body: '' }, 'unreadable-answer'],
    ['a gateway that has had enough', { status: 429, body: '{"message":"Too Many Requests"}' }, 'throttled'],
    ['a gateway that finds nobody', { status: 502, body: '<html>' }, 'unavailable'],
  ])('with %s says what it is', async (_, turn, code) => {
    const { parole } = opened([turn], { retries: 0 })
    expect(await settled(parole.deliveries.get('d1'))).toMatchObject({
      code,
      status: turn.status,
      problem: undefined,
    })
  })
})

describe('a signal', () => {
  test('ends a call before it is sent', async () => {
    const { parole, seen } = opened([ok])
    const outcome = await settled(parole.deliveries.get('d1', { signal: AbortSignal.abort('gone') }))
    expect(outcome).toMatchObject({ code: 'aborted', cause: 'gone' })
    expect(seen).toHaveLength(0)
  })

  test('ends a wait between attempts', async () => {
    const { parole, seen } = opened([unavailable])
    const controller = new AbortController()
    const call = parole.deliveries.get('d1', { signal: controller.signal }).catch((fault: unknown) => fault)
    await vi.advanceTimersByTimeAsync(1)
    controller.abort()
    expect(codeOf(await call)).toBe('aborted')
    expect(seen).toHaveLength(1)
  })
})

test('a fetch that does not heed its signal ends with the time allowed, and with the caller’s signal', async () => {
  const fetch = () => new Promise<never>(() => undefined)
  const parole = new Parole({ baseUrl: 'https://r.example', fetch, retries: 0, timeout: 100 })
  expect(codeOf(await settled(parole.deliveries.get('d1')))).toBe('timeout')
  const controller = new AbortController()
  const call = parole.deliveries.get('d1', { signal: controller.signal, timeout: 60_000 })
  controller.abort()
  expect(codeOf(await call.catch((fault: unknown) => fault))).toBe('aborted')
})

test('hooks are told of each attempt, and never of the key', async () => {
  const told: unknown[] = []
  const { parole } = opened([unavailable, { broken: new TypeError('fetch failed') }, ok], {
    onRequest: (attempted) => told.push(attempted),
    onResponse: ({ answered, fault, attempt }: Ended) => told.push([attempt, answered?.status, fault]),
  })
  await settled(parole.deliveries.retract('d1', reason, { idempotencyKey: 'once' }))
  const attempted = {
    method: 'POST',
    url: 'https://r.example/v1/deliveries/d1/retract',
    idempotencyKey: 'once',
  }
  expect(told).toEqual([
    { ...attempted, attempt: 1 },
    [1, 503, 'contention'],
    { ...attempted, attempt: 2 },
    [2, undefined, 'network'],
    { ...attempted, attempt: 3 },
    [3, 200, undefined],
  ])
  expect(JSON.stringify(told)).not.toContain('parole_k_s')
})
