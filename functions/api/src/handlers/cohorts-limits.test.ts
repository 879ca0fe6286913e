import type { TerritoryId } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { dumpOf } from '../testing/dump.ts'
import { priority } from '../testing/every-kind.ts'
import { proof, publicReason } from '../testing/evidence.ts'
import { declaredOnly, selected, selecting, selector, territoriesOf2019 } from '../testing/places.ts'
import { stores } from '../testing/stores.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

const reinforced = { tier: 'reinforced' }
const chosen = territoriesOf2019().slice(0, 23)
const [first, ...others] = chosen as [TerritoryId, ...TerritoryId[]]
const last = others.at(-1) as TerritoryId
const twenty = [first, ...others.slice(0, -1)]

describe.each(stores)('a cohort, $name', (store) => {
  let register: TestRegister
  beforeEach(async () => {
    register = await openTestRegister({ store })
    await register.tokenFor(selector)
  }, 60_000)

  const fill = async (territories: readonly TerritoryId[], changes = {}, year = 2019) => {
    for (const territory of territories) await selected(register, territory, changes, year)
  }
  const refusalOf = async (territory: TerritoryId, changes = {}, sent = {}) => {
    const before = await dumpOf(register.register)
    const asked = { ...selecting(territory, changes), ...sent }
    const { status, problem } = await register.refused('selectTerritory', asked)
    expect(await dumpOf(register.register)).toBe(before)
    return { status, code: problem.code, details: problem.details }
  }
  const full = (tier: string | null, limit: number, territories: readonly TerritoryId[]) => ({
    status: 409,
    code: 'cohort-full',
    details: { year: 2019, tier, limit, selected: [...territories].sort() },
  })
  const numbers = async (year = 2019) => {
    const { body } = await register.accepted('getCohort', { params: { commitment: priority, year } })
    return [body.selected, body.tiers[0]?.selected]
  }

  test('holds 22 of “about twenty”: the 23rd is refused with the list in hand', async () => {
    await fill(twenty)
    expect(await refusalOf(last)).toEqual(full(null, 22, twenty))
    expect(await numbers()).toEqual([declaredOnly(22), declaredOnly(0)])
  })

  test('holds five reinforced, exactly: the sixth is refused with the list in hand', async () => {
    const five = twenty.slice(0, 5)
    await fill(five, reinforced)
    expect(await refusalOf(last, reinforced)).toEqual(full('reinforced', 5, five))
    await selected(register, last)
    expect(await refusalOf(last, reinforced, { ifMatch: '"1"' })).toEqual(full('reinforced', 5, five))
    expect(await numbers()).toEqual([declaredOnly(6), declaredOnly(5)])
  })

  test('when it is full, one may still move between its tiers', async () => {
    await fill(twenty)
    const moving = selecting(first, { ...reinforced, effectiveOn: '2019-07-01' })
    await register.accepted('selectTerritory', { ...moving, ifMatch: '"1"' })
    expect(await numbers()).toEqual([declaredOnly(22), declaredOnly(1)])
  })

  test('full in one year, it hinders no other', async () => {
    await fill(twenty)
    await fill([last, first], { effectiveOn: '2020-01-06' }, 2020)
    expect([await numbers(2019), await numbers(2020)]).toEqual([
      [22, 0].map(declaredOnly),
      [2, 0].map(declaredOnly),
    ])
  })

  test('gets its room back from who leaves it, and from a selection that is taken back', async () => {
    await fill(twenty.slice(0, 5), reinforced)
    const leaving = { effectiveOn: '2019-10-01', reason: publicReason }
    const params = { commitment: priority, year: 2019, territory: first }
    await register.accepted('deselectTerritory', { as: selector, params, body: leaving })
    await selected(register, last, reinforced)
    expect((await refusalOf(first, { ...reinforced, effectiveOn: '2019-10-02' })).code).toBe('cohort-full')
    const id = `${last}-${priority}-2019`
    await register.accepted('retractDelivery', {
      as: selector,
      params: { id },
      body: { reason: publicReason },
    })
    await selected(register, first, { ...reinforced, effectiveOn: '2019-10-02' })
    expect(await numbers()).toEqual([declaredOnly(5), declaredOnly(5)])
  })

  test('of eight who ask for five places at the same time, five get one and three the list', async () => {
    const asking = chosen.slice(0, 8).map((territory) => selecting(territory, reinforced))
    const answers = await Promise.all(asking.map((sent) => register.call('selectTerritory', sent)))
    const refusals = answers.filter(({ status }) => status === 409)
    expect(refusals).toHaveLength(3)
    expect(await numbers()).toEqual([declaredOnly(5), declaredOnly(5)])
    for (const { body } of refusals) {
      expect(body).toMatchObject({ code: 'cohort-full', details: { limit: 5, tier: 'reinforced' } })
      expect((body as { details: { selected: string[] } }).details.selected).toHaveLength(5)
    }
  })
})

test('an amendment gives room from its year on: those that were over keep theirs', async () => {
  const register = await openTestRegister()
  const six = twenty.slice(0, 6)
  const { body } = await register.accepted('getCommitment', { params: { id: priority } })
  const obligation = body.wordings.at(-1)?.obligation
  if (obligation?.kind !== 'cohort') throw new Error('the promise is a cohort')
  const tiers = [{ tier: 'reinforced', count: 6, approximate: false }]
  await register.accepted('amendCommitment', {
    as: 'delegation',
    params: { id: priority },
    body: { obligation: { ...obligation, tiers }, effectiveOn: '2020-01-06', source: proof },
  })
  for (const territory of six.slice(1)) await selected(register, territory, reinforced)
  const { problem } = await register.refused('selectTerritory', selecting(first, reinforced))
  expect(problem).toMatchObject({ code: 'cohort-full', details: { limit: 5 } })
  for (const territory of six) {
    await selected(register, territory, { ...reinforced, effectiveOn: '2020-03-02' }, 2020)
  }
})
