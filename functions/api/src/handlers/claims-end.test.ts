import { claimLines, type PartyId } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Calling } from '../testing/api-client.ts'
import { dumpOf } from '../testing/dump.ts'
import {
  claim,
  dunkerque,
  equity,
  hautsDeFrance,
  otherOperator,
  promisor,
  publicReason,
  published,
} from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const engineering = 'banque-des-territoires-engineering'
const nowhere = '01DZTEST00000000000000ZZZZ'
const linesOf = async (commitment: string | null) => {
  const { sheets } = await register.register.ledger('national', commitment ?? undefined)
  return Object.fromEntries(claimLines(sheets, commitment))
}
const read = async (id: string) => (await register.accepted('getClaim', { params: { id } })).body
const refused = async (sent: Calling) => {
  const { status, problem } = await register.refused('withdrawClaim', sent)
  return { status, code: problem.code, at: problem.errors?.map(({ pointer }) => pointer) ?? [] }
}
const withdraw = (id: string, sent: Calling = {}) =>
  register.accepted('withdrawClaim', {
    as: promisor,
    params: { id },
    body: { reason: publicReason },
    ...sent,
  })

describe('a claim that takes the place of another', () => {
  test('ends it in the same commit, and takes it off every sheet that it lies on', async () => {
    const old = (await published(register, { about: [equity, engineering] })).body
    const body = claim({ about: [equity], replaces: old.id })
    const { id } = (await register.accepted('publishClaim', { as: 'delegation', body })).body
    expect(await read(id)).toMatchObject({
      replaces: old.id,
      publishedBy: 'delegation',
      standing: 'published',
    })
    expect(await read(old.id)).toEqual({
      ...old,
      replaced: { on: '2020-03-16', by: id },
      version: 2,
      standing: 'replaced',
    })
    expect(Object.keys(await linesOf(equity))).toEqual([id])
    expect(await linesOf(engineering)).toEqual({})
  })

  test('stands in its place at every date: by what is known now, the other never stood', async () => {
    const { id: old } = (await published(register)).body
    const figure = { kind: 'money', amountCents: 13_000_000_00, approximate: false, stage: 'allocated' }
    const { id } = (await published(register, { figure, replaces: old })).body
    const shown = async (query: { asOf?: string }) => {
      const board = await register.accepted('getScoreboard', { params: { scope: 'national' }, query })
      const { rating } = (await register.accepted('rateCommitment', { params: { id: equity }, query })).body
      expect(rating.claims.map((claimed) => claimed.id)).toEqual(board.body.claims.map(({ id }) => id))
      return board.body.claims.map((claimed) => [claimed.id, claimed.disagreesWith])
    }
    for (const query of [{}, { asOf: '2019-09-30' }]) expect(await shown(query)).toEqual([[id, []]])
    register.clock.set('2020-04-01T09:30:00.000Z')
    expect(await shown({})).toEqual([[id, []]])
    const { items } = (await register.accepted('listClaims', {})).body
    expect(items.map(({ standing, disagreesWith }) => [standing, disagreesWith])).toEqual([
      ['replaced', []],
      ['published', []],
    ])
  })

  test('is refused whole where the other has ended, or is not one’s own', async () => {
    const gone = (await published(register)).body
    await withdraw(gone.id)
    const old = (await published(register)).body
    const { id: next } = (await published(register, { replaces: old.id })).body
    const foreign = (await register.accepted('publishClaim', { as: 'delegation', body: claim() })).body
    const before = await dumpOf(register.register)
    const replacing = (id: string) =>
      register.refused('publishClaim', { as: promisor, body: claim({ replaces: id }) })
    expect((await replacing(gone.id)).problem).toMatchObject({
      status: 409,
      code: 'claim-withdrawn',
      errors: [{ pointer: '/replaces' }],
      details: { on: '2020-03-16' },
    })
    expect((await replacing(old.id)).problem).toMatchObject({
      status: 409,
      code: 'claim-replaced',
      errors: [{ pointer: '/replaces' }],
      details: { on: '2020-03-16', by: next },
    })
    expect((await replacing(foreign.id)).problem).toMatchObject({
      status: 403,
      code: 'not-your-claim',
      details: { publishedBy: 'delegation' },
    })
    expect(await dumpOf(register.register)).toBe(before)
  })
})

