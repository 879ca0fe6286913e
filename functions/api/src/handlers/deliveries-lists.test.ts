import { beforeEach, describe, expect, test } from 'vitest'
import { declared, dunkerque, equity, lacq, promisor, publicReason } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

type Query = Readonly<Record<string, string | number>>

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const page = async (query: Query = {}) => (await register.accepted('listDeliveries', { query })).body
const idsOf = async (query: Query = {}) => (await page(query)).items.map(({ id }) => id)

/** Every delivery of a list, page after page; `between` runs after each page. */
const walked = async (query: Query, between: () => Promise<unknown> = () => Promise.resolve()) => {
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const found = await page({ ...query, ...(cursor && { cursor }) })
    seen.push(...found.items.map(({ id }) => id))
    cursor = found.next
    await between()
  }
  return seen
}

describe('listDeliveries', () => {
  test('is empty at first', async () => {
    expect(await page()).toEqual({ items: [], next: null })
  })

  test('filters by commitment, territory, region, operator and standing, and by all at once', async () => {
    const engineering = 'banque-des-territoires-engineering'
    const inDunkerque = (await declared(register)).body.id
    const inLacq = (await declared(register, { territory: lacq })).body.id
    const studies = (await declared(register, { commitment: engineering, theme: 'studies' })).body.id
    const word = {
      as: dunkerque,
      params: { id: inDunkerque },
      ifMatch: '"1"',
      body: { reason: publicReason },
    } as const
    await register.accepted('disputeDelivery', word)

    expect(await idsOf()).toEqual([inDunkerque, inLacq, studies])
    expect(await idsOf({ commitment: equity })).toEqual([inDunkerque, inLacq])
    expect(await idsOf({ territory: lacq })).toEqual([inLacq])
    expect(await idsOf({ region: 'region-76' })).toEqual([inLacq])
    expect(await idsOf({ region: 'region-32' })).toEqual([inDunkerque, studies])
    expect(await idsOf({ operator: promisor })).toEqual([inDunkerque, inLacq, studies])
    expect(await idsOf({ operator: 'bpifrance' })).toEqual([])
    expect(await idsOf({ standing: 'disputed' })).toEqual([inDunkerque])
    expect(await idsOf({ standing: 'confirmed' })).toEqual([])
    expect(await idsOf({ commitment: engineering, territory: dunkerque, standing: 'declared' })).toEqual([
      studies,
    ])
    expect(await idsOf({ commitment: equity, territory: dunkerque, standing: 'declared' })).toEqual([])
  })

  test('one by one, everything comes exactly once and in order', async () => {
    const ids: string[] = []
    for (let count = 0; count < 7; count += 1) ids.push((await declared(register)).body.id)
    for (const query of [{}, { commitment: equity }, { territory: dunkerque }, { region: 'region-32' }]) {
      expect(await walked({ limit: 1, ...query })).toEqual(ids)
    }
    expect(await walked({ limit: 3 })).toEqual(ids)
    expect((await page({ limit: 7 })).next).toBeNull()
  })

  test('what is declared meanwhile neither repeats nor hides what was there', async () => {
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push((await declared(register)).body.id)
    let late = 0
    const seen = await walked({ limit: 2 }, async () => {
      if (late < 3) ids.push((await declared(register)).body.id)
      late += 1
    })
    expect(seen).toEqual(ids)
  })

  test('a page that a filter thins out is short, not the last', async () => {
    await declared(register)
    await declared(register)
    const far = (await declared(register, { territory: lacq })).body.id
    const first = await page({ limit: 1, region: 'region-76' })
    expect(first.items).toEqual([])
    expect(first.next).not.toBeNull()
    expect(await walked({ limit: 1, region: 'region-76' })).toEqual([far])
  })

  test.each([
    ['another list', { commitment: 'banque-des-territoires-engineering' }],
    ['no filter', {}],
    ['more filters', { commitment: equity, territory: dunkerque }],
  ])('refuses the cursor of one list with that of %s', async (_, query) => {
    await declared(register)
    await declared(register)
    const { next } = await page({ commitment: equity, limit: 1 })
    const sent = { query: { ...query, cursor: next ?? '' } }
    const { status, problem } = await register.refused('listDeliveries', sent)
    expect({ status, code: problem.code, at: problem.errors?.[0]?.pointer }).toEqual({
      status: 400,
      code: 'cursor-of-another-list',
      at: 'query/cursor',
    })
    const keys = { as: 'delegation', query: { cursor: next ?? '' } } as const
    expect((await register.refused('listKeys', keys)).problem.code).toBe('cursor-of-another-list')
  })

  test('takes a cursor with another limit: only filters make a list', async () => {
    for (let count = 0; count < 3; count += 1) await declared(register)
    const { next } = await page({ limit: 1 })
    expect((await page({ limit: 200, cursor: next ?? '' })).items).toHaveLength(2)
  })

  test('an ill-formed cursor is told so', async () => {
    for (const cursor of ['bm90IG91cnM', 'AAAA', '_']) {
      const { status, problem } = await register.refused('listDeliveries', { query: { cursor } })
      expect({ status, code: problem.code, at: problem.errors?.[0]?.pointer }).toEqual({
        status: 400,
        code: 'malformed-cursor',
        at: 'query/cursor',
      })
    }
  })
})
