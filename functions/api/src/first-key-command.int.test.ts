import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTable, openDynamoRegister } from '@parole/storage/dynamodb'
import { localClient } from '@parole/storage/local'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from './app.ts'
import { firstKeyCommand } from './first-key-command.ts'
import { system } from './system.ts'
import { dynamoLocal } from './testing/stores.ts'

const region = 'eu-west-3'

const run = async (...args: readonly string[]) => {
  const said = { printed: '', told: '' }
  const code = await firstKeyCommand(args, {
    print: (text) => {
      said.printed += text
    },
    tell: (text) => {
      said.told += text
    },
  })
  return { code, ...said }
}
const issue = (table: string, ...more: readonly string[]) =>
  run('--table', table, '--region', region, ...more)

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
})
afterEach(() => vi.unstubAllEnvs())

describe.skipIf(dynamoLocal === null)('the first key of an environment', () => {
  let tables = 0
  let table: string
  let app: ReturnType<typeof createApp>
  beforeEach(async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', dynamoLocal ?? '')
    tables += 1
    table = `first-key-${process.pid}-${tables}`
    const client = localClient(dynamoLocal ?? '')
    await createTable(client, table)
    app = createApp({ ...system(), log: () => undefined, register: openDynamoRegister({ client, table }) })
  })

  const asks = async (token: string, method = 'GET', path = '/v1/keys') => {
    const headers = { authorization: `Bearer ${token.trim()}`, 'idempotency-key': 'once' }
    const response = await app.request(path, { method, headers })
    return { status: response.status, body: (await response.json()) as { items: { id: string }[] } }
  }

  test('is a writer’s of the delegation, printed alone on its line', async () => {
    const { code, printed, told } = await issue(table)
    expect(code).toBe(0)
    expect(printed).toMatch(/^parole_[0-9A-Z]{26}_[\w-]{43}\n$/)
    expect(told).toContain('shown once')
    expect(told).not.toContain(printed.trim().split('_').at(-1))
    const { status, body } = await asks(printed)
    expect(status).toBe(200)
    expect(body.items).toMatchObject([{ party: 'delegation', role: 'writer', revokedAt: null }])
  })

  test('is not issued twice, unless all are lost; those before still work', async () => {
    const first = await issue(table)
    const again = await issue(table)
    expect(again).toMatchObject({ code: 1, printed: '' })
    expect(again.told).toMatch(/has a key already \(1 in force\)[\s\S]*POST \/v1\/keys[\s\S]*--recover/)
    const recovered = await issue(table, '--recover')
    expect(recovered).toMatchObject({ code: 0, told: expect.stringContaining('still work (1)') })
    for (const { printed } of [first, recovered]) expect((await asks(printed)).status).toBe(200)
  })

  test('is issued again where the one before was revoked', async () => {
    const { printed } = await issue(table)
    const [key] = (await asks(printed)).body.items
    expect((await asks(printed, 'DELETE', `/v1/keys/${key?.id}`)).status).toBe(200)
    expect(await issue(table)).toMatchObject({ code: 0 })
  })

  test('needs a table', async () => {
    const { code, printed, told } = await issue('nowhere')
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(told).toContain('There is no table nowhere in eu-west-3')
  })
})

describe('who may not issue the first key is told why', () => {
  test('without credentials', async () => {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE'])
      vi.stubEnv(name, undefined)
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
    for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, '/nowhere')
    const { code, printed, told } = await issue('register')
    expect({ code, printed }).toEqual({ code: 1, printed: '' })
    expect(told).toContain('There are no AWS credentials')
  })

  test.each([
    ['AccessDeniedException', 'they need dynamodb:Query'],
    ['ExpiredTokenException', 'AWS does not take your credentials'],
    ['UnrecognizedClientException', 'AWS does not take your credentials'],
    ['ValidationException', 'is not a register’s'],
  ])('by %s', async (name, said) => {
    const server = createServer((_, response) =>
      response
        .writeHead(400)
        .end(JSON.stringify({ __type: `com.amazon.coral.service#${name}`, message: 'No.' })),
    )
    await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume))
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const { code, told } = await issue('register')
    server.closeAllConnections()
    server.close()
    expect([code, told]).toEqual([1, expect.stringContaining(said)])
  })
})

describe('wrong usage', () => {
  test.each([
    [[], '--table is missing'],
    [['--table', 'register'], '--region is missing'],
    [['--table', 'register', '--region', ''], '--region is missing'],
    [['--tabel', 'register'], "Unknown option '--tabel'"],
    [['register'], 'Unexpected argument'],
    [['--table'], 'argument missing'],
  ])('%j is told, with what would be right', async (args, said) => {
    const { code, printed, told } = await run(...args)
    expect({ code, printed }).toEqual({ code: 2, printed: '' })
    expect(told).toContain(said)
    expect(told).toContain('Usage: npm run -s first-key')
  })

  test('is what --help prevents', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, printed: expect.stringContaining('Usage') })
  })
})