describe('withdrawClaim', () => {
  test('keeps the claim, with when, by whom and why it was taken back', async () => {
    const { id } = (await published(register)).body
    const { body, etag } = await withdraw(id, { as: 'delegation', ifMatch: '"1"' })
    expect(body).toMatchObject({
      standing: 'withdrawn',
      version: 2,
      withdrawn: { on: '2020-03-16', by: 'delegation', reason: { status: 'shown', text: publicReason.text } },
    })
    expect(etag).toBe('"2"')
    expect(await read(id)).toEqual(body)
    expect(await linesOf(equity)).toMatchObject({ [id]: { withdrawnOn: '2020-03-16' } })
    expect(Object.keys(await linesOf(equity))).toEqual([id])
  })

  test('leaves it standing at the dates until which it was published', async () => {
    const { id } = (await published(register)).body
    await withdraw(id)
    register.clock.set('2020-04-01T09:30:00.000Z')
    const shownOn = async (asOf: string) => {
      const sent = { params: { scope: 'national' }, query: { asOf } } as const
      return (await register.accepted('getScoreboard', sent)).body.claims.map((shown) => shown.id)
    }
    expect(await shownOn('2020-02-29')).toEqual([id])
    expect(await shownOn('2020-03-31')).toEqual([])
  })

  test('shows a reason for the parties to its publisher, the delegation and the State only', async () => {
    const { id } = (await published(register)).body
    await withdraw(id, { body: { reason: { text: 'Counted twice' } } })
    const statusFor = async (as?: PartyId) => {
      const sent = { params: { id }, role: 'reader', ...(as && { as }) } as const
      const { body } = await register.accepted('getClaim', sent)
      const { items } = (await register.accepted('listClaims', { ...(as && { as, role: 'reader' }) })).body
      expect(items[0]?.withdrawn).toEqual(body.withdrawn)
      return body.withdrawn?.reason.status
    }
    for (const party of [promisor, 'delegation', 'state'] as const)
      expect(await statusFor(party)).toBe('shown')
    for (const party of [undefined, otherOperator, hautsDeFrance, dunkerque] as const) {
      expect(await statusFor(party)).toBe('withheld')
    }
  })

  test('sent again, it is answered again with its reason', async () => {
    const { id } = (await published(register)).body
    const sent = { ifMatch: '"1"', idempotencyKey: 'once' } as const
    const first = await withdraw(id, sent)
    const again = await withdraw(id, sent)
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  })

  test.each<[string, Calling, number, string]>([
    ['who did not publish it', { as: otherOperator }, 403, 'not-your-claim'],
    ['a territory', { as: dunkerque }, 403, 'forbidden'],
    ['who saw another version', { ifMatch: '"2"' }, 412, 'stale-version'],
    ['who names none that there is', { params: { id: nowhere } }, 404, 'not-found'],
    ['who says no reason', { body: {} }, 400, 'invalid-request'],
  ])('refuses %s', async (_, changes, status, code) => {
    const { id } = (await published(register)).body
    const sent = { as: promisor, params: { id }, body: { reason: publicReason } } as const
    expect(await refused({ ...sent, ...changes })).toMatchObject({ status, code })
    expect((await read(id)).standing).toBe('published')
  })

  test('happens once, and not after a replacement', async () => {
    const { id } = (await published(register)).body
    const { id: next } = (await published(register, { replaces: id })).body
    const sent = { as: promisor, body: { reason: publicReason } } as const
    expect(await refused({ ...sent, params: { id } })).toEqual({
      status: 409,
      code: 'claim-replaced',
      at: [],
    })
    await withdraw(next)
    expect(await refused({ ...sent, params: { id: next } })).toEqual({
      status: 409,
      code: 'claim-withdrawn',
      at: [],
    })
  })
})
