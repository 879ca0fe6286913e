import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Issuer, openIssuer, type SigningKey, signingKey } from './testing/issuer.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

let issuer: Issuer
let register: TestRegister
let second: SigningKey
beforeEach(async () => {
  issuer = await openIssuer()
  register = await openTestRegister({ facts: false, oidc: issuer.settings })
  second = await signingKey('second')
})
afterEach(() => issuer.close())

const exp = Date.parse('2021-01-01T00:00:00Z') / 1000
/** What a token of a key is told, which is valid as long as the test lasts. */
const told = async (key: SigningKey = issuer.first, kid = key.kid): Promise<unknown> => {
  const token = await issuer.token({ exp }, { key, header: { kid } })
  const { status, body, headers } = await register.call('listKeys', { token })
  if (status === 200) return 'taken'
  const { code, details } = body as { code: string; details?: { check: string } }
  if (status === 503) expect(headers.get('retry-after')).toBe('5')
  return details === undefined ? `${status} ${code}` : details.check
}
const unavailable = '503 issuer-unavailable'
const unknown = 'unknown-signing-key'

describe('the issuer’s keys', () => {
  test('are asked for with the first token, and not before, and then kept', async () => {
    await register.accepted('listConventions', { token: await issuer.token() })
    expect(issuer.asked()).toBe(0)
    expect([await told(), await told(), await told()]).toEqual(['taken', 'taken', 'taken'])
    expect(issuer.asked()).toBe(1)
    register.clock.pass(599)
    await told()
    expect(issuer.asked()).toBe(1)
    register.clock.pass(1)
    await told()
    expect(issuer.asked()).toBe(2)
  })

  test('are asked for once, however many ask at once', async () => {
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => told())))).toEqual(new Set(['taken']))
    expect(issuer.asked()).toBe(1)
  })

  test('may be joined by a new one, which is taken as soon as a token names it', async () => {
    await told()
    issuer.publish(issuer.first, second)
    register.clock.pass(30)
    expect([await told(second), await told()]).toEqual(['taken', 'taken'])
    expect(issuer.asked()).toBe(2)
  })

  test('that are no longer published stop within ten minutes', async () => {
    await told()
    issuer.publish(second)
    register.clock.pass(599)
    expect(await told()).toBe('taken')
    register.clock.pass(1)
    expect([await told(), await told(second)]).toEqual([unknown, 'taken'])
  })

  test('are not asked for anew more than twice a minute, whatever tokens name', async () => {
    await told()
    const flood = () =>
      Promise.all(Array.from({ length: 50 }, (_, nth) => told(issuer.first, `unknown-${nth}`)))
    expect(new Set(await flood())).toEqual(new Set([unknown]))
    expect(issuer.asked()).toBe(1)
    register.clock.pass(30)
    expect(new Set(await flood())).toEqual(new Set([unknown]))
    await flood()
    expect(issuer.asked()).toBe(2)
    expect(await told()).toBe('taken')
  })
})

describe('an issuer that does not answer', () => {
  test('lets nobody in who was not known before, and is asked again after five seconds', async () => {
    await issuer.close()
    expect(await told()).toBe(unavailable)
    expect(register.lines.at(-1)).toMatchObject({
      level: 'info',
      status: 503,
      code: 'issuer-unavailable',
      fault: expect.stringContaining('ECONNREFUSED'),
    })
    await issuer.reopen()
    register.clock.pass(4)
    expect(await told()).toBe(unavailable)
    expect(issuer.asked()).toBe(0)
    register.clock.pass(1)
    expect(await told()).toBe('taken')
  })

  test('leaves the keys that it said last for an hour, and says nothing of others', async () => {
    await told()
    await issuer.close()
    register.clock.pass(30)
    expect([await told(), await told(second), await told(issuer.first, 'other')]).toEqual([
      'taken',
      unavailable,
      unavailable,
    ])
    register.clock.pass(3569)
    expect(await told()).toBe('taken')
    register.clock.pass(1)
    expect(await told()).toBe(unavailable)
    await issuer.reopen()
    register.clock.pass(5)
    expect(await told()).toBe('taken')
  })

  test('stops no keys of the register, and nothing that anybody may read', async () => {
    await issuer.close()
    const token = await issuer.token()
    expect((await register.call('listKeys', { as: 'delegation' })).status).toBe(200)
    expect((await register.call('listConventions', { token })).status).toBe(200)
    expect((await register.call('listDeliveries', { token })).status).toBe(503)
  })

  test.each<[string, (response: ServerResponse) => unknown, RegExp]>([
    ['answers with a fault', (response) => response.writeHead(500).end('{"keys":[]}'), /answered 500/],
    ['sends elsewhere', (response) => response.writeHead(302, { location: '/other' }).end(), /redirect/],
    ['answers with what is no JSON', (response) => response.end('<html>'), /JSON/],
    ['answers with what are no keys', (response) => response.end('{"keys":1}'), /malformed/],
    ['answers without end', (response) => response.end(' '.repeat(64 * 1024 + 1)), /more than 65536 bytes/],
    ['breaks off', (response) => response.destroy(), /fetch failed/],
    ['says nothing', () => undefined, /timeout/],
  ])('is one, too, that %s', async (_, answer, reason) => {
    issuer.respond((_request, response) => answer(response))
    expect(await told()).toBe(unavailable)
    expect(register.lines.at(-1)?.fault).toMatch(reason)
    expect(issuer.asked()).toBe(1)
  })
})
