import type { PartyId } from '@parole/domain'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Calling } from '../testing/api-client.ts'
import { designation, dunkerque, otherOperator, promisor, proof, publicReason } from '../testing/evidence.ts'
import { designated, ended, type Place, placeOf } from '../testing/places.ts'
import { refusedUnchanged } from '../testing/refused-unchanged.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

type Changes = Readonly<Record<string, unknown>>

let register: TestRegister
const params = { ...placeOf() }
const designating = (changes: Changes = {}, place: Place = placeOf(), sent: Calling = {}): Calling => ({
  as: place.operator,
  params: { ...place },
  body: designation(changes),
  ...sent,
})
const refused = (changes: Changes, place?: Place, sent?: Calling) =>
  refusedUnchanged(register, 'designateReferent', designating(changes, place, sent))

describe('designateReferent, where nobody is', () => {
  beforeAll(async () => {
    register = await openTestRegister()
  })

  const single = `${promisor}-single-referent`
  test.each<[string, Changes, string, string]>([
    ['an unknown commitment', { commitment: 'none' }, 'unknown-commitment', '/commitment'],
    [
      'a commitment to something else',
      { commitment: `${promisor}-equity` },
      'wrong-obligation',
      '/commitment',
    ],
    ['a further one that is unknown', { alsoServes: ['none'] }, 'unknown-commitment', '/alsoServes/0'],
    [
      'a further one to something else',
      { alsoServes: [`${promisor}-equity`] },
      'wrong-obligation',
      '/alsoServes/0',
    ],
    ['a commitment twice', { alsoServes: [single] }, 'repeated-commitment', '/alsoServes/0'],
    ['a day to come', { effectiveOn: '2020-03-17' }, 'effective-in-future', '/effectiveOn'],
    ['a day before the promise', { effectiveOn: '2019-03-04' }, 'effective-before-promise', '/effectiveOn'],
  ])('refuses %s', async (_, changes, code, at) => {
    expect(await refused(changes)).toEqual({ status: 422, code, at: [at] })
  })

  test.each([
    ['that there is not', 'ti1-9999', 'unknown-territory'],
    ['of the other phase', 'ti2-3201', 'wrong-phase'],
    ['that was not in the programme yet', 'ti1-5311', 'territory-not-in-force'],
  ] as const)('refuses a territory %s, and points at the path', async (_, territory, code) => {
    expect(await refused({}, placeOf({ territory }))).toEqual({ status: 422, code, at: ['path/territory'] })
  })

  test('refuses a role that the commitment is not for', async () => {
    const operator = 'business-france'
    const coach = `${operator}-international-coach`
    const found = { status: 422, code: 'wrong-unit', at: ['/commitment'] }
    expect(await refused({ commitment: coach }, placeOf({ operator }))).toEqual(found)
    const place = placeOf({ operator, role: 'international-coach' })
    expect(await refused({ commitment: `${operator}-single-referent` }, place)).toEqual(found)
  })

  test('refuses that a person also serves what a person cannot', async () => {
    const operator = 'pole-emploi'
    const changes = {
      commitment: 'pole-emploi-single-adviser',
      alsoServes: ['pole-emploi-training-diagnosis'],
    }
    expect(await refused(changes, placeOf({ operator }))).toEqual({
      status: 422,
      code: 'wrong-unit',
      at: ['/alsoServes/0'],
    })
  })

  test('is for the operator alone, in its own place and for its own promise', async () => {
    const notTheirs = { status: 403, code: 'not-the-promisor', at: [] }
    expect(await refused({}, placeOf(), { as: otherOperator })).toEqual(notTheirs)
    expect(await refused({}, placeOf({ operator: otherOperator }))).toEqual(notTheirs)
    expect(await refused({ alsoServes: ['bpifrance-single-referent'] })).toEqual(notTheirs)
    for (const as of ['delegation', 'state', dunkerque, 'region-32'] satisfies PartyId[]) {
      expect(await refused({}, placeOf(), { as })).toEqual({ status: 403, code: 'forbidden', at: [] })
    }
  })

  test('refuses to name a version where there is none', async () => {
    expect(await refused({}, placeOf(), { ifMatch: '"1"' })).toEqual({
      status: 412,
      code: 'stale-version',
      at: ['header/if-match'],
    })
  })

  test('endReferent and getReferent find nobody', async () => {
    const missing = { status: 404, code: 'not-found', at: [] }
    const body = { effectiveOn: '2020-01-06', source: proof }
    expect(await refusedUnchanged(register, 'endReferent', { as: promisor, params, body })).toEqual(missing)
    expect(await refusedUnchanged(register, 'getReferent', { params })).toEqual(missing)
  })
})

