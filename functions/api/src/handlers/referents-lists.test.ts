import { beforeAll, describe, expect, test } from 'vitest'
import { cellsIn } from '../testing/csv-reader.ts'
import {
  dunkerque,
  fictionalPerson,
  hautsDeFrance,
  lacq,
  otherOperator,
  promisor,
} from '../testing/evidence.ts'
import { designated, ended, placeOf } from '../testing/places.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

type Query = Readonly<Record<string, string | number>>

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
  await designated(register)
  await designated(register, {}, { place: placeOf({ operator: otherOperator }) })
  await ended(register, '2019-12-31', placeOf({ operator: otherOperator }))
  await designated(
    register,
    { commitment: 'pole-emploi-single-adviser', alsoServes: ['pole-emploi-single-referent'] },
    { place: placeOf({ operator: 'pole-emploi' }) },
  )
  await designated(register, { effectiveOn: '2020-03-02' }, { place: placeOf({ territory: lacq }) })
})

const listed = async (query: Query, as?: typeof dunkerque) =>
  (await register.accepted('listReferents', { query, ...(as && { as }) })).body
const territoriesIn = async (query: Query) =>
  (await listed({ limit: 200, ...query })).items.map(({ territory }) => territory)

describe('who is my contact at each operator', () => {
  test('is one call: every place that was promised, the gaps among them', async () => {
    const { items, next } = await listed({ territory: dunkerque }, dunkerque)
    expect(next).toBeNull()
    expect(items).toEqual([
      {
        territory: dunkerque,
        operator: promisor,
        role: 'referent',
        commitments: [`${promisor}-single-referent`],
        vacant: false,
        delivery: `${dunkerque}-${promisor}-referent`,
        contact: `${dunkerque}-${promisor}-referent-1`,
        person: expect.objectContaining({ status: 'shown', person: fictionalPerson }),
        since: '2019-05-06',
        standing: 'declared',
      },
      // Nobody any more, nobody ever, nobody ever.
      expect.objectContaining({ operator: 'bpifrance', vacant: true, delivery: expect.any(String) }),
      expect.objectContaining({ operator: 'business-france', role: 'international-coach', delivery: null }),
      expect.objectContaining({ operator: 'business-france', role: 'referent', delivery: null }),
      expect.objectContaining({
        operator: 'pole-emploi',
        vacant: false,
        commitments: ['pole-emploi-single-adviser', 'pole-emploi-single-referent'],
      }),
    ])
    for (const { vacant, contact, person, since, standing } of items.slice(1, 4)) {
      expect([vacant, contact, person, since, standing]).toEqual([true, null, null, null, null])
    }
  })

  test('can be asked of one operator, in one role', async () => {
    const operator = 'business-france'
    const places = async (query: Query) => (await listed({ territory: dunkerque, ...query })).items.length
    expect(await places({ operator })).toBe(2)
    expect(await places({ operator, role: 'international-coach' })).toBe(1)
    expect(await places({ role: 'referent' })).toBe(4)
    expect(await places({ operator: promisor, role: 'international-coach' })).toBe(0)
  })
})

describe('which territories have none', () => {
  test('is one call by operator, for all the territories there are', async () => {
    const { items, next } = await listed({ operator: promisor, vacant: 'true', limit: 200 })
    expect(next).toBeNull()
    const asOf = '2020-03-16'
    const everywhere = await register.accepted('listTerritories', { query: { phase: 1, limit: 200, asOf } })
    const filled = await territoriesIn({ operator: promisor, vacant: 'false' })
    expect(filled).toEqual([dunkerque, lacq])
    const without = everywhere.body.items.map(({ id }) => id).filter((id) => !filled.includes(id))
    expect(items.map(({ territory }) => territory)).toEqual(without.sort())
    expect(items.length).toBeGreaterThan(140)
  })

  test('is one call by region, each territory that lies in it counted', async () => {
    const query = { region: 'region-76', operator: promisor }
    expect(await territoriesIn({ ...query, vacant: 'false' })).toEqual([lacq])
    const vacant = await listed({ region: hautsDeFrance, vacant: 'true', limit: 200 })
    const inDunkerque = vacant.items.filter(({ territory }) => territory === dunkerque)
    expect(inDunkerque.map(({ operator, role }) => `${operator} ${role}`)).toEqual([
      'bpifrance referent',
      'business-france international-coach',
      'business-france referent',
    ])
    expect(vacant.items.every(({ vacant: gap }) => gap)).toBe(true)
  })
})

describe('on another day', () => {
  test.each([
    ['2019-03-04', []],
    ['2019-03-05', [true, true]],
    ['2019-05-06', [false, false]],
    ['2019-12-31', [false, false]],
    ['2020-01-01', [false, true]],
  ])('on %s, by what is known now', async (asOf, vacant) => {
    const { items } = await listed({ territory: dunkerque, role: 'referent', asOf })
    const asked = items.filter(({ operator }) => operator === promisor || operator === otherOperator)
    expect(asked.map((place) => place.vacant)).toEqual(vacant)
  })

  test('territories count from the day they joined', async () => {
    const joined = 'ti1-5311'
    const asked = { territory: joined, operator: promisor }
    expect(await territoriesIn({ ...asked, asOf: '2019-04-30' })).toEqual([])
    expect(await territoriesIn({ ...asked, asOf: '2020-01-31' })).toEqual([joined])
  })
})

test('the pages hold every place once, in order, and end', async () => {
  const whole = (await listed({ region: hautsDeFrance, limit: 200 })).items
  const seen = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listed({ region: hautsDeFrance, limit: 7, ...(cursor && { cursor }) })
    expect(page.items.length).toBeLessThanOrEqual(7)
    seen.push(...page.items)
    cursor = page.next
  }
  expect(seen).toEqual(whole)
  expect(whole.length).toBeGreaterThan(14)
  const { next } = await listed({ limit: 1 })
  const { problem } = await register.refused('listReferents', {
    query: { limit: 1, vacant: 'true', cursor: next ?? '' },
  })
  expect(problem.code).toBe('cursor-of-another-list')
})

test('as a table, a place is one line, without the person even for who may see them', async () => {
  const token = await register.tokenFor(dunkerque)
  const headers = { accept: 'text/csv', authorization: `Bearer ${token}`, origin: 'https://partner.example' }
  const response = await register.unchecked(`/v1/referents?territory=${dunkerque}`, { headers })
  const text = await response.text()
  const [columns, ...lines] = cellsIn(text)
  expect(columns).toEqual([
    'territory',
    'operator',
    'role',
    'commitments',
    'vacant',
    'since',
    'standing',
    'delivery',
  ])
  expect(lines[1]).toEqual([
    dunkerque,
    otherOperator,
    'referent',
    'bpifrance-single-referent',
    'true',
    '',
    '',
    `${dunkerque}-bpifrance-referent`,
  ])
  expect(lines).toHaveLength(5)
  for (const said of Object.values(fictionalPerson)) expect(text).not.toContain(said)
})
