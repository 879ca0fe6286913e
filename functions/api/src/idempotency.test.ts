import { beforeEach, describe, expect, test } from 'vitest'
import { dumpOf } from './testing/dump.ts'
import {
  allocation,
  declared,
  dunkerque,
  otherOperator,
  promisor,
  proof,
  publicReason,
} from './testing/evidence.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const once = { as: promisor, idempotencyKey: 'once' } as const

describe('an idempotency key', () => {
  test('the same call again: same status, body, ETag and address, and said to be a replay', async () => {
    const body = allocation()
    const first = await register.call('declareDelivery', { ...once, body })
    const dump = await dumpOf(register.register)
    const again = await register.call('declareDelivery', { ...once, body })
    expect([again.status, again.text]).toEqual([first.status, first.text])
    for (const name of ['etag', 'location', 'content-type']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name))
    }
    expect(first.headers.has('idempotency-replayed')).toBe(false)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await dumpOf(register.register)).toBe(dump)
  })

  test('the first answer stands, whatever happened since', async () => {
    const body = allocation()
    const first = await register.call('declareDelivery', { ...once, body })
    const params = { id: (first.body as { id: string }).id }
    await register.accepted('retractDelivery', { as: promisor, params, body: { reason: publicReason } })
    await register.accepted('closeCommitment', { as: promisor, params: { id: body.commitment } })
    const again = await register.call('declareDelivery', { ...once, body })
    expect([again.status, again.text]).toEqual([first.status, first.text])
  })

  test('with a version: a retry of what changed it is a replay, not stale', async () => {
    const params = { id: (await declared(register)).body.id }
    const sent = { as: dunkerque, params, ifMatch: '"1"', idempotencyKey: 'word', body: {} } as const
    const first = await register.call('confirmDelivery', sent)
    const again = await register.call('confirmDelivery', sent)
    expect([again.status, again.text]).toEqual([200, first.text])
  })

  test.each([
    ['another body', (body: object) => ({ ...body, amountCents: 7 })],
    ['one field more', (body: object) => ({ ...body, project: { text: 'Friche' } })],
  ])('with %s is refused, and changes nothing', async (_, changed) => {
    const body = allocation()
    await register.accepted('declareDelivery', { ...once, body })
    const dump = await dumpOf(register.register)
    const { status, problem } = await register.refused('declareDelivery', { ...once, body: changed(body) })
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'idempotency-key-reused' })
    expect(problem.errors?.[0]?.pointer).toBe('header/idempotency-key')
    expect(await dumpOf(register.register)).toBe(dump)
  })

  test('on another path is refused', async () => {
    const ids = [(await declared(register)).body.id, (await declared(register)).body.id]
    const [one = '', other = ''] = ids
    const body = { amountCents: 1, effectiveOn: '2019-06-03', source: proof }
    await register.accepted('recordPayment', { ...once, params: { id: one }, body })
    for (const [operation, id] of [
      ['recordPayment', other],
      ['recordRelease', one],
    ] as const) {
      const { problem } = await register.refused(operation, { ...once, params: { id }, body })
      expect(problem.code).toBe('idempotency-key-reused')
    }
  })

  test('the order of fields and the blanks between them do not make another body', async () => {
    const body = allocation()
    const { text } = await register.call('declareDelivery', { ...once, body })
    const turned = JSON.stringify(Object.fromEntries(Object.entries(body).reverse()), null, 4)
    expect((await register.call('declareDelivery', { ...once, text: turned })).text).toBe(text)
  })

  test('is a key’s own: another party may use the same word', async () => {
    await register.accepted('issueKey', {
      as: 'delegation',
      idempotencyKey: 'once',
      body: { party: otherOperator, role: 'reader' },
    })
    const { headers } = await register.accepted('declareDelivery', { ...once, body: allocation() })
    expect(headers.has('idempotency-replayed')).toBe(false)
  })

  test('of a refused call is free: the same call may succeed later', async () => {
    const body = allocation({ effectiveOn: '2020-03-17' })
    await register.refused('declareDelivery', { ...once, body })
    register.clock.set('2020-03-17T08:00:00.000Z')
    const { status, headers } = await register.accepted('declareDelivery', { ...once, body })
    expect([status, headers.has('idempotency-replayed')]).toEqual([201, false])
  })

  test('a revoked key gets no replay', async () => {
    const issued = await register.accepted('issueKey', {
      as: 'delegation',
      body: { party: promisor, role: 'writer' },
    })
    const sent = { token: issued.body.token ?? '', idempotencyKey: 'once', body: allocation() }
    await register.accepted('declareDelivery', sent)
    await register.accepted('revokeKey', { as: 'delegation', params: { id: issued.body.id } })
    const { status, problem } = await register.refused('declareDelivery', sent)
    expect({ status, code: problem.code }).toEqual({ status: 401, code: 'revoked-key' })
  })

  test('nor does a wrong secret', async () => {
    const sent = { ...once, body: allocation() }
    await register.accepted('declareDelivery', sent)
    const token = (await register.tokenFor(promisor)).replace(/.{3}$/, 'abc')
    const { status, problem } = await register.refused('declareDelivery', { ...sent, token })
    expect({ status, code: problem.code }).toEqual({ status: 401, code: 'unknown-key' })
  })

  test('ten at once are one: one delivery, ten answers alike', async () => {
    const sent = { ...once, body: allocation() }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => register.call('declareDelivery', sent)),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(9)
    expect((await register.accepted('listDeliveries')).body.items).toHaveLength(1)
  })

  test('ten keys at once are one key, and its token is told once', async () => {
    const sent = { as: 'delegation', idempotencyKey: 'k', body: { party: promisor, role: 'reader' } } as const
    const answers = await Promise.all(Array.from({ length: 10 }, () => register.accepted('issueKey', sent)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.filter(({ body }) => body.token !== null)).toHaveLength(1)
  })
})
