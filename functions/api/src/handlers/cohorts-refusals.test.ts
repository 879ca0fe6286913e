import type { PartyId } from '@parole/domain'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { priority } from '../testing/every-kind.ts'
import {
  cohort,
  commitment,
  dunkerque,
  otherOperator,
  promisor,
  proof,
  publicReason,
} from '../testing/evidence.ts'
import { selected, selecting, selector } from '../testing/places.ts'
import { refusedUnchanged } from '../testing/refused-unchanged.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

type Changes = Readonly<Record<string, unknown>>

let register: TestRegister
const place = `${dunkerque}-${priority}-2019`
const params = { commitment: priority, year: 2019, territory: dunkerque }

const refused = (sent: object) =>
  refusedUnchanged(register, 'selectTerritory', { ...selecting(dunkerque), ...sent })
const misdated = (code: string) => ({ status: 422, code, at: ['/effectiveOn'] })

describe('selectTerritory', () => {
  beforeAll(async () => {
    register = await openTestRegister()
  })

  test.each<[string, Changes, string, string]>([
    ['a day to come', { effectiveOn: '2020-03-17' }, 'effective-in-future', '/effectiveOn'],
    ['a day before the promise', { effectiveOn: '2019-03-04' }, 'effective-before-promise', '/effectiveOn'],
    ['a day after the year', { effectiveOn: '2020-01-01' }, 'outside-cohort-year', '/effectiveOn'],
  ])('refuses %s', async (_, changes, code, at) => {
    const { body } = selecting(dunkerque, changes)
    expect(await refused({ body })).toEqual({ status: 422, code, at: [at] })
  })

  test.each([
    ['a territory that there is not', { territory: 'ti1-9999' }, 'unknown-territory', 'path/territory'],
    ['a territory of the other phase', { territory: 'ti2-3201' }, 'wrong-phase', 'path/territory'],
    ['one not in the programme yet', { territory: 'ti1-5311' }, 'territory-not-in-force', 'path/territory'],
    ['a year that was not promised', { year: 2018 }, 'year-not-promised', 'path/year'],
    ['a year after the last', { year: 2023 }, 'year-not-promised', 'path/year'],
    [
      'a promise of something else',
      { commitment: `${selector}-single-referent` },
      'wrong-obligation',
      'path/commitment',
    ],
  ])('refuses %s, and points at the path', async (_, changes, code, at) => {
    expect(await refused({ params: { ...params, ...changes } })).toEqual({ status: 422, code, at: [at] })
  })

  test('refuses a tier that the promise does not know', async () => {
    const body = commitment('one-tier', { obligation: { ...cohort, tiers: [] } })
    await register.accepted('registerCommitment', { as: 'delegation', body })
    const asked = selecting(dunkerque, { tier: 'reinforced' })
    const sent = { ...asked, as: promisor, params: { ...params, commitment: 'one-tier' } }
    expect(await refused(sent)).toEqual({ status: 422, code: 'unknown-tier', at: ['/tier'] })
  })

  test('finds no commitment that there is not, nor a cohort of one that is none', async () => {
    const missing = { status: 404, code: 'not-found', at: [] }
    expect(await refused({ params: { ...params, commitment: 'none' } })).toEqual(missing)
    for (const none of ['none', `${selector}-single-referent`]) {
      const found = await refusedUnchanged(register, 'getCohort', {
        params: { commitment: none, year: 2019 },
      })
      expect(found).toEqual(missing)
    }
  })

  test('is for the promisor alone', async () => {
    expect(await refused({ as: otherOperator })).toEqual({ status: 403, code: 'not-the-promisor', at: [] })
    for (const as of ['delegation', dunkerque, 'region-32'] satisfies PartyId[]) {
      expect(await refused({ as })).toEqual({ status: 403, code: 'forbidden', at: [] })
    }
  })

  test('refuses to name a version where there is none', async () => {
    expect(await refused({ ifMatch: '"1"' })).toEqual({
      status: 412,
      code: 'stale-version',
      at: ['header/if-match'],
    })
  })
})

