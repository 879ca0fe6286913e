import { beforeEach, describe, expect, test } from 'vitest'
import { allocation, declared, dunkerque, equity, otherOperator, promisor } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const refused = async (
  changes: Readonly<Record<string, unknown>>,
  as: typeof promisor | typeof otherOperator = promisor,
) => {
  const { status, problem } = await register.refused('declareDelivery', { as, body: allocation(changes) })
  return { status, code: problem.code, at: problem.errors?.[0]?.pointer }
}

describe('declareDelivery', () => {
  test('registers the evidence, and it can be read where the answer says', async () => {
    const sent = allocation({ amountCents: 1 })
    const { status, headers, body } = await register.accepted('declareDelivery', { as: promisor, body: sent })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/v1/deliveries/${body.id}`)
    expect(body).toMatchObject({
      ...sent,
      promisor,
      regions: ['region-32'],
      standing: 'declared',
      paidCents: 0,
      releasedCents: 0,
      remainingCents: 1,
      version: 1,
    })
    const read = await register.accepted('getDelivery', { params: { id: body.id } })
    expect(read.body).toEqual(body)
    expect(read.etag).toBe('"1"')
  })

  test('takes the room of its envelope-year up to the last cent, and not one more', async () => {
    await declared(register, { amountCents: 109_999_999_99 })
    const full = await register.refused('declareDelivery', {
      as: promisor,
      body: allocation({ amountCents: 2 }),
    })
    expect(full.problem).toMatchObject({
      status: 409,
      code: 'limit-passed',
      errors: [{ pointer: '/amountCents' }],
      details: {
        year: 2019,
        limitCents: 110_000_000_00,
        usedCents: 109_999_999_99,
        roomCents: 1,
        askedCents: 2,
      },
    })
    await declared(register, { amountCents: 1 })
    await declared(register, { amountCents: 1, effectiveOn: '2020-01-01' })
  })

  test('under concurrency too: of twenty writers for ten places, ten get one', async () => {
    const bodies = Array.from({ length: 20 }, () => allocation({ amountCents: 11_000_000_00 }))
    const answers = await Promise.all(
      bodies.map((body) => register.call('declareDelivery', { as: promisor, body })),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array(10).fill(201), ...Array(10).fill(409)])
    const { items } = (await register.accepted('listEnvelopes', { params: { id: equity } })).body
    expect(items[0]).toMatchObject({ usedCents: 110_000_000_00, roomCents: 0 })
  })

  test('refuses a reference that was used, and names the delivery that has it', async () => {
    const { body } = await declared(register, { reference: 'BDT/2019-1' })
    const again = allocation({ reference: 'BDT/2019-1', amountCents: 5 })
    const { status, problem } = await register.refused('declareDelivery', { as: promisor, body: again })
    expect({ status, code: problem.code }).toEqual({ status: 409, code: 'reference-used' })
    expect(problem.errors?.[0]?.pointer).toBe('/reference')
    expect(problem.details).toEqual({ reference: 'BDT/2019-1', delivery: body.id })
  })

  test.each([
    ['a commitment that is not there', { commitment: 'none' }, 422, 'unknown-commitment', '/commitment'],
    [
      'a commitment to something else',
      { commitment: 'banque-des-territoires-single-referent' },
      422,
      'wrong-obligation',
      '/commitment',
    ],
    ['a territory that is not there', { territory: 'ti1-9999' }, 422, 'unknown-territory', '/territory'],
    ['a territory of the other phase', { territory: 'ti2-3201' }, 422, 'wrong-phase', '/territory'],
    ['a theme that is not named', { theme: 'tourism' }, 422, 'unknown-theme', '/theme'],
    ['a day to come', { effectiveOn: '2020-03-17' }, 422, 'effective-in-future', '/effectiveOn'],
    [
      'a day before the promise',
      { effectiveOn: '2019-03-04' },
      422,
      'effective-before-promise',
      '/effectiveOn',
    ],
  ])('refuses %s', async (_, changes, status, code, at) => {
    expect(await refused(changes)).toEqual({ status, code, at })
  })

  test('refuses a year that the envelope does not run in', async () => {
    register.clock.set('2023-02-01T12:00:00.000Z')
    expect(await refused({ effectiveOn: '2023-01-02' })).toEqual({
      status: 422,
      code: 'outside-envelope',
      at: '/effectiveOn',
    })
  })

  test('refuses a territory before it joined', async () => {
    const { items } = (await register.accepted('listTerritories', { query: { phase: 1, limit: 200 } })).body
    const late = items.find(({ validity }) => validity.from !== null && validity.from > '2019-06')
    expect(late).toBeDefined()
    const refusal = await refused({ territory: late?.id, effectiveOn: '2019-04-01' })
    expect(refusal).toEqual({ status: 422, code: 'territory-not-in-force', at: '/territory' })
  })

  test('is for the promisor alone', async () => {
    expect(await refused({}, otherOperator)).toEqual({ status: 403, code: 'not-the-promisor', at: undefined })
    const { problem } = await register.refused('declareDelivery', { as: dunkerque, body: allocation() })
    expect(problem).toMatchObject({ status: 403, code: 'forbidden' })
  })

  test('today is the day in Paris', async () => {
    register.clock.set('2020-03-16T23:30:00.000Z')
    await declared(register, { effectiveOn: '2020-03-17' })
    expect(await refused({ effectiveOn: '2020-03-18' })).toMatchObject({ code: 'effective-in-future' })
  })
})
