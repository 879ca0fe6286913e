import type { PartyId } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Calling } from '../testing/api-client.ts'
import { dumpOf } from '../testing/dump.ts'
import { actionSheet, dunkerque, equity, promisor, publicReason, submitted } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

type Operation = 'acknowledgeRequest' | 'answerRequest' | 'withdrawRequest'

let register: TestRegister
let id: string
beforeEach(async () => {
  register = await openTestRegister()
  id = (await submitted(register)).body.id
})

const accepting = { outcome: 'accepted', amountCents: 1_200_00, commitment: equity }
const declining = { outcome: 'declined', reason: publicReason }
const letter = { url: 'https://example.org/letters/1' }

const by = (operation: Operation): PartyId => (operation === 'withdrawRequest' ? dunkerque : promisor)
const step = (operation: Operation, body: unknown = {}) =>
  register.accepted(operation, { as: by(operation), params: { id }, body })
const refused = async (operation: Operation, body: unknown = {}, sent: Calling = {}) => {
  const asked = { as: by(operation), params: { id }, body, ...sent }
  const { status, problem } = await register.refused(operation, asked)
  return { status, code: problem.code, at: problem.errors?.[0]?.pointer }
}

describe('what becomes of a request', () => {
  test('it is acknowledged, then accepted: when, how long after, how much and under what', async () => {
    const known = await step('acknowledgeRequest', { effectiveOn: '2019-10-11', source: letter })
    expect(known.body).toMatchObject({
      state: 'acknowledged',
      acknowledged: { on: '2019-10-11', recordedOn: '2020-03-16' },
      daysToAcknowledgement: 10,
      daysToAnswer: null,
      version: 2,
    })
    const { body, etag } = await step('answerRequest', {
      ...accepting,
      reason: publicReason,
      effectiveOn: '2020-01-09',
    })
    expect(body).toMatchObject({
      state: 'accepted',
      daysToAcknowledgement: 10,
      daysToAnswer: 100,
      answer: {
        ...accepting,
        on: '2020-01-09',
        recordedOn: '2020-03-16',
        reason: { status: 'shown', ...publicReason },
      },
    })
    expect(etag).toBe('"3"')
    const read = await register.accepted('getRequest', { as: promisor, params: { id } })
    expect(read.body).toEqual(body)
  })

  test('it is declined without an acknowledgement, which that is', async () => {
    const { body } = await step('answerRequest', declining)
    expect(body).toMatchObject({
      state: 'declined',
      acknowledged: { on: '2020-03-16', recordedOn: '2020-03-16' },
      daysToAcknowledgement: 167,
      daysToAnswer: 167,
      answer: { outcome: 'declined', on: '2020-03-16', reason: { text: publicReason.text } },
    })
  })

  test('it is withdrawn', async () => {
    const { body } = await step('withdrawRequest', { effectiveOn: '2019-12-24' })
    expect(body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { on: '2019-12-24', recordedOn: '2020-03-16', by: dunkerque },
    })
  })

  test('an acceptance takes nothing of the room', async () => {
    await step('answerRequest', { ...accepting, amountCents: 200_000_000_00 })
    const { items } = (await register.accepted('listEnvelopes', { params: { id: equity } })).body
    expect(items.map(({ usedCents }) => usedCents)).toEqual([0, 0, 0, 0])
  })

  test.each([
    ['acknowledgeRequest', {}],
    ['answerRequest', accepting],
    ['answerRequest', declining],
    ['withdrawRequest', {}],
  ] as const)('%s is refused after a withdrawal, an answer, and out of order', async (operation, body) => {
    expect(await refused(operation, { ...body, effectiveOn: '2019-09-30' })).toEqual({
      status: 422,
      code: 'effective-before-submission',
      at: '/effectiveOn',
    })
    expect(await refused(operation, { ...body, effectiveOn: '2020-03-17' })).toMatchObject({
      code: 'effective-in-future',
    })
    expect(await refused(operation, body, { ifMatch: '"2"' })).toMatchObject({
      status: 412,
      code: 'stale-version',
    })
    await step('withdrawRequest')
    expect(await refused(operation, body)).toMatchObject({ status: 409, code: 'request-withdrawn' })
    id = (await submitted(register)).body.id
    await step('answerRequest', declining)
    expect(await refused(operation, body)).toMatchObject({ status: 409, code: 'already-answered' })
    id = '01DZTEST00000000000000ZZZZ'
    expect(await refused(operation, body)).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('it is acknowledged once, and not answered before that', async () => {
    await step('acknowledgeRequest', { effectiveOn: '2020-01-10' })
    expect(await refused('acknowledgeRequest')).toMatchObject({ status: 409, code: 'already-acknowledged' })
    expect(await refused('answerRequest', { ...declining, effectiveOn: '2020-01-09' })).toEqual({
      status: 422,
      code: 'effective-before-acknowledgement',
      at: '/effectiveOn',
    })
  })

  test.each([
    ['that is not there', 'none', 'unknown-commitment'],
    ['of another operator', 'bpifrance-vte', 'wrong-promisor'],
    ['that cannot be counted', `${promisor}-offer-of-services`, 'not-countable'],
  ])('it is not accepted under a commitment %s', async (_, named, code) => {
    expect(await refused('answerRequest', { ...accepting, commitment: named })).toEqual({
      status: 422,
      code,
      at: '/commitment',
    })
  })

  test('it is not accepted under a commitment that is over', async () => {
    await register.accepted('closeCommitment', { as: promisor, params: { id: equity } })
    expect(await refused('answerRequest', accepting)).toMatchObject({
      status: 409,
      code: 'commitment-closed',
    })
  })

  test('it is not accepted under what was promised to another phase', async () => {
    register.clock.set('2024-01-15T09:30:00.000Z')
    id = (await submitted(register, { territory: 'ti2-3201', effectiveOn: '2024-01-02' })).body.id
    expect(await refused('answerRequest', accepting)).toEqual({
      status: 422,
      code: 'wrong-phase',
      at: '/commitment',
    })
  })

  test('its history is served, chained, and holds no text', async () => {
    await step('answerRequest', { ...declining, reason: { text: 'Fictional, and for the parties' } })
    const { items } = (await register.accepted('listEvents', { params: { id: `request-${id}` } })).body
    expect(items.map(({ event }) => event.type)).toEqual(['RequestSubmitted', 'RequestDeclined'])
    expect(items[1]?.previous).toBe(items[0]?.hash)
    expect(JSON.stringify(items)).not.toContain('Fictional')
  })
})

describe('a call that is sent again', () => {
  test('changes nothing and is answered the same, with its texts', async () => {
    const sent = { as: dunkerque, body: actionSheet(), idempotencyKey: 'once' } as const
    const first = await register.call('submitRequest', sent)
    const answered = { as: promisor, params: { id }, body: declining, idempotencyKey: 'answer' } as const
    const second = await register.call('answerRequest', answered)
    const dump = await dumpOf(register.register)
    for (const [again, before] of [
      [await register.call('submitRequest', sent), first],
      [await register.call('answerRequest', answered), second],
    ] as const) {
      expect([again.status, again.text]).toEqual([before.status, before.text])
      expect(again.headers.get('idempotency-replayed')).toBe('true')
    }
    expect(first.text).toContain('a mill turned into workshops')
    expect(await dumpOf(register.register)).toBe(dump)
  })

  test('of an acceptance and a refusal at once, one is given', async () => {
    const answers = await Promise.all(
      [accepting, declining, accepting, declining].map((body) =>
        register.call('answerRequest', { as: promisor, params: { id }, body }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })
})
