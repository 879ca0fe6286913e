import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '../api-error.ts'
import { Parole } from '../parole.gen.ts'
import { codeOf, ok, opened, reason, settled, unavailable, withStillTime } from '../testing/opened.ts'
import { refusal, type Turn } from '../testing/scripted-fetch.ts'

withStillTime()

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

  test('a refusal is a sign of health: it gives a part of the budget back', async () => {
    const turns = [
      ...Array.from({ length: 25 }, () => unavailable),
      ...Array.from({ length: 5 }, () => refusal(404, 'not-found')),
    ]
    const { parole, seen } = opened([unavailable, ...turns, unavailable], { retries: 4 })
    for (let n = 0; n < 6; n += 1) await settled(parole.deliveries.get('d1'))
    expect(seen).toHaveLength(26)
    for (let n = 0; n < 5; n += 1) await settled(parole.deliveries.get('d1'))
    await settled(parole.deliveries.get('d1'))
    expect(seen).toHaveLength(26 + 5 + 2)
  })

  test('a register that resets every connection is not stormed either', async () => {
    const reset = {
      broken: new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) }),
    }
    const { parole, seen } = opened([reset], { retries: 0 })
    for (let n = 0; n < 50; n += 1) await settled(parole.deliveries.get('d1'))
    expect(seen).toHaveLength(50 + 20)
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
    [
      'a gateway with codes of its own',
      { status: 503, body: '{"code":"ServiceUnavailable","message":"down"}' },
      'unavailable',
    ],
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

  test('that a hook pulls ends the call before it waits', async () => {
    const controller = new AbortController()
    const slow = { ...unavailable, headers: { 'retry-after': '30' } } as Turn
    const { parole } = opened([slow], { onResponse: () => controller.abort() })
    const call = parole.deliveries.get('d1', { signal: controller.signal }).catch((fault: unknown) => fault)
    await vi.advanceTimersByTimeAsync(0)
    expect(codeOf(await call)).toBe('aborted')
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
