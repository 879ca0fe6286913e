import { type TerritoryId, verifyStream } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { dumpOf } from '../testing/dump.ts'
import { priority } from '../testing/every-kind.ts'
import { dunkerque, lacq, proof, publicReason } from '../testing/evidence.ts'
import { declaredOnly, selected, selecting, selector } from '../testing/places.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const place = `${dunkerque}-${priority}-2019`
const params = { commitment: priority, year: 2019, territory: dunkerque }
const reinforced = { tier: 'reinforced' }

const cohortOf = async (year: number) =>
  (await register.accepted('getCohort', { params: { commitment: priority, year } })).body
const supporting = (id = place, effectiveOn = '2019-11-04') =>
  register.accepted('recordSupport', { as: selector, params: { id }, body: { effectiveOn, source: proof } })
const deselecting = (effectiveOn = '2019-10-01') =>
  register.accepted('deselectTerritory', {
    as: selector,
    params,
    body: { effectiveOn, reason: { text: 'Fictional: it joined another programme' } },
  })
const rated = async (asOf: string) =>
  (await register.accepted('rateCommitment', { params: { id: priority }, query: { asOf } })).body.rating

describe('selectTerritory', () => {
  test('enters a territory in the cohort of a year', async () => {
    const { status, etag, body } = await selected(register, dunkerque, reinforced)
    expect([status, etag]).toEqual([200, '"1"'])
    expect(body).toMatchObject({
      kind: 'selection',
      id: place,
      commitment: priority,
      promisor: selector,
      territory: dunkerque,
      regions: ['region-32'],
      year: 2019,
      tier: 'reinforced',
      effectiveOn: '2019-06-03',
      source: proof,
      supported: null,
      deselected: null,
      standing: 'declared',
    })
    expect((await register.accepted('getDelivery', { params: { id: place } })).body).toEqual(body)
    expect(await cohortOf(2019)).toEqual({
      commitment: priority,
      year: 2019,
      asOf: '2019-12-31',
      promised: { count: 20, approximate: true },
      limit: 22,
      selected: declaredOnly(1),
      supported: declaredOnly(0),
      tiers: [
        {
          tier: 'reinforced',
          promised: { count: 5, approximate: false },
          limit: 5,
          selected: declaredOnly(1),
          supported: declaredOnly(0),
        },
      ],
      territories: [
        {
          territory: dunkerque,
          tier: 'reinforced',
          since: '2019-06-03',
          selected: { on: '2019-06-03', standing: 'declared' },
          supported: null,
          delivery: place,
        },
      ],
    })
  })

  test('changes the tier of the version that was seen, and ends what was said of it', async () => {
    await selected(register, dunkerque)
    const word = { as: dunkerque, params: { id: place }, ifMatch: '"1"', body: {} } as const
    await register.accepted('confirmDelivery', word)
    const change = selecting(dunkerque, { ...reinforced, effectiveOn: '2019-07-01' })
    const missing = await register.refused('selectTerritory', change)
    expect([missing.status, missing.problem.code]).toEqual([428, 'precondition-required'])
    const stale = await register.refused('selectTerritory', { ...change, ifMatch: '"1"' })
    expect([stale.status, stale.problem.code]).toEqual([412, 'stale-version'])
    const { etag, body } = await register.accepted('selectTerritory', { ...change, ifMatch: '"2"' })
    expect(etag).toBe('"3"')
    expect(body).toMatchObject({ tier: 'reinforced', standing: 'declared', effectiveOn: '2019-06-03' })
    const back = selecting(dunkerque, { effectiveOn: '2019-07-02' })
    await register.accepted('selectTerritory', { ...back, ifMatch: '"3"' })
    expect(await cohortOf(2019)).toMatchObject({
      selected: declaredOnly(1),
      tiers: [{ selected: declaredOnly(0) }],
    })
    const { items } = (await register.accepted('listEvents', { params: { id: `delivery-${place}` } })).body
    expect(items.map(({ event }) => event.type)).toEqual([
      'TerritorySelected',
      'DeliveryConfirmed',
      'TierChanged',
      'TierChanged',
    ])
    expect(verifyStream(items)).toMatchObject({ ok: true })
  })

  test('may come before the year, and each year has a cohort of its own', async () => {
    await selected(register, dunkerque)
    await selected(register, dunkerque, { effectiveOn: '2020-03-02' }, 2021)
    expect([(await cohortOf(2019)).selected, (await cohortOf(2021)).selected]).toEqual(
      [1, 1].map(declaredOnly),
    )
    expect(await cohortOf(2020)).toMatchObject({ selected: declaredOnly(0), limit: 22, territories: [] })
    expect(await cohortOf(2023)).toMatchObject({ promised: null, limit: null, tiers: [{ promised: null }] })
  })

  test('sent again, it is answered again and doubles nothing', async () => {
    const sent = { ...selecting(dunkerque), idempotencyKey: 'once' }
    const first = await register.call('selectTerritory', sent)
    await deselecting()
    const dump = await dumpOf(register.register)
    const again = await register.call('selectTerritory', sent)
    expect([again.status, again.text]).toEqual([200, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await dumpOf(register.register)).toBe(dump)
  })
})

describe('deselectTerritory', () => {
  test('takes it out of the cohort, for a reason that the parties read', async () => {
    await selected(register, dunkerque, reinforced)
    const { body } = await deselecting()
    expect(body.deselected).toMatchObject({
      on: '2019-10-01',
      by: selector,
      reason: { status: 'shown', text: 'Fictional: it joined another programme' },
    })
    expect(await cohortOf(2019)).toMatchObject({
      selected: declaredOnly(0),
      tiers: [{ selected: declaredOnly(0) }],
      territories: [],
    })
    const reasonFor = async (as?: TerritoryId) => {
      const read = await register.accepted('getDelivery', { params: { id: place }, ...(as && { as }) })
      return 'deselected' in read.body ? read.body.deselected?.reason.status : undefined
    }
    expect([await reasonFor(), await reasonFor(lacq), await reasonFor(dunkerque)]).toEqual([
      'withheld',
      'withheld',
      'shown',
    ])
  })

  test('it may be selected again, without If-Match, and starts afresh', async () => {
    await selected(register, dunkerque)
    const word = { as: dunkerque, params: { id: place }, ifMatch: '"1"', body: {} } as const
    await register.accepted('confirmDelivery', word)
    await deselecting()
    const { body } = await selected(register, dunkerque, { effectiveOn: '2019-11-04' })
    expect(body).toMatchObject({ id: place, version: 4, deselected: null, effectiveOn: '2019-11-04' })
    expect(body.standing).toBe('declared')
    expect((await cohortOf(2019)).territories).toMatchObject([{ selected: { on: '2019-11-04' } }])
  })
})

describe('recordSupport', () => {
  test('is apart from the selection: only what was supported is rated', async () => {
    await selected(register, dunkerque, reinforced)
    expect(await rated('2019-12-31')).toMatchObject({ counts: { headline: 0 } })
    const { body } = await supporting()
    expect(body.supported).toMatchObject({ on: '2019-11-04', source: proof })
    expect(await cohortOf(2019)).toMatchObject({
      selected: declaredOnly(1),
      supported: declaredOnly(1),
      tiers: [{ selected: declaredOnly(1), supported: declaredOnly(1) }],
      territories: [{ supported: { on: '2019-11-04', standing: 'declared' } }],
    })
    await selected(register, lacq)
    expect(await cohortOf(2019)).toMatchObject({ selected: declaredOnly(2), supported: declaredOnly(1) })
    expect((await rated('2019-12-31')).cohortYears[0]).toMatchObject({
      selected: { declared: 2 },
      supported: { declared: 1 },
    })
  })

  test('a word on the selection does not cover the support that came after it', async () => {
    await selected(register, dunkerque)
    const word = (version: number) =>
      ({ as: dunkerque, params: { id: place }, ifMatch: `"${version}"`, body: {} }) as const
    await register.accepted('confirmDelivery', word(1))
    await supporting()
    const standings = async () =>
      (await cohortOf(2019)).territories.map((one) => [one.selected.standing, one.supported?.standing])
    expect(await standings()).toEqual([['confirmed', 'declared']])
    await register.accepted('confirmDelivery', word(3))
    expect(await standings()).toEqual([['confirmed', 'confirmed']])
  })

  test('goes with the selection that is taken back', async () => {
    await selected(register, dunkerque)
    await supporting()
    const retracting = { as: selector, params: { id: place }, body: { reason: publicReason } } as const
    await register.accepted('retractDelivery', retracting)
    expect(await cohortOf(2019)).toMatchObject({
      selected: declaredOnly(0),
      supported: declaredOnly(0),
      territories: [],
    })
    const { body } = await selected(register, dunkerque, { effectiveOn: '2019-12-02' })
    expect(body).toMatchObject({ retracted: null, supported: null })
  })
})
