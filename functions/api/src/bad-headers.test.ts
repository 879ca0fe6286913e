import { describe, expect, test } from 'vitest'
import type { Sending } from './testing/api-client.ts'
import { dumpOf } from './testing/dump.ts'
import {
  allocation,
  declared,
  dunkerque,
  lacq,
  otherOperator,
  promisor,
  publicReason,
} from './testing/evidence.ts'
import { type Row, refusalTable } from './testing/refusal-table.ts'
import { openTestRegister } from './testing/test-register.ts'

const declaring = (
  name: string,
  sent: Sending,
  expected: Pick<Row, 'status' | 'code'> & Partial<Pick<Row, 'at' | 'says'>>,
): Row => ({
  name,
  ask: () => ['POST', '/v1/deliveries', { as: promisor, body: allocation(), ...sent }],
  at: [],
  ...expected,
})
const confirming = (name: string, sent: Sending, expected: Pick<Row, 'status' | 'code' | 'at'>): Row => ({
  name,
  ask: ({ id }) => ['POST', `/v1/deliveries/${id}/confirm`, { as: dunkerque, body: {}, ...sent }],
  ...expected,
})
const authorised = (name: string, authorization: string): Row =>
  declaring(name, { headers: { authorization } }, { status: 401, code: 'unknown-key' })

const invalid = { status: 400, code: 'invalid-request' } as const
const unsupported = { status: 415, code: 'unsupported-media-type', at: ['header/content-type'] } as const
const idempotencyKey = { ...invalid, at: ['header/idempotency-key'] }
const ifMatch = { ...invalid, at: ['header/if-match'] }
const foreign = `parole_01DZTEST000000000000000000_${'x'.repeat(43)}`

describe('refused for its headers', () => {
  refusalTable([
    {
      name: 'no key',
      ask: () => ['POST', '/v1/deliveries', { body: allocation() }],
      status: 401,
      code: 'missing-key',
      at: [],
    },
    {
      name: 'no key, where there is something to read',
      ask: () => ['GET', '/v1/keys'],
      status: 401,
      code: 'missing-key',
      at: [],
    },
    authorised('another scheme', 'Basic dXNlcjpwYXNz'),
    authorised('a token of another form', 'Bearer abc'),
    authorised('nothing after the scheme', 'Bearer '),
    authorised('two tokens', `Bearer ${foreign} ${foreign}`),
    authorised('a key that there is not', `Bearer ${foreign}`),
    {
      name: 'a token of another form, even where anybody may read',
      ask: () => ['GET', '/v1/deliveries', { token: 'abc' }],
      status: 401,
      code: 'unknown-key',
      at: [],
    },
    declaring('a reader’s key', { role: 'reader' }, { status: 403, code: 'forbidden' }),
    declaring('the wrong party', { as: otherOperator }, { status: 403, code: 'not-the-promisor' }),
    declaring('the wrong kind of party', { as: 'delegation' }, { status: 403, code: 'forbidden' }),
    declaring(
      'no Idempotency-Key',
      { idempotencyKey: null },
      {
        status: 400,
        code: 'idempotency-key-missing',
        at: ['header/idempotency-key'],
      },
    ),
    declaring('an empty Idempotency-Key', { idempotencyKey: '' }, idempotencyKey),
    declaring('an Idempotency-Key with a blank', { idempotencyKey: 'a b' }, idempotencyKey),
    declaring('an Idempotency-Key that is too long', { idempotencyKey: 'x'.repeat(256) }, idempotencyKey),
    declaring('an Idempotency-Key beyond ASCII', { idempotencyKey: 'clé' }, idempotencyKey),
    declaring('a body of plain text', { headers: { 'content-type': 'text/plain' } }, unsupported),
    declaring('a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, unsupported),
    declaring('a body of no said type', { headers: { 'content-type': '' } }, unsupported),
    declaring(
      'a body that is almost JSON',
      { headers: { 'content-type': 'application/json5' } },
      unsupported,
    ),
    confirming(
      'no If-Match where it must be',
      {},
      {
        status: 428,
        code: 'precondition-required',
        at: ['header/if-match'],
      },
    ),
    ...['1', 'W/1', '*', '"1", "2"', '"0"', '"-1"', '"abc"', '""', '"99999999999"'].map((seen) =>
      confirming(`If-Match: ${seen}`, { ifMatch: seen }, ifMatch),
    ),
    confirming(
      'a stale If-Match',
      { ifMatch: '"2"' },
      {
        status: 412,
        code: 'stale-version',
        at: ['header/if-match'],
      },
    ),
    confirming(
      'the word of another territory',
      { as: lacq, ifMatch: '"1"' },
      {
        status: 403,
        code: 'not-a-beneficiary',
        at: [],
      },
    ),
    {
      name: 'an ill-formed If-Match where it need not be',
      ask: ({ id }) => [
        'POST',
        `/v1/deliveries/${id}/retract`,
        { as: promisor, body: { reason: publicReason }, ifMatch: '1' },
      ],
      ...ifMatch,
    },
    declaring(
      'a body over 256 KiB',
      { text: `${JSON.stringify(allocation())}${' '.repeat(256 * 1024)}` },
      {
        status: 413,
        code: 'body-too-large',
      },
    ),
  ])
})

test('a revoked key is refused everywhere, and changes nothing', async () => {
  const register = await openTestRegister()
  const { id } = (await declared(register)).body
  const issued = (
    await register.accepted('issueKey', { as: 'delegation', body: { party: promisor, role: 'writer' } })
  ).body
  await register.accepted('revokeKey', { as: 'delegation', params: { id: issued.id } })
  const before = await dumpOf(register.register)
  const token = issued.token ?? ''
  const refusals = [
    await register.refused('declareDelivery', { token, body: allocation() }),
    await register.refused('retractDelivery', { token, params: { id }, body: { reason: publicReason } }),
    await register.refused('listKeys', { token }),
    await register.refused('listDeliveries', { token }),
    await register.refused('getDelivery', { token, params: { id } }),
  ]
  for (const { status, problem, headers } of refusals) {
    expect([status, problem.code]).toEqual([401, 'revoked-key'])
    expect(headers.get('www-authenticate')).toBe('Bearer')
  }
  expect(await dumpOf(register.register)).toBe(before)
})

describe('the largest body', () => {
  const padded = (bytes: number): string => {
    const json = JSON.stringify(allocation())
    return json + ' '.repeat(bytes - json.length)
  }
  const sent = async (text: string, headers: Readonly<Record<string, string>>) => {
    const register = await openTestRegister()
    await register.tokenFor(promisor)
    const before = await dumpOf(register.register)
    const answered = await register.request('POST', '/v1/deliveries', { as: promisor, text, headers })
    return { ...answered, changed: (await dumpOf(register.register)) !== before, line: register.lines.at(-1) }
  }

  test.each([
    ['with Content-Length', (text: string) => ({ 'content-length': String(text.length) })],
    ['without', () => ({})],
    ['in chunks', () => ({ 'transfer-encoding': 'chunked' })],
  ])('is 256 KiB, %s: one byte more is too much, and no fault of ours', async (_, headers) => {
    const fits = padded(256 * 1024)
    expect((await sent(fits, headers(fits))).status).toBe(201)
    const over = padded(256 * 1024 + 1)
    const { status, body, changed, line } = await sent(over, headers(over))
    expect({ status, changed }).toEqual({ status: 413, changed: false })
    expect(body).toMatchObject({ code: 'body-too-large' })
    expect(line).toMatchObject({ level: 'info', status: 413, code: 'body-too-large' })
    expect(line).not.toHaveProperty('fault')
  })
})
