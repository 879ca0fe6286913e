import { beforeEach, describe, expect, test } from 'vitest'
import type { Calling } from '../testing/api-client.ts'
import {
  allocation,
  asAllocation,
  declared,
  dunkerque,
  equity,
  otherOperator,
  promisor,
  proof,
  publicReason,
} from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
let params: { id: string }
beforeEach(async () => {
  register = await openTestRegister()
  params = { id: (await declared(register, { amountCents: 1_000 })).body.id }
})

const moved = (operation: 'recordPayment' | 'recordRelease', amountCents: number, sent: Calling = {}) =>
  register.accepted(operation, {
    as: promisor,
    params,
    body: { amountCents, effectiveOn: '2019-06-03', source: proof },
    ...sent,
  })
const refused = async (
  operation: 'recordPayment' | 'recordRelease' | 'correctDelivery' | 'retractDelivery',
  body: unknown,
  sent: Calling = {},
) => {
  const { status, problem } = await register.refused(operation, { as: promisor, params, body, ...sent })
  return { status, code: problem.code, at: problem.errors?.[0]?.pointer }
}
const used = async () =>
  (await register.accepted('listEnvelopes', { params: { id: equity } })).body.items[0]?.usedCents

const correction = (changes: Readonly<Record<string, unknown>> = {}) => {
  const { commitment, theme, effectiveOn, source } = allocation()
  return { commitment, theme, effectiveOn, source, amountCents: 800, reason: publicReason, ...changes }
}

describe('recordPayment and recordRelease', () => {
  test('what is paid and released comes out of what remains; only releases give room back', async () => {
    const paid = (await moved('recordPayment', 600)).body
    expect(paid).toMatchObject({ paidCents: 600, releasedCents: 0, remainingCents: 400, version: 2 })
    expect(await used()).toBe(1_000)
    const released = (await moved('recordRelease', 400)).body
    expect(released).toMatchObject({ paidCents: 600, releasedCents: 400, remainingCents: 0, version: 3 })
    expect(await used()).toBe(600)
    expect(released.payments).toEqual([
      { position: 2, amountCents: 600, effectiveOn: '2019-06-03', source: proof },
    ])
  })

  test.each(['recordPayment', 'recordRelease'] as const)(
    '%s refuses what does not remain',
    async (operation) => {
      await moved('recordPayment', 999)
      const body = { amountCents: 2, effectiveOn: '2019-06-03', source: proof }
      const { problem } = await register.refused(operation, { as: promisor, params, body })
      expect(problem).toMatchObject({
        status: 409,
        code: 'remainder-passed',
        errors: [{ pointer: '/amountCents' }],
        details: { allocatedCents: 1_000, paidCents: 999, remainingCents: 1, askedCents: 2 },
      })
    },
  )

  test.each([
    ['a day to come', '2020-03-17', 'effective-in-future'],
    ['a day before the allocation', '2019-05-13', 'effective-before-allocation'],
  ])('refuse %s', async (_, effectiveOn, code) => {
    const refusal = await refused('recordPayment', { amountCents: 1, effectiveOn, source: proof })
    expect(refusal).toEqual({ status: 422, code, at: '/effectiveOn' })
  })

  test('refuse the hundred and first movement', async () => {
    for (let count = 0; count < 100; count += 1) await moved('recordPayment', 1)
    expect(
      await refused('recordPayment', { amountCents: 1, effectiveOn: '2019-06-03', source: proof }),
    ).toMatchObject({
      status: 409,
      code: 'too-many-movements',
    })
  })

  test('take If-Match for the version that was seen, when it is sent', async () => {
    await moved('recordPayment', 1, { ifMatch: '"1"' })
    const body = { amountCents: 1, effectiveOn: '2019-06-03', source: proof }
    expect(await refused('recordPayment', body, { ifMatch: '"1"' })).toMatchObject({
      status: 412,
      code: 'stale-version',
    })
    await moved('recordPayment', 1, { ifMatch: '"2"' })
  })

  test('are for the promisor alone, on a delivery that is there', async () => {
    const body = { amountCents: 1, effectiveOn: '2019-06-03', source: proof }
    expect(await refused('recordPayment', body, { as: otherOperator })).toMatchObject({
      status: 403,
      code: 'not-the-promisor',
    })
    expect(await refused('recordRelease', body, { as: dunkerque })).toMatchObject({
      status: 403,
      code: 'forbidden',
    })
    const nowhere = { params: { id: '01DZTEST000000000000000000' } }
    expect(await refused('recordPayment', body, nowhere)).toMatchObject({
      status: 404,
      code: 'unknown-delivery',
    })
  })
})

