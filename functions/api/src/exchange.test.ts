import { beforeAll, describe, expect, test } from 'vitest'
import { allocation, declared, dunkerque, equity, promisor, proof } from './testing/evidence.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

let register: TestRegister
let path: string
beforeAll(async () => {
  register = await openTestRegister()
  path = `/v1/deliveries/${(await declared(register)).body.id}`
})

describe('ETag and If-None-Match', () => {
  const asked = (seen: string, of = path) =>
    register.request('GET', of, { headers: { 'if-none-match': seen } })

  test.each(['"1"', 'W/"1"', '"7", "1"', '*'])(
    '%s is up to date: 304, with the ETag and no body',
    async (seen) => {
      const { status, headers, text } = await asked(seen)
      expect({ status, text, etag: headers.get('etag') }).toEqual({ status: 304, text: '', etag: '"1"' })
      expect(headers.has('content-type')).toBe(false)
    },
  )

  test.each(['"2"', '1', '"11"', ''])('%j is not', async (seen) => {
    expect((await asked(seen)).status).toBe(200)
  })

  test('what has a version has its ETag; a change makes another', async () => {
    for (const of of [`/v1/commitments/${equity}`, '/v1/conventions/bpifrance-2019']) {
      expect((await asked('"1"', of)).status).toBe(304)
    }
    const movement = { amountCents: 1, effectiveOn: '2019-06-03', source: proof }
    const paid = await register.request('POST', `${path}/payments`, { as: promisor, body: movement })
    expect(paid.headers.get('etag')).toBe('"2"')
    expect((await asked('"1"')).status).toBe(200)
    expect((await asked('"2"')).status).toBe(304)
  })

  test('with a key it is always answered whole: more may be shown of the same version', async () => {
    const { status } = await register.request('GET', path, {
      as: promisor,
      headers: { 'if-none-match': '"2"' },
    })
    expect(status).toBe(200)
  })

  test('lists and derived figures have none', async () => {
    for (const of of ['/v1/deliveries', `/v1/commitments/${equity}/rating`, '/v1/scoreboards/national']) {
      expect((await asked('*', of)).headers.has('etag')).toBe(false)
    }
  })
})

describe('CORS', () => {
  test('any page may read answers and refusals, and the headers that matter', async () => {
    for (const of of [path, '/v1/deliveries/abc', '/v1/nowhere', '/v1/keys']) {
      const { headers } = await register.request('GET', of)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-expose-headers')?.split(',')).toEqual(
        expect.arrayContaining(['ETag', 'Idempotency-Replayed', 'Location', 'Retry-After', 'X-Request-Id']),
      )
    }
  })

  test.each(['POST', 'DELETE'])(
    'a preflight for %s lets every header of the contract through',
    async (method) => {
      const { status, headers } = await register.request('OPTIONS', '/v1/keys', {
        headers: {
          'access-control-request-method': method,
          'access-control-request-headers': 'authorization,idempotency-key,if-match,content-type',
        },
      })
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-methods')).toContain(method)
      const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(',')
      expect(allowed).toEqual(
        expect.arrayContaining([
          'authorization',
          'content-type',
          'idempotency-key',
          'if-match',
          'if-none-match',
        ]),
      )
      expect(headers.get('access-control-max-age')).toBe('86400')
      expect(headers.has('access-control-allow-credentials')).toBe(false)
    },
  )
})

describe('methods and paths', () => {
  test('HEAD is GET without the body', async () => {
    const { status, headers, text } = await register.request('HEAD', path)
    expect([status, text, headers.get('content-type')]).toEqual([200, '', 'application/json'])
    expect(headers.get('etag')).toMatch(/^"\d"$/)
    expect((await register.request('HEAD', '/v1/deliveries/abc')).status).toBe(400)
  })

  test.each([
    ['PUT', '/v1/deliveries', 'GET, HEAD, POST'],
    ['PATCH', '/v1/commitments/abc', 'GET, HEAD'],
    ['GET', '/v1/commitments/abc/close', 'POST'],
    ['HEAD', '/v1/commitments/abc/close', 'POST'],
    ['POST', '/v1/keys/01DZTEST000000000000000000', 'DELETE'],
    ['DELETE', '/v1/territories', 'GET, HEAD'],
  ])('%s %s is not a method of that path: it has %s', async (method, of, allow) => {
    const { status, headers, body } = await register.request(method, of)
    expect([status, headers.get('allow')]).toEqual([405, allow])
    if (method !== 'HEAD') expect(body).toMatchObject({ code: 'method-not-allowed' })
  })

  test.each(['/', '/v1', '/v1/', '/v2/deliveries', '/v1/deliveries/', '/v1//deliveries', '/v1/Deliveries'])(
    '%s is no path',
    async (of) => {
      const { status, body } = await register.request('GET', of)
      expect(status).toBe(404)
      expect(body).toMatchObject({ code: 'not-found' })
    },
  )
})

test('each request has a name of its own, in the header and in the problem', async () => {
  const names = new Set<string | null>()
  for (const of of [path, path, '/v1/nowhere', '/v1/nowhere']) {
    const { headers, body, status } = await register.request('GET', of, {
      headers: { 'x-request-id': 'mine' },
    })
    names.add(headers.get('x-request-id'))
    if (status >= 400) expect(body).toMatchObject({ requestId: headers.get('x-request-id') })
  }
  expect(names.size).toBe(4)
  expect(names).not.toContain('mine')
})

test('too many writers at once: the caller is told when to come back, and nothing is written', async () => {
  const busy = await openTestRegister({
    facts: false,
    between: (store) => ({
      ...store,
      commit: () => Promise.resolve({ committed: false, lost: 'contention' }),
    }),
  })
  const body = { party: dunkerque, role: 'reader' }
  const { status, headers, problem } = await busy.refused('issueKey', { as: 'delegation', body })
  expect([status, problem.code, headers.get('retry-after')]).toEqual([503, 'contention', '1'])
})

test('a body may say it is some kind of JSON; an empty one needs no type', async () => {
  const sent = { as: promisor, body: allocation() } as const
  for (const type of ['application/json; charset=utf-8', 'application/vnd.parole+json', 'APPLICATION/JSON']) {
    const { status } = await register.call('declareDelivery', {
      ...sent,
      body: allocation(),
      headers: { 'content-type': type },
    })
    expect(status).toBe(201)
  }
  const params = { id: 'banque-des-territoires-engineering' }
  expect((await register.call('closeCommitment', { as: promisor, params })).status).toBe(200)
})
