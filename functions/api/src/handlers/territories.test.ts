import { territories } from '@parole/reference'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister({ facts: false })
})

const found = async (query: Readonly<Record<string, string | number>>) =>
  (await register.accepted('listTerritories', { query: { limit: 200, ...query } })).body
const idsOf = async (query: Readonly<Record<string, string | number>>) =>
  (await found(query)).items.map(({ id }) => id)

describe('listTerritories', () => {
  test.each([
    ['a commune', { commune: '59183' }, ['ti1-3208', 'ti2-3201']],
    ['a commune, in a phase', { commune: '59183', phase: 1 }, ['ti1-3208']],
    ['a member', { siren: '200018653' }, ['ti1-0101', 'ti2-0102']],
    ['a department', { department: '2A' }, ['ti1-9401', 'ti2-9402']],
    ['a region', { region: '06' }, ['ti2-0601']],
    ['its name', { q: 'LACQ pau' }, ['ti1-7505', 'ti2-7510']],
    ['its name, with accents', { q: 'cœur', phase: 2 }, ['ti2-5205']],
    ['nothing that there is', { q: 'zzz' }, []],
  ])('by %s', async (_, query, ids) => {
    expect(await idsOf(query)).toEqual(ids)
  })

  test('leaves out what is known not to have been in force on a day', async () => {
    expect(await idsOf({ asOf: '2018-11-21' })).toEqual([])
    expect(await idsOf({ asOf: '2019-03-05', phase: 1 })).toHaveLength(145)
  })

  test('a former commune code leads to the present commune, and the answer says so', async () => {
    const { items, resolvedCommune } = await found({ commune: '59540' })
    expect(resolvedCommune).toEqual({ asked: '59540', present: '59183' })
    expect(items.map(({ id }) => id)).toEqual(['ti1-3208', 'ti2-3201'])
    expect((await found({ commune: '59183' })).resolvedCommune).toBeNull()
    expect((await found({ commune: '75101' })).resolvedCommune).toEqual({ asked: '75101', present: '75056' })
  })

  test('a commune that lies in none is known all the same', async () => {
    expect(await found({ commune: '75056' })).toEqual({ items: [], next: null, resolvedCommune: null })
  })

  test('an unknown commune is a mistake, not an empty list', async () => {
    const { status, problem } = await register.refused('listTerritories', { query: { commune: '59999' } })
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'unknown-commune' })
    expect(problem.errors).toEqual([
      { pointer: 'query/commune', detail: 'no commune has or had the code 59999' },
    ])
  })

  test('a malformed commune is told the grammar, and that a postal code is none', async () => {
    const { status, problem } = await register.refused('listTerritories', { query: { commune: '5918' } })
    expect({ status, code: problem.code }).toEqual({ status: 400, code: 'invalid-request' })
    expect(problem.errors).toEqual([
      { pointer: 'query/commune', detail: expect.stringContaining('not a postal code') },
    ])
  })

  test('pages through all of them, each exactly once', async () => {
    const seen: string[] = []
    let pages = 0
    for (let cursor: string | null | undefined; cursor !== null; pages += 1) {
      const query = { limit: 100, ...(cursor && { cursor }) }
      const { body } = await register.accepted('listTerritories', { query })
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.next
    }
    expect(pages).toBe(4)
    expect(seen).toEqual(territories().map(({ id }) => id))
  })
})

describe('getTerritory', () => {
  test('says what is not known', async () => {
    const { body } = await register.accepted('getTerritory', { params: { id: 'ti1-brest' } })
    expect(body).toMatchObject({ perimeterKnown: false, members: null, population: null })
    const known = await register.accepted('getTerritory', { params: { id: 'ti1-3208' } })
    expect(known.body).toMatchObject({ id: 'ti1-3208', phase: 1, leadRegion: '32', perimeterKnown: true })
  })

  test('the same number in the other phase is another territory', async () => {
    const one = (await register.accepted('getTerritory', { params: { id: 'ti1-3208' } })).body
    const other = (await register.accepted('getTerritory', { params: { id: 'ti2-3208' } })).body
    expect(other).toMatchObject({ id: 'ti2-3208', phase: 2 })
    expect(other.name).not.toBe(one.name)
  })

  test('one that there is not is not found', async () => {
    const { status, problem } = await register.refused('getTerritory', { params: { id: 'ti1-9999' } })
    expect({ status, code: problem.code }).toEqual({ status: 404, code: 'not-found' })
  })
})

test('regions, operators and announced counts are whole in one page', async () => {
  const regions = (await register.accepted('listRegions')).body
  expect(regions.items).toHaveLength(18)
  expect(regions.items).toContainEqual({ id: 'region-84', code: '84', name: 'Auvergne-Rhône-Alpes' })
  const operators = (await register.accepted('listOperators')).body
  expect(operators.items.map(({ id }) => id)).toEqual([
    'banque-des-territoires',
    'bpifrance',
    'business-france',
    'pole-emploi',
  ])
  const counts = (await register.accepted('listAnnouncedCounts')).body
  expect(counts.items.map(({ count }) => count)).toContain(136)
  expect([regions.next, operators.next, counts.next]).toEqual([null, null, null])
})

test('a key is neither needed nor looked at', async () => {
  const { status } = await register.request('GET', '/v1/regions', { as: 'bpifrance', role: 'reader' })
  expect(status).toBe(200)
})
