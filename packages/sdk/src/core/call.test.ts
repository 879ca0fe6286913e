import { describe, expect, test, vi } from 'vitest'
import type { Ended } from '../options.ts'
import { Parole } from '../parole.gen.ts'
import { codeOf, ok, opened, reason, settled, unavailable, withStillTime } from '../testing/opened.ts'
import { answeredOf } from './answered.ts'

withStillTime()

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

describe('what is put together wrongly', () => {
  const { parole, seen } = opened([ok])
  const get = (options: object) => parole.deliveries.get('d1', options)

  test.each([
    [{ retries: -1 }, /^retries: expected a whole number from 0/],
    [{ retries: 1.5 }, /^retries/],
    [{ timeout: Number.NaN }, /^timeout/],
    [{ timeout: 2 ** 31 }, /^timeout: expected a whole number from 1 to 2147483647/],
    [{ signal: new AbortController() }, /^signal: expected an AbortSignal/],
  ])('%o is a TypeError, and nothing is sent', async (options, message) => {
    await expect(get(options)).rejects.toThrow(message)
    await expect(get(options)).rejects.toBeInstanceOf(TypeError)
    expect(seen).toHaveLength(0)
  })

  test.each(['', 'naïve', 'two words', 'x'.repeat(256)])(
    'so is the idempotency key %j',
    async (idempotencyKey) => {
      const write = parole.deliveries.retract('d1', reason, { idempotencyKey })
      await expect(write).rejects.toThrow(/^idempotencyKey: expected 1 to 255 visible ASCII/)
    },
  )

  test.each(['', 'parole_k\nparole_other', 'clé'])('so is the key %j, which is not said again', (apiKey) => {
    expect(() => new Parole({ baseUrl: 'https://r.example', apiKey })).toThrow(
      /^apiKey: (?!.*(?:parole|clé))/,
    )
  })
})

test('a hook that throws fails no call: what it throws is thrown by itself', async () => {
  const { parole } = opened([ok], {
    onResponse: () => {
      throw new Error('of the hook')
    },
  })
  const call = parole.deliveries.retract('d1', reason)
  await expect(vi.runAllTimersAsync()).rejects.toThrow('of the hook')
  expect(await call).toEqual({ id: 'd1', version: 3 })
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
