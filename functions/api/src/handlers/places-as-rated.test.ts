import type { TerritoryId } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { priority } from '../testing/every-kind.ts'
import { dunkerque, hautsDeFrance, lacq, proof, publicReason } from '../testing/evidence.ts'
import { designated, placeOf, selected, selecting, selector } from '../testing/places.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const rated = async (id: string, asOf: string) =>
  (await register.accepted('rateCommitment', { params: { id }, query: { asOf } })).body.rating
const disputing = (id: string, as: TerritoryId, version: number) =>
  register.accepted('disputeDelivery', {
    as,
    params: { id },
    ifMatch: `"${version}"`,
    body: { reason: publicReason },
  })

describe('getCohort', () => {
  const params = { commitment: priority, year: 2019 }
  const cohortOn = async (asOf?: string) =>
    (await register.accepted('getCohort', { params, query: { ...(asOf && { asOf }) } })).body
  const supporting = (territory: TerritoryId, effectiveOn: string) =>
    register.accepted('recordSupport', {
      as: selector,
      params: { id: `${territory}-${priority}-2019` },
      body: { effectiveOn, source: proof },
    })
  const deselecting = (territory: TerritoryId, effectiveOn: string) =>
    register.accepted('deselectTerritory', {
      as: selector,
      params: { ...params, territory },
      body: { effectiveOn, reason: publicReason },
    })

  test('is as it was on any day, a territory that left included', async () => {
    await selected(register, dunkerque, { tier: 'reinforced' })
    await supporting(dunkerque, '2019-11-04')
    await selected(register, lacq)
    await deselecting(dunkerque, '2019-12-31')
    const on = async (asOf?: string) => {
      const { territories, selected: held, supported } = await cohortOn(asOf)
      return [held.declared, supported.declared, territories.map(({ territory }) => territory)]
    }
    expect(await on('2019-06-02')).toEqual([0, 0, []])
    expect(await on('2019-11-03')).toEqual([2, 0, [dunkerque, lacq]])
    expect(await on('2019-12-30')).toEqual([2, 1, [dunkerque, lacq]])
    expect(await on('2019-12-31')).toEqual([1, 0, [lacq]])
    expect(await on()).toEqual([1, 0, [lacq]])
    expect((await cohortOn()).asOf).toBe('2019-12-31')
    expect((await rated(priority, '2019-11-30')).cohortYears[0]).toMatchObject({
      selected: { declared: 2 },
      supported: { declared: 1 },
    })
  })

  test('has the tier of the day, and says since when', async () => {
    await selected(register, dunkerque)
    const change = selecting(dunkerque, { tier: 'reinforced', effectiveOn: '2019-09-02' })
    await register.accepted('selectTerritory', { ...change, ifMatch: '"1"' })
    expect((await cohortOn('2019-09-01')).territories).toMatchObject([{ tier: null, since: '2019-06-03' }])
    expect((await cohortOn('2019-09-02')).territories).toMatchObject([
      { tier: 'reinforced', since: '2019-09-02', selected: { on: '2019-06-03' } },
    ])
  })

  test('counts what is disputed as its rating does', async () => {
    await selected(register, dunkerque, { tier: 'reinforced' })
    await supporting(dunkerque, '2019-11-04')
    await selected(register, lacq)
    await supporting(lacq, '2019-11-04')
    await disputing(`${dunkerque}-${priority}-2019`, dunkerque, 2)
    const { selected: held, supported, tiers } = await cohortOn()
    expect(held).toEqual({ declared: 2, disputed: 1, headline: 1, confirmed: 0 })
    expect(supported).toEqual(held)
    expect(tiers[0]?.supported).toEqual({ declared: 1, disputed: 1, headline: 0, confirmed: 0 })
    const [year] = (await rated(priority, '2020-01-31')).cohortYears
    expect(year?.selected).toEqual(held)
    expect(year?.supported).toMatchObject(supported)
    expect(year?.tiers[0]?.supported).toMatchObject(tiers[0]?.supported ?? {})
  })

  test('is not asked of a day to come', async () => {
    const { status, problem } = await register.refused('getCohort', { params, query: { asOf: '2020-03-17' } })
    expect([status, problem.code]).toEqual([422, 'date-in-future'])
  })
})

describe('listReferents', () => {
  const operator = 'bpifrance'
  const listed = async (query: Readonly<Record<string, string | number>>) =>
    (await register.accepted('listReferents', { query: { operator, limit: 200, ...query } })).body

  test('finds a place vacant whose referent is disputed, as the rating finds it missing', async () => {
    const place = placeOf({ operator })
    const { body } = await designated(register, {}, { place })
    await disputing(body.id, dunkerque, 1)
    const { items } = await listed({ vacant: 'true', asOf: '2020-02-29' })
    const gaps = items.map(({ territory }) => territory)
    const { coverage } = await rated('bpifrance-single-referent', '2020-02-29')
    expect(gaps).toEqual(expect.arrayContaining([...(coverage?.missing ?? [])]))
    expect(items.find(({ territory }) => territory === dunkerque)).toMatchObject({
      vacant: true,
      delivery: body.id,
      since: '2019-05-06',
      standing: 'disputed',
    })
    expect((await listed({ vacant: 'false' })).items).toEqual([])
  })

  test('names all the 149 that have none in one call, and bounds only what it must read', async () => {
    register.clock.set('2023-03-15T09:30:00.000Z')
    expect((await listed({ vacant: 'true' })).items).toHaveLength(149)
    expect(await listed({})).toMatchObject({ next: null })
    const { items: in2019 } = await listed({ asOf: '2019-05-06' })
    for (const { territory } of in2019.slice(0, 101))
      await designated(register, {}, { place: placeOf({ territory, operator }) })
    const seen: string[] = []
    const pages: number[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await listed(cursor === '' ? {} : { cursor })
      expect(page.items.filter(({ vacant }) => !vacant).length).toBeLessThanOrEqual(99)
      seen.push(...page.items.map(({ territory }) => territory))
      pages.push(page.items.length)
      cursor = page.next
    }
    expect(pages).toHaveLength(2)
    expect(seen).toHaveLength(149)
    expect(seen).toEqual([...new Set(seen)].sort())
    const { items } = await listed({ region: hautsDeFrance, vacant: 'true' })
    expect(items.every(({ vacant }) => vacant)).toBe(true)
  })
})
