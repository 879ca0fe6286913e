import { sha256Hex } from '@parole/domain'
import { createTable } from '@parole/storage/dynamodb'
import { localClient } from '@parole/storage/local'
import type { LambdaContext } from 'hono/aws-lambda'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openIssuer } from './testing/issuer.ts'
import { dynamoLocal } from './testing/stores.ts'

const table = 'api-lambda'

interface Asked {
  readonly method?: string
  readonly path: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What the function hands back. */
interface Answered {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What API Gateway's HTTP API hands to a function, payload format 2.0. */
const eventOf = ({ method = 'GET', path, query = '', headers = {}, body }: Asked) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: query,
  headers: { host: 'register.example', ...headers },
  requestContext: {
    domainName: 'register.example',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'test' },
  },
  ...(body !== undefined && { body: Buffer.from(body).toString('base64') }),
  isBase64Encoded: body !== undefined,
})

describe.skipIf(dynamoLocal === null)('the function behind API Gateway', () => {
  let ask: (asked: Asked) => Promise<Answered>
  const lines: string[] = []

  /** The function as a new process of Lambda starts it, with what the environment says now. */
  const started = async (): Promise<typeof ask> => {
    vi.resetModules()
    const { handler } = await import('./lambda.ts')
    const call = handler as unknown as (event: unknown, context: LambdaContext) => ReturnType<typeof ask>
    return (asked) => call(eventOf(asked), {} as LambdaContext)
  }

  beforeAll(async () => {
    await createTable(localClient(dynamoLocal ?? ''), table)
    vi.stubEnv('TABLE_NAME', table)
    vi.stubEnv('AWS_REGION', 'eu-west-3')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', dynamoLocal ?? '')
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    ask = await started()
  })

  afterAll(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  test('serves the register in its table', async () => {
    const { statusCode, headers, body } = await ask({ path: '/v1/conventions' })
    expect(statusCode).toBe(200)
    expect(JSON.parse(body)).toEqual({ items: [], next: null })
    expect(headers['access-control-allow-origin']).toBe('*')
  })

  test('reads query and body as they were sent, and says which request it was', async () => {
    const repeated = await ask({ path: '/v1/deliveries', query: 'limit=1&limit=2' })
    expect(repeated.statusCode).toBe(400)
    const wrong = await ask({
      method: 'POST',
      path: '/v1/conventions',
      headers: {
        authorization: `Bearer parole_01DZTEST000000000000000000_${'x'.repeat(43)}`,
        'content-type': 'application/json',
      },
      body: '{"id":"É"}',
    })
    expect(wrong.statusCode).toBe(400)
    expect(JSON.parse(wrong.body)).toMatchObject({ requestId: wrong.headers['x-request-id'] })
  })

  test('logs one line of JSON a request', async () => {
    const before = lines.length
    await ask({ path: '/v1/health' })
    const [line = '', ...more] = lines.slice(before)
    expect(more).toEqual([])
    expect(line.endsWith('}\n')).toBe(true)
    expect(JSON.parse(line)).toMatchObject({ operationId: 'getHealth', status: 200, store: { requests: 0 } })
    await ask({ path: '/v1/conventions' })
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      operationId: 'listConventions',
      store: { requests: 1, milliseconds: expect.any(Number) },
    })
  })

  test('takes access tokens where it is told of an issuer', async () => {
    const issuer = await openIssuer()
    vi.stubEnv('OIDC', JSON.stringify(issuer.settings))
    const taking = await started()
    const [iat, exp] = [0, 300].map((seconds) => Math.floor(Date.now() / 1000) + seconds)
    const authorization = `Bearer ${await issuer.token({ iat, exp, party: 'delegation' })}`
    const { statusCode, body } = await taking({ path: '/v1/keys', headers: { authorization } })
    expect([statusCode, JSON.parse(body)]).toEqual([200, { items: [], next: null }])
    expect((await ask({ path: '/v1/keys', headers: { authorization } })).statusCode).toBe(401)
    vi.stubEnv('OIDC', undefined)
    await issuer.close()
  })

  test('answers only the public address where it is told of one', async () => {
    vi.stubEnv('ORIGIN_DIGESTS', sha256Hex('fictional-secret'))
    const behind = await started()
    vi.stubEnv('ORIGIN_DIGESTS', undefined)
    const headers = { 'x-origin-secret': 'fictional-secret' }
    expect((await behind({ path: '/v1/health', headers })).statusCode).toBe(200)
    const refused = await behind({ path: '/v1/health' })
    expect([refused.statusCode, JSON.parse(refused.body).code]).toEqual([403, 'wrong-address'])
  })

  test('does not start with settings that are wrong', async () => {
    vi.stubEnv('LOG_LEVEL', 'debug')
    await expect(started()).rejects.toThrow('LOG_LEVEL is not a log level')
    vi.stubEnv('LOG_LEVEL', undefined)
  })
})
