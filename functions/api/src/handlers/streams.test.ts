import { verifyStream } from '@parole/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { declared, dunkerque, promisor, proof } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

const secretText = 'Rachat de la friche Lebrun'
let register: TestRegister
let id: string

beforeAll(async () => {
  register = await openTestRegister()
  const { body } = await declared(register, { project: { text: secretText, visibility: 'public' } })
  id = `delivery-${body.id}`
  const params = { id: body.id }
  for (const amountCents of [100, 200]) {
    const movement = { amountCents, effectiveOn: '2019-06-03', source: proof }
    await register.accepted('recordPayment', { as: promisor, params, body: movement })
  }
  await register.accepted('confirmDelivery', { as: dunkerque, params, ifMatch: '"3"', body: {} })
})

const events = async (query: Readonly<Record<string, number>> = {}) =>
  (await register.accepted('listEvents', { params: { id }, query })).body

describe('listEvents', () => {
  test('has every event in order, each chained to the one before', async () => {
    const { items, next } = await events()
    expect(items.map(({ event }) => event.type)).toEqual([
      'AllocationDeclared',
      'PaymentRecorded',
      'PaymentRecorded',
      'DeliveryConfirmed',
    ])
    expect(next).toBeNull()
    expect(verifyStream(items)).toMatchObject({ ok: true, value: { stream: id, length: 4 } })
  })

  test('holds digests, never texts, public ones included', async () => {
    const text = JSON.stringify(await events())
    expect(text).not.toContain(secretText)
    expect(text).not.toContain('salt')
    expect(text).toContain('digest')
  })

  test('reads on from where the page before ended', async () => {
    const positions: number[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page = await events({ after, limit: 1 })
      positions.push(...page.items.map(({ position }) => position))
      after = page.next
    }
    expect(positions).toEqual([1, 2, 3, 4])
    expect(await events({ after: 4 })).toEqual({ items: [], next: null })
  })

  test.each(['commitment-banque-des-territoires-equity', 'convention-bpifrance-2019'])(
    'serves %s',
    async (stream) => {
      const { body } = await register.accepted('listEvents', { params: { id: stream } })
      expect(verifyStream(body.items)).toMatchObject({ ok: true, value: { length: 1 } })
    },
  )

  test('of a thing that is not there', async () => {
    const { status, problem } = await register.refused('listEvents', { params: { id: 'commitment-none' } })
    expect({ status, code: problem.code }).toEqual({ status: 404, code: 'not-found' })
  })

  test('not of a key, and not under a name of another shape', async () => {
    const token = await register.tokenFor('delegation')
    const [, key] = token.split('_')
    for (const stream of [`key-${key}`, 'friche', 'delivery-', 'national']) {
      const { status, problem } = await register.refused('listEvents', { token, params: { id: stream } })
      expect({ status, at: problem.errors?.[0]?.pointer }).toEqual({ status: 400, at: 'path/id' })
    }
  })
})
