import { verifyStream } from '@parole/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  allocation,
  asAllocation,
  declared,
  dunkerque,
  equity,
  hautsDeFrance,
  lacq,
  promisor,
  proof,
  publicReason,
} from '../testing/evidence.ts'
import { stores } from '../testing/stores.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

describe.each(stores)('the life of deliveries, $name', (store) => {
  let register: TestRegister
  let first: string
  let second: string
  beforeAll(async () => {
    register = await openTestRegister({ store })
  }, 60_000)

  const act = (
    operation: 'recordPayment' | 'recordRelease' | 'correctDelivery' | 'retractDelivery',
    id: string,
    body: unknown,
  ) => register.accepted(operation, { as: promisor, params: { id }, body })
  const used = async () =>
    (await register.accepted('listEnvelopes', { params: { id: equity } })).body.items[0]?.usedCents

  test('two are declared, one of them sent twice', async () => {
    first = (await declared(register, { amountCents: 25_000_000_00 })).body.id
    const body = allocation({ territory: lacq, amountCents: 70_000_000_00, project: { text: 'Friche' } })
    const sent = { as: promisor, body, idempotencyKey: 'once' } as const
    second = (await register.accepted('declareDelivery', sent)).body.id
    const again = await register.accepted('declareDelivery', sent)
    expect(again.body.id).toBe(second)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await used()).toBe(95_000_000_00)
  })

  test('a third has no room, and a used reference none either', async () => {
    await expect(declared(register, { amountCents: 15_000_000_01 })).rejects.toThrow('limit-passed')
    const { body } = await register.accepted('getDelivery', { params: { id: first } })
    const { reference } = asAllocation(body)
    await expect(declared(register, { reference, amountCents: 1 })).rejects.toThrow(
      `"details":{"reference":"${reference}","delivery":"${first}"}`,
    )
  })

  test('ten writers race with one idempotency key: one delivery', async () => {
    const sent = { as: promisor, body: allocation({ amountCents: 100 }), idempotencyKey: 'race' } as const
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => register.accepted('declareDelivery', sent)),
    )
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(9)
    await act('retractDelivery', answers[0]?.body.id ?? '', { reason: publicReason })
    expect(await used()).toBe(95_000_000_00)
  })

  test('money is paid and given back', async () => {
    await act('recordPayment', first, {
      amountCents: 10_000_000_00,
      effectiveOn: '2019-10-01',
      source: proof,
    })
    const { body } = await act('recordRelease', first, {
      amountCents: 4_000_000_00,
      effectiveOn: '2019-12-02',
      source: proof,
    })
    expect(body).toMatchObject({ version: 3, remainingCents: 11_000_000_00 })
    expect(await used()).toBe(91_000_000_00)
  })

  test('the territory disputes, its region confirms, the promisor corrects, the territory confirms', async () => {
    const word = async (
      operation: 'confirmDelivery' | 'disputeDelivery',
      as: typeof dunkerque | typeof hautsDeFrance,
      ifMatch: string,
    ) =>
      (
        await register.accepted(operation, {
          as,
          params: { id: first },
          ifMatch,
          body: { reason: publicReason },
        })
      ).body.standing
    expect(await word('disputeDelivery', dunkerque, '"3"')).toBe('disputed')
    expect(await word('confirmDelivery', hautsDeFrance, '"4"')).toBe('disputed')
    const { commitment, theme, source } = allocation()
    const correction = { commitment, theme, source, effectiveOn: '2019-05-20', amountCents: 24_000_000_00 }
    await act('correctDelivery', first, { ...correction, reason: publicReason })
    expect(await word('confirmDelivery', dunkerque, '"6"')).toBe('confirmed')
    expect(await used()).toBe(90_000_000_00)
  })

  test('a dispute is ruled on: the delivery falls, and its room comes back', async () => {
    const params = { id: second }
    await register.accepted('disputeDelivery', {
      as: lacq,
      params,
      ifMatch: '"1"',
      body: { reason: publicReason },
    })
    const ruling = { outcome: 'falls', reason: publicReason }
    await register.accepted('resolveDispute', { as: 'delegation', params, body: ruling })
    expect(await used()).toBe(20_000_000_00)
  })

  test('lists, history, rating and scoreboards agree on what happened', async () => {
    const ids = (await register.accepted('listDeliveries', { query: { limit: 1 } })).body
    expect(ids.items.map(({ id }) => id)).toEqual([first])
    const rest = await register.accepted('listDeliveries', { query: { limit: 1, cursor: ids.next ?? '' } })
    expect(rest.body.items.map(({ id }) => id)).toEqual([second])
    const { items } = (await register.accepted('listEvents', { params: { id: `delivery-${first}` } })).body
    expect(verifyStream(items)).toMatchObject({ ok: true, value: { length: 7 } })
    const { rating } = (await register.accepted('rateCommitment', { params: { id: equity } })).body
    expect(rating.figures).toMatchObject({ deliveries: { declared: 1, confirmed: 1 } })
    const board = await register.accepted('getScoreboard', { params: { scope: dunkerque } })
    expect(board.body.totals.withEvidence).toBe(1)
    const empty = await register.accepted('getScoreboard', { params: { scope: lacq } })
    expect(empty.body.totals.withEvidence).toBe(0)
  })
})
