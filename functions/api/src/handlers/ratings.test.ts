import { beforeAll, describe, expect, test } from 'vitest'
import { declared, equity } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
  await declared(register, { amountCents: 95_000_000_00, effectiveOn: '2019-11-05' })
  await declared(register, { amountCents: 2_000_000_00, effectiveOn: '2020-01-15' })
})

const params = { id: equity }

describe('rateCommitment', () => {
  const rated = async (query: Readonly<Record<string, string>> = {}) =>
    (await register.accepted('rateCommitment', { params, query })).body

  test('at the last month end past, unless another is asked for', async () => {
    expect((await rated()).rating.asOf).toBe('2020-02-29')
    register.clock.set('2020-03-31T21:30:00.000Z')
    expect((await rated()).rating.asOf).toBe('2020-03-31')
    register.clock.set('2020-03-31T22:30:00.000Z') // 1 April in Paris
    expect((await rated()).rating.asOf).toBe('2020-03-31')
    register.clock.set('2020-03-16T09:30:00.000Z')
  })

  test('counts what was effective by then: the year 2019 was kept', async () => {
    const { rating } = await rated({ asOf: '2020-01-31' })
    expect(rating.years[0]).toMatchObject({ year: 2019, code: 'kept', lineCents: 90_000_000_00 })
    expect((await rated({ asOf: '2019-10-31' })).rating.years[0]).not.toMatchObject({ code: 'kept' })
  })

  test('explains in French unless English is asked for', async () => {
    const french = await rated({ asOf: '2019-12-31' })
    const english = await rated({ asOf: '2019-12-31', language: 'en' })
    expect(english.rating).toEqual(french.rating)
    expect(english.explanation.headline).not.toBe(french.explanation.headline)
  })

  test('before the promise was made there is nothing to hold it to', async () => {
    for (const asOf of ['2019-02-28', '2000-01-31', '0000-01-31']) {
      const { status } = await register.call('rateCommitment', { params, query: { asOf } })
      expect(status).toBe(200)
    }
  })

  test('of a commitment that is not there', async () => {
    const { status, problem } = await register.refused('rateCommitment', { params: { id: 'none' } })
    expect({ status, code: problem.code }).toEqual({ status: 404, code: 'not-found' })
  })
})

describe('listEnvelopes', () => {
  test('says limit, use and room of each year, to the cent', async () => {
    const { items, next } = (await register.accepted('listEnvelopes', { params })).body
    expect(next).toBeNull()
    expect(items.slice(0, 2)).toEqual([
      {
        commitment: equity,
        year: 2019,
        approximate: true,
        limitCents: 110_000_000_00,
        usedCents: 95_000_000_00,
        roomCents: 15_000_000_00,
        open: true,
      },
      expect.objectContaining({ year: 2020, usedCents: 2_000_000_00, roomCents: 108_000_000_00 }),
    ])
    expect(items).toHaveLength(4)
  })

  test('has no limit where no amount was promised', async () => {
    const { items } = (
      await register.accepted('listEnvelopes', { params: { id: 'banque-des-territoires-engineering' } })
    ).body
    expect(items[0]).toMatchObject({ limitCents: null, roomCents: null, usedCents: 0, approximate: false })
  })

  test('is empty for other kinds, and not found for none', async () => {
    const { body } = await register.accepted('listEnvelopes', { params: { id: 'bpifrance-vte' } })
    expect(body).toEqual({ items: [], next: null })
    const { status } = await register.refused('listEnvelopes', { params: { id: 'none' } })
    expect(status).toBe(404)
  })
})