describe('where somebody is', () => {
  beforeEach(async () => {
    register = await openTestRegister()
    await designated(register)
  })

  const ending = (effectiveOn: string, as: PartyId = promisor) =>
    refusedUnchanged(register, 'endReferent', { as, params, body: { effectiveOn, source: proof } })
  const misdated = { status: 422, code: 'effective-before-tenure', at: ['/effectiveOn'] }

  test('a hand-over names the version, and it is the one', async () => {
    const at = ['header/if-match']
    const changes = { effectiveOn: '2020-01-06' }
    expect(await refused(changes)).toEqual({ status: 428, code: 'precondition-required', at })
    const stale = await refused(changes, placeOf(), { ifMatch: '"2"' })
    expect(stale).toEqual({ status: 412, code: 'stale-version', at })
  })

  test('a hand-over comes after the day when the one before came', async () => {
    for (const effectiveOn of ['2019-05-06', '2019-04-01']) {
      expect(await refused({ effectiveOn }, placeOf(), { ifMatch: '"1"' })).toEqual(misdated)
    }
  })

  test('nobody else is designated before the place was left', async () => {
    await ended(register, '2020-01-31')
    expect(await refused({ effectiveOn: '2020-01-31' })).toEqual(misdated)
    await designated(register, { effectiveOn: '2020-02-01' })
  })

  test('nobody ends before they came, in the future, or twice', async () => {
    expect(await ending('2019-05-05')).toEqual(misdated)
    expect(await ending('2020-03-17')).toEqual({
      status: 422,
      code: 'effective-in-future',
      at: ['/effectiveOn'],
    })
    await ended(register, '2020-01-31')
    expect(await ending('2020-02-01')).toEqual({ status: 409, code: 'already-ended', at: [] })
  })

  test('only the operator ends it', async () => {
    expect(await ending('2020-01-31', otherOperator)).toEqual({
      status: 403,
      code: 'not-the-promisor',
      at: [],
    })
    expect(await ending('2020-01-31', dunkerque)).toEqual({ status: 403, code: 'forbidden', at: [] })
  })

  test('what was taken back is not ended', async () => {
    const { body } = await register.accepted('getReferent', { params })
    const retracting = { as: promisor, params: { id: body.id }, body: { reason: publicReason } } as const
    await register.accepted('retractDelivery', retracting)
    expect(await ending('2020-01-31')).toEqual({ status: 409, code: 'delivery-retracted', at: [] })
  })

  test('once the account is closed nobody follows, and who is there may still end', async () => {
    const id = `${promisor}-single-referent`
    await register.accepted('closeCommitment', { as: promisor, params: { id } })
    const closed = { status: 409, code: 'commitment-closed', at: [] }
    expect(await refused({ effectiveOn: '2020-01-06' }, placeOf(), { ifMatch: '"1"' })).toEqual(closed)
    await ended(register, '2020-01-31')
    expect(await refused({ effectiveOn: '2020-02-03' })).toEqual(closed)
  })

  test('a place keeps a bounded number of persons', async () => {
    register.clock.set('2026-03-16T09:30:00.000Z')
    const most = 50
    const dayOf = (nth: number) => new Date(Date.UTC(2020, nth, 1)).toISOString().slice(0, 10)
    for (let nth = 1; nth < most; nth += 1) {
      await designated(register, { effectiveOn: dayOf(nth) }, { ifMatch: `"${nth}"` })
    }
    const last = { ifMatch: `"${most}"` }
    expect(await refused({ effectiveOn: dayOf(most) }, placeOf(), last)).toEqual({
      status: 409,
      code: 'too-many-tenures',
      at: [],
    })
  })
})
