import { beforeAll, expect, test } from 'vitest'
import { declared, promisor } from './testing/evidence.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

let register: TestRegister
let id: string
beforeAll(async () => {
  register = await openTestRegister()
  id = (await declared(register)).body.id
})

const kept = async (method: string, address: string, sent: object = {}): Promise<string> => {
  const { status, headers } = await register.request(method, address, sent)
  return `${status} ${headers.get('cache-control')}`
}

test('what changes with a release is kept for five minutes', async () => {
  for (const path of ['/v1/territories', '/v1/regions', '/v1/operators', '/v1/openapi.json', '/v1/docs']) {
    expect(await kept('GET', path)).toBe('200 public, max-age=300')
  }
})

test('what has a version is asked about each time, and not sent again', async () => {
  const path = `/v1/deliveries/${id}`
  expect(await kept('GET', path)).toBe('200 public, max-age=0, must-revalidate')
  expect(await kept('GET', path, { headers: { 'if-none-match': '"1"' } })).toBe(
    '304 public, max-age=0, must-revalidate',
  )
})

test('what many ask for may be ten seconds old at the edge, and nowhere else', async () => {
  for (const path of ['/v1/deliveries', '/v1/scoreboards/national']) {
    expect(await kept('GET', path)).toBe('200 public, max-age=0, s-maxage=10')
  }
})

test('what is shown to a key is for its holder, whatever it is', async () => {
  for (const path of [`/v1/deliveries/${id}`, '/v1/deliveries', '/v1/territories', '/v1/keys']) {
    expect(await kept('GET', path, { as: promisor })).toBe('200 private, no-cache')
  }
})

test('whether the service is well, what is done and what is refused are never kept', async () => {
  expect(await kept('GET', '/v1/health')).toBe('200 no-store')
  expect(await kept('GET', '/v1/deliveries/01DZTEST000000000ABSENT000')).toMatch(/^40[04] no-store$/)
  expect(await kept('GET', '/v1/nowhere')).toBe('404 no-store')
  expect(await kept('POST', '/v1/health', { idempotencyKey: null })).toBe('405 no-store')
  const { headers } = await declared(register)
  expect(headers.get('cache-control')).toBe('no-store')
})