describe('a territory that is selected', () => {
  beforeEach(async () => {
    register = await openTestRegister()
    await selected(register, dunkerque)
  })

  const act = (
    operation: 'deselectTerritory' | 'recordSupport',
    effectiveOn: string,
    as: PartyId = selector,
  ) =>
    refusedUnchanged(register, operation, {
      as,
      ...(operation === 'recordSupport'
        ? { params: { id: place }, body: { effectiveOn, source: proof } }
        : { params, body: { effectiveOn, reason: publicReason } }),
    })
  const both = ['deselectTerritory', 'recordSupport'] as const
  const deselect = () =>
    register.accepted('deselectTerritory', {
      as: selector,
      params,
      body: { effectiveOn: '2019-10-01', reason: publicReason },
    })

  test('is not selected twice, nor moved before it was selected', async () => {
    const ifMatch = '"1"'
    expect(await refused({ ifMatch })).toEqual({ status: 409, code: 'nothing-changed', at: [] })
    const earlier = selecting(dunkerque, { tier: 'reinforced', effectiveOn: '2019-06-02' })
    expect(await refused({ ...earlier, ifMatch })).toEqual(misdated('effective-before-selection'))
  })

  test.each(both)('%s: within the year, after the selection, not to come', async (operation) => {
    expect(await act(operation, '2019-06-02')).toEqual(misdated('effective-before-selection'))
    expect(await act(operation, '2020-01-01')).toEqual(misdated('outside-cohort-year'))
    expect(await act(operation, '2020-03-17')).toEqual(misdated('effective-in-future'))
  })

  test.each(both)('%s: by the promisor alone', async (operation) => {
    expect(await act(operation, '2019-11-04', otherOperator)).toEqual({
      status: 403,
      code: 'not-the-promisor',
      at: [],
    })
    expect(await act(operation, '2019-11-04', dunkerque)).toEqual({ status: 403, code: 'forbidden', at: [] })
  })

  test.each(both)('%s: not once it left the cohort', async (operation) => {
    await deselect()
    expect(await act(operation, '2019-11-04')).toEqual({ status: 409, code: 'territory-deselected', at: [] })
  })

  test.each(both)('%s: not once it was taken back', async (operation) => {
    const retracting = { as: selector, params: { id: place }, body: { reason: publicReason } } as const
    await register.accepted('retractDelivery', retracting)
    expect(await act(operation, '2019-11-04')).toEqual({ status: 409, code: 'delivery-retracted', at: [] })
  })

  test('is supported once, and not before its year', async () => {
    const support = { as: selector, body: { effectiveOn: '2019-11-04', source: proof } } as const
    await register.accepted('recordSupport', { ...support, params: { id: place } })
    expect(await act('recordSupport', '2019-12-02')).toEqual({
      status: 409,
      code: 'already-supported',
      at: [],
    })
    const ahead = (await selected(register, dunkerque, { effectiveOn: '2019-12-02' }, 2020)).body.id
    const early = { ...support, params: { id: ahead }, body: { ...support.body, effectiveOn: '2019-12-31' } }
    expect(await refusedUnchanged(register, 'recordSupport', early)).toEqual(misdated('outside-cohort-year'))
  })

  test('deselectTerritory and recordSupport find nothing where nothing was selected', async () => {
    const elsewhere = { ...params, year: 2021 }
    const leaving = { as: selector, body: { effectiveOn: '2020-01-06', reason: publicReason } } as const
    expect(await refusedUnchanged(register, 'deselectTerritory', { ...leaving, params: elsewhere })).toEqual({
      status: 404,
      code: 'not-found',
      at: [],
    })
    const support = { as: selector, body: { effectiveOn: '2019-11-04', source: proof } } as const
    const nowhere = { ...support, params: { id: `${dunkerque}-${priority}-2021` } }
    expect((await refusedUnchanged(register, 'recordSupport', nowhere)).status).toBe(404)
  })

  test('nobody is selected or moved once the account is closed', async () => {
    await register.accepted('closeCommitment', { as: selector, params: { id: priority } })
    const closed = { status: 409, code: 'commitment-closed', at: [] }
    expect(await refused({ ...selecting('ti1-7505') })).toEqual(closed)
    const moving = selecting(dunkerque, { tier: 'reinforced' })
    expect(await refused({ ...moving, ifMatch: '"1"' })).toEqual(closed)
  })

  test('a limit does not go below those who are selected', async () => {
    await selected(register, 'ti1-7505')
    const obligation = { ...cohort, perYear: { count: 1, approximate: false } }
    const body = { obligation, effectiveOn: '2019-12-02', source: proof }
    const amending = { as: 'delegation', params: { id: priority }, body } as const
    expect(await refusedUnchanged(register, 'amendCommitment', amending)).toEqual({
      status: 409,
      code: 'limit-below-selection',
      at: ['/obligation'],
    })
  })
})

test('the State selects for a promise of its own', async () => {
  register = await openTestRegister()
  const body = commitment('state-cohort', { promisor: 'state', obligation: cohort })
  await register.accepted('registerCommitment', { as: 'delegation', body })
  const own = { ...selecting(dunkerque), params: { ...params, commitment: 'state-cohort' } }
  expect((await register.accepted('selectTerritory', { ...own, as: 'state' })).body.promisor).toBe('state')
})
