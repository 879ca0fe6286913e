import { verifyStream } from '@parole/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  allocation,
  dunkerque,
  equity,
  lacq,
  promisor,
  publicReason,
  submitted,
} from '../testing/evidence.ts'
import { stores } from '../testing/stores.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

describe.each(stores)('a delivery on a request, $name', (store) => {
  let register: TestRegister
  let request: string
  beforeAll(async () => {
    register = await openTestRegister({ store })
    request = await acceptedUnder(equity)
  }, 60_000)

  const acceptedUnder = async (commitment: string, changes = {}) => {
    const { id } = (await submitted(register, changes)).body
    const body = { outcome: 'accepted', amountCents: 1_200_00, commitment }
    await register.accepted('answerRequest', { as: promisor, params: { id }, body })
    return id
  }
  const declaring = (changes: Readonly<Record<string, unknown>> = {}) =>
    register.accepted('declareDelivery', { as: promisor, body: allocation({ request, ...changes }) })
  const read = async (id = request) => (await register.accepted('getRequest', { params: { id } })).body
  const refused = async (changes: Readonly<Record<string, unknown>>) => {
    const before = (await register.accepted('listDeliveries', { query: { limit: 200 } })).body.items.length
    const body = allocation({ request, ...changes })
    const { status, problem } = await register.refused('declareDelivery', { as: promisor, body })
    const after = (await register.accepted('listDeliveries', { query: { limit: 200 } })).body.items.length
    expect(after).toBe(before)
    return { status, code: problem.code, at: problem.errors?.[0]?.pointer }
  }

  test('is named by the request, in the order of declaration', async () => {
    const first = (await declaring()).body.id
    const second = (await declaring({ amountCents: 200_00 })).body.id
    expect(await read()).toMatchObject({ state: 'accepted', deliveries: [first, second], version: 4 })
    expect((await register.accepted('getDelivery', { params: { id: first } })).body.version).toBe(1)
  })

  test('draws on the envelope, which the acceptance did not', async () => {
    const { items } = (await register.accepted('listEnvelopes', { params: { id: equity } })).body
    expect(items[0]?.usedCents).toBe(1_200_00)
  })

  test('is written in both histories, with its own date and proof', async () => {
    const { deliveries } = await read()
    const { items } = (await register.accepted('listEvents', { params: { id: `request-${request}` } })).body
    expect(verifyStream(items)).toMatchObject({ ok: true })
    expect(items.at(-1)).toMatchObject({
      event: { type: 'RequestLinked', delivery: deliveries[1] },
      by: { party: promisor },
      effectiveOn: '2019-05-14',
      source: { url: 'https://example.org/minutes/1' },
    })
  })

  test('sent twice it is there once', async () => {
    const sent = { as: promisor, body: allocation({ request }), idempotencyKey: 'once' } as const
    const before = (await read()).deliveries
    const { id } = (await register.accepted('declareDelivery', sent)).body
    expect((await register.accepted('declareDelivery', sent)).body.id).toBe(id)
    expect((await read()).deliveries).toEqual([...before, id])
  })

  test('declared at the same time as others, each is named', async () => {
    const before = (await read()).deliveries.length
    const made = await Promise.all([declaring(), declaring(), declaring()])
    const { deliveries } = await read()
    expect(deliveries).toEqual(expect.arrayContaining(made.map(({ body }) => body.id)))
    expect(deliveries).toHaveLength(before + 3)
  })

  test('counts in no processing time', async () => {
    const scope = 'national'
    const { requests, toAnswer } = (await register.accepted('getProcessingTimes', { params: { scope } })).body
    expect([requests.accepted, toAnswer.requests]).toEqual([1, 1])
  })

  test('without a request changes none', async () => {
    const before = await read()
    await declaring({ request: null })
    expect(await read()).toEqual(before)
  })

  test('is refused, and written nowhere, where the request is not there or not its own', async () => {
    expect(await refused({ request: '01DZTEST00000000000000ZZZZ' })).toEqual({
      status: 422,
      code: 'unknown-request',
      at: '/request',
    })
    const mismatch = { status: 422, code: 'request-mismatch', at: '/request' }
    expect(await refused({ territory: lacq })).toEqual(mismatch)
    const engineering = `${promisor}-engineering`
    expect(await refused({ commitment: engineering, theme: 'studies' })).toEqual(mismatch)
    expect(await refused({ request: 'FA-12' })).toEqual({
      status: 400,
      code: 'invalid-request',
      at: '/request',
    })
  })

  test('is refused where the request has no answer, was declined, or withdrawn', async () => {
    const open = (await submitted(register)).body.id
    const notAccepted = { status: 409, code: 'request-not-accepted', at: '/request' }
    expect(await refused({ request: open })).toEqual(notAccepted)
    const declining = { outcome: 'declined', reason: publicReason }
    await register.accepted('answerRequest', { as: promisor, params: { id: open }, body: declining })
    expect(await refused({ request: open })).toEqual(notAccepted)
    const gone = (await submitted(register)).body.id
    await register.accepted('withdrawRequest', { as: dunkerque, params: { id: gone }, body: {} })
    expect(await refused({ request: gone })).toMatchObject({ status: 409, code: 'request-withdrawn' })
  })
})

describe('a request that bpifrance accepted under its placements', () => {
  test('names the placement that is declared on it', async () => {
    const register = await openTestRegister()
    const operator = 'bpifrance'
    const { id } = (await submitted(register, { operator, amountCents: null })).body
    const accepting = { outcome: 'accepted', amountCents: 1, commitment: 'bpifrance-vte' }
    await register.accepted('answerRequest', { as: operator, params: { id }, body: accepting })
    const placement = {
      kind: 'placement',
      commitment: 'bpifrance-vte',
      territory: dunkerque,
      reference: 'FICTIONAL/VTE/1',
      company: { siren: '200054807' },
      effectiveOn: '2019-10-14',
      source: { url: 'https://example.org/minutes/1' },
      request: id,
    }
    const { body } = await register.accepted('declareDelivery', { as: operator, body: placement })
    expect((await register.accepted('getRequest', { params: { id } })).body.deliveries).toEqual([body.id])
  })
})
