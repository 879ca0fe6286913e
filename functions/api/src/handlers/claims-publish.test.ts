import { claimLimit, claimLines, type PartyId } from '@parole/domain'
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
const refused = async (sent: Calling) => {
  const { status, problem } = await register.refused('publishClaim', sent)
  return { status, code: problem.code, at: problem.errors?.map(({ pointer }) => pointer) ?? [] }
}

describe('publishClaim', () => {
  test('enters the figure, and it can be read where the answer says', async () => {
    const sent = claim({ about: [equity, engineering] })
    const { status, headers, body } = await register.accepted('publishClaim', { as: promisor, body: sent })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/v1/claims/${body.id}`)
    expect(body).toEqual({
      id: body.id,
      ...sent,
      replaces: null,
      publishedBy: promisor,
      withdrawn: null,
      replaced: null,
      version: 1,
      standing: 'published',
    })
    const again = await register.accepted('getClaim', { params: { id: body.id } })
    expect(again.body).toEqual(body)
    expect(again.etag).toBe('"1"')
    const events = await register.accepted('listEvents', { params: { id: `claim-${body.id}` } })
    expect(events.body.items).toMatchObject([
      { event: { type: 'ClaimPublished' }, effectiveOn: '2019-09-24', source: sent.source },
    ])
  })

  test('lays a line on the sheet of each commitment that it is about', async () => {
    const { id } = (await published(register, { about: [equity, engineering] })).body
    const { title, scope, date, since, figure, source } = claim()
    const about = [equity, engineering]
    const entry = { purpose: 'claims', title, about, scope, date, since, figure, source, withdrawnOn: null }
    expect(await linesOf(equity)).toEqual({ [id]: entry })
    expect(await linesOf(engineering)).toEqual({ [id]: entry })
    expect(await linesOf(null)).toEqual({})
  })

  test('about no commitment is about the programme as a whole', async () => {
    const body = claim({ about: [], scope: hautsDeFrance, date: '2020' })
    const { id } = (await register.accepted('publishClaim', { as: 'delegation', body })).body
    expect(await linesOf(null)).toMatchObject({ [id]: { about: [], scope: hautsDeFrance } })
    expect(await linesOf(equity)).toEqual({})
    const { items } = (await register.accepted('listEvents', { params: { id: `claim-${id}` } })).body
    expect(items[0]).toMatchObject({ effectiveOn: '2020-03-16' })
  })

  test.each([
    ['an unknown commitment', { about: [equity, 'none'] }, 422, 'unknown-commitment', '/about/1'],
    ['a commitment twice', { about: [equity, equity] }, 422, 'repeated-commitment', '/about/1'],
    ['a month to come', { date: '2020-04' }, 422, 'effective-in-future', '/date'],
    ['a day before the promise', { date: '2019-03-04' }, 422, 'effective-before-promise', '/date'],
    ['a period that ends before it begins', { since: '2020' }, 422, 'since-after-date', '/since'],
    ['a territory that there is not', { scope: 'ti1-9999' }, 422, 'unknown-party', '/scope'],
    ['a region that there is not', { scope: 'region-42' }, 422, 'unknown-party', '/scope'],
    ['a claim that there is not', { replaces: nowhere }, 422, 'unknown-claim', '/replaces'],
    ['an operator as its place', { scope: 'operator-bpifrance' }, 400, 'invalid-request', '/scope'],
    ['no figure', { figure: undefined }, 400, 'invalid-request', '/figure'],
    ['no source', { source: null }, 400, 'invalid-request', '/source'],
    [
      'money of no stage',
      { figure: { kind: 'money', amountCents: 1, approximate: false } },
      400,
      'invalid-request',
      '/figure/stage',
    ],
  ])('refuses %s', async (_, changes, status, code, at) => {
    const before = await dumpOf(register.register)
    const found = await refused({ as: 'delegation', body: claim(changes) })
    expect(found).toEqual({ status, code, at: [at] })
    expect(await dumpOf(register.register)).toBe(before)
  })

  test.each<[PartyId, readonly string[], string]>([
    [otherOperator, [equity], 'not-the-promisor'],
    [promisor, [equity, 'bpifrance-vte'], 'not-the-promisor'],
    [promisor, [], 'not-the-delegation'],
    ['state', [], 'not-the-delegation'],
    [dunkerque, [equity], 'forbidden'],
    [hautsDeFrance, [equity], 'forbidden'],
  ])('%s does not publish about %j', async (as, about, code) => {
    expect(await refused({ as, body: claim({ about }) })).toMatchObject({ status: 403, code })
  })

  test('may be of a period, and counts from the beginning where it does not say so', async () => {
    const { body } = await published(register, { since: '2019', date: '2019' })
    expect(body).toMatchObject({ since: '2019', date: '2019' })
    const { since: _, ...unsaid } = claim()
    const again = await register.accepted('publishClaim', { as: promisor, body: unsaid })
    expect(again.body.since).toBeNull()
  })

  test('a sheet holds so many claims, and then no more', async () => {
    for (let count = 0; count < claimLimit; count += 1) await published(register)
    const full = await register.refused('publishClaim', {
      as: promisor,
      body: claim({ about: [engineering, equity] }),
    })
    expect(full.problem).toMatchObject({
      status: 409,
      code: 'too-many-claims',
      errors: [{ pointer: '/about' }],
      details: { limit: claimLimit },
    })
    await published(register, { about: [engineering] })
    const { items } = (await register.accepted('listClaims', { query: { commitment: equity } })).body
    await published(register, { replaces: items[0]?.id })
    await register.accepted('publishClaim', { as: 'delegation', body: claim() })
  })

  test('sent again, it is answered again and doubles nothing', async () => {
    const { id } = (await published(register)).body
    const sent = { as: promisor, idempotencyKey: 'once', body: claim({ replaces: id }) } as const
    const first = await register.call('publishClaim', sent)
    const dump = await dumpOf(register.register)
    const again = await register.call('publishClaim', sent)
    expect([again.status, again.text]).toEqual([201, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await dumpOf(register.register)).toBe(dump)
    expect(await refused({ ...sent, body: claim() })).toMatchObject({
      code: 'idempotency-key-reused',
    })
  })
})

test('a claim that there is not is not found', async () => {
  const { status, problem } = await register.refused('getClaim', { params: { id: nowhere } })
  expect({ status, code: problem.code }).toEqual({ status: 404, code: 'not-found' })
})