describe('correctDelivery', () => {
  test('restates it, and the room follows', async () => {
    const { body } = await register.accepted('correctDelivery', {
      as: promisor,
      params,
      body: correction({ theme: 'other', effectiveOn: '2020-01-06' }),
    })
    expect(body).toMatchObject({ amountCents: 800, theme: 'other', effectiveOn: '2020-01-06', version: 2 })
    const { items } = (await register.accepted('listEnvelopes', { params: { id: equity } })).body
    expect(items.slice(0, 2).map(({ usedCents }) => usedCents)).toEqual([0, 800])
  })

  test('ends every dispute', async () => {
    const disputed = { as: dunkerque, params, ifMatch: '"1"', body: { reason: publicReason } } as const
    expect((await register.accepted('disputeDelivery', disputed)).body.standing).toBe('disputed')
    const { body } = await register.accepted('correctDelivery', { as: promisor, params, body: correction() })
    expect(body).toMatchObject({ standing: 'declared', attestations: [] })
  })

  test('moves it to the list of the other commitment', async () => {
    const other = 'banque-des-territoires-engineering'
    await register.accepted('correctDelivery', {
      as: promisor,
      params,
      body: correction({ commitment: other }),
    })
    const listed = async (commitment: string) =>
      (await register.accepted('listDeliveries', { query: { commitment } })).body.items.length
    expect([await listed(equity), await listed(other)]).toEqual([0, 1])
  })

  test.each([
    ['less than was paid', { amountCents: 599 }, 409, 'corrected-below-movements', '/amountCents'],
    [
      'a day after the first payment',
      { effectiveOn: '2019-06-04' },
      422,
      'effective-after-movements',
      '/effectiveOn',
    ],
    ['a commitment that is not there', { commitment: 'none' }, 422, 'unknown-commitment', '/commitment'],
    ['the same again', { amountCents: 1_000 }, 409, 'nothing-changed', undefined],
    ['more than there is room for', { amountCents: 110_000_000_01 }, 409, 'limit-passed', '/amountCents'],
  ])('refuses %s', async (_, changes, status, code, at) => {
    await moved('recordPayment', 600)
    expect(await refused('correctDelivery', correction(changes))).toEqual({ status, code, at })
  })

  test('is for the promisor alone', async () => {
    expect(await refused('correctDelivery', correction(), { as: otherOperator })).toMatchObject({
      status: 403,
      code: 'not-the-promisor',
    })
  })
})

describe('retractDelivery', () => {
  test('gives its room back, keeps its reference, and nothing more happens to it', async () => {
    const { body } = await register.accepted('retractDelivery', {
      as: promisor,
      params,
      body: { reason: publicReason },
    })
    expect(body.retracted).toMatchObject({ on: '2020-03-16', by: promisor, reason: { text: 'Seen on site' } })
    expect(await used()).toBe(0)
    const again = await refused('retractDelivery', { reason: publicReason })
    expect(again).toMatchObject({ status: 409, code: 'delivery-retracted' })
    const reused = await register.refused('declareDelivery', {
      as: promisor,
      body: allocation({ reference: asAllocation(body).reference }),
    })
    expect(reused.problem).toMatchObject({ code: 'reference-used', details: { delivery: params.id } })
  })

  test('is for the promisor alone, and needs a reason', async () => {
    expect(await refused('retractDelivery', { reason: publicReason }, { as: otherOperator })).toMatchObject({
      status: 403,
    })
    expect(await refused('retractDelivery', {})).toEqual({
      status: 400,
      code: 'invalid-request',
      at: '/reason',
    })
  })
})
