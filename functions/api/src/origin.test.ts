import { sha256Hex } from '@parole/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { throughPublicAddress } from './origin.ts'
import { originHeader } from './settings.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

const secret = 'fictional-secret-of-the-address'
const next = 'fictional-secret-that-comes-next'

describe('where only the public address may ask', () => {
  let register: TestRegister
  let app: ReturnType<typeof createApp>
  const reads: string[] = []
  beforeAll(async () => {
    register = await openTestRegister({ facts: false })
    const watched = new Proxy(register.register, {
      get: (store, name) => {
        reads.push(String(name))
        return Reflect.get(store, name)
      },
    })
    const surroundings = { ...register.surroundings, register: watched }
    app = createApp(surroundings, throughPublicAddress([sha256Hex(secret), sha256Hex(next)]))
  })

  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { method, headers })

  test.each(['GET /v1/health', 'GET /v1/conventions', 'POST /v1/keys', 'OPTIONS /v1/keys', 'GET /nowhere'])(
    '%s is answered with the secret, or the one that comes next, and refused with none and with others',
    async (asked) => {
      const [method = '', path = ''] = asked.split(' ')
      const statusWith = async (shown: string) => (await ask(path, { [originHeader]: shown }, method)).status
      for (const good of [secret, next]) expect(await statusWith(good)).not.toBe(403)
      reads.length = 0
      for (const bad of ['', 'x']) expect(await statusWith(bad)).toBe(403)
      const refused = await ask(path, {}, method)
      expect(refused.headers.get('content-type')).toBe('application/problem+json')
      expect(await refused.json()).toMatchObject({
        status: 403,
        code: 'wrong-address',
        requestId: refused.headers.get('x-request-id'),
      })
      expect(reads).toEqual([])
      expect(register.lines.at(-1)).toMatchObject({ level: 'info', status: 403, code: 'wrong-address' })
    },
  )

  test.each([sha256Hex(secret), `${secret}, ${next}`, secret.toUpperCase()])(
    'almost the secret, %s, is not it',
    async (shown) => {
      expect((await ask('/v1/health', { [originHeader]: shown })).status).toBe(403)
    },
  )

  test('the secret is in no line of the log', async () => {
    await ask('/v1/health', { [originHeader]: secret })
    await ask('/v1/health', { [originHeader]: 'guess-4711' })
    const log = JSON.stringify(register.lines)
    for (const shown of [secret, next, 'guess-4711']) expect(log).not.toContain(shown)
  })
})

test('anybody may ask where there is no public address', async () => {
  const { status } = await (await openTestRegister({ facts: false })).request('GET', '/v1/health')
  expect(status).toBe(200)
})
