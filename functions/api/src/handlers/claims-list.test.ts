import { beforeEach, describe, expect, test } from 'vitest'
import { claim, equity, hautsDeFrance, promisor, publicReason, published } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

type Query = Readonly<Record<string, string | number>>

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const engineering = 'banque-des-territoires-engineering'
const page = async (query: Query = {}) => (await register.accepted('listClaims', { query })).body
const idsOf = async (query: Query = {}) => (await page(query)).items.map(({ id }) => id)
const disagreements = async (query: Query = {}) =>
  Object.fromEntries((await page(query)).items.map(({ id, disagreesWith }) => [id, disagreesWith]))
const byDelegation = async (changes: Readonly<Record<string, unknown>>) =>
  (await register.accepted('publishClaim', { as: 'delegation', body: claim(changes) })).body.id
const withdraw = (id: string) =>
  register.accepted('withdrawClaim', {
    as: 'delegation',
    params: { id },
    body: { reason: publicReason },
  })
const money = (amountCents: number, stage = 'allocated') => ({
  kind: 'money',
  amountCents,
  approximate: false,
  stage,
})

describe('listClaims', () => {
  test('is empty at first', async () => {
    expect(await page()).toEqual({ items: [], next: null })
  })

  test('filters by commitment, place, publisher and standing, and by all at once', async () => {
    const own = (await published(register)).body.id
    const both = await byDelegation({ about: [equity, engineering], date: '2019-10' })
    const regional = await byDelegation({ about: [], scope: hautsDeFrance })
    const gone = await byDelegation({ about: [engineering] })
    await withdraw(gone)
    const next = (await published(register, { replaces: own, date: '2019-11' })).body.id

    expect(await idsOf()).toEqual([own, both, regional, gone, next])
    expect(await idsOf({ commitment: equity })).toEqual([own, both, next])
    expect(await idsOf({ commitment: engineering })).toEqual([both, gone])
    expect(await idsOf({ commitment: 'none' })).toEqual([])
    expect(await idsOf({ scope: 'national' })).toEqual([own, both, gone, next])
    expect(await idsOf({ scope: hautsDeFrance })).toEqual([regional])
    expect(await idsOf({ publishedBy: promisor })).toEqual([own, next])
    expect(await idsOf({ standing: 'published' })).toEqual([both, regional, next])
    expect(await idsOf({ standing: 'withdrawn' })).toEqual([gone])
    expect(await idsOf({ standing: 'replaced', commitment: equity, publishedBy: promisor })).toEqual([own])
  })

  test('one by one, everything comes exactly once and in order', async () => {
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push((await published(register)).body.id)
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const found = await page({ limit: 2, commitment: equity, ...(cursor && { cursor }) })
      seen.push(...found.items.map(({ id }) => id))
      cursor = found.next
    }
    expect(seen).toEqual(ids)
    const { next } = await page({ limit: 2, commitment: equity })
    const { problem } = await register.refused('listClaims', { query: { cursor: next ?? '' } })
    expect(problem.code).toBe('cursor-of-another-list')
  })
})

describe('claims that disagree', () => {
  test('name each other, on whatever page or filter they stand', async () => {
    const one = await byDelegation({ about: [], figure: money(260_000_000_00) })
    const alike = await byDelegation({ about: [], date: '2019-09', figure: money(260_000_000_00) })
    const other = await byDelegation({ about: [], date: '2019-09', figure: money(108_000_000_00, 'unknown') })
    const apart = await byDelegation({ about: [equity], figure: money(180_000_000_00) })
    const found = { [one]: [other], [alike]: [other], [other]: [one, alike], [apart]: [] }
    expect(await disagreements()).toEqual(found)
    expect(await disagreements({ limit: 1 })).toEqual({ [one]: [other] })
    expect(await disagreements({ commitment: equity })).toEqual({ [apart]: [] })
  })

  test('agree again once one of them ends', async () => {
    const one = await byDelegation({ figure: money(1) })
    const other = await byDelegation({ figure: money(2) })
    expect(await disagreements()).toEqual({ [one]: [other], [other]: [one] })
    await withdraw(other)
    expect(await disagreements()).toEqual({ [one]: [], [other]: [] })
  })

  test('are told in lists only: a single read is one request', async () => {
    const one = await byDelegation({ figure: money(1) })
    await byDelegation({ figure: money(2) })
    const { body } = await register.accepted('getClaim', { params: { id: one } })
    expect(body).not.toHaveProperty('disagreesWith')
  })
})
