import { beforeEach, describe, expect, test } from 'vitest'
import type { Calling } from '../testing/api-client.ts'
import { commitment, declared, engineering, equity, otherOperator, promisor } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})

const params = { id: equity }
const source = { url: 'https://example.org/amendment.pdf' }
const doubled = {
  kind: 'envelope',
  instrument: 'equity',
  perYear: { amountCents: 200_000_000_00, approximate: false },
  years: { from: 2019, to: 2022 },
  themes: ['brownfields', 'other'],
}
const amend = (body: unknown, sent: Calling = {}) =>
  register.accepted('amendCommitment', { as: 'delegation', params, body, ...sent })
const refused = async (
  operation:
    | 'registerCommitment'
    | 'amendCommitment'
    | 'withdrawCommitment'
    | 'closeCommitment'
    | 'noticeClosure',
  sent: Calling,
) => {
  const { status, problem } = await register.refused(operation, { as: 'delegation', params, ...sent })
  return { status, code: problem.code, at: problem.errors?.[0]?.pointer }
}

describe('registerCommitment', () => {
  test('enters an operator’s part of a promise, worded since the signature', async () => {
    const { status, headers, body } = await register.accepted('registerCommitment', {
      as: 'delegation',
      body: commitment('bdt-studies'),
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe('/v1/commitments/bdt-studies')
    expect(body).toMatchObject({
      id: 'bdt-studies',
      promiseNumber: 2,
      madeOn: '2019-03-05',
      status: 'open',
      version: 1,
      wording: { from: '2019-03-05', obligation: engineering },
    })
  })

  test.each([
    ['an identity that is taken', { id: equity }, 409, 'already-registered', '/id'],
    ['a convention that is not there', { convention: 'none-2019' }, 422, 'unknown-convention', '/convention'],
    ['a promise that the convention does not hold', { promise: 'vte' }, 422, 'unknown-promise', '/promise'],
    ['a promisor that did not sign', { promisor: 'bpifrance' }, 422, 'not-a-party', '/promisor'],
    [
      'a wording from before the promise',
      { effectiveOn: '2019-03-04' },
      422,
      'effective-before-promise',
      '/effectiveOn',
    ],
    [
      'a wording from a day to come',
      { effectiveOn: '2020-03-17' },
      422,
      'effective-in-future',
      '/effectiveOn',
    ],
  ])('refuses %s', async (_, changes, status, code, at) => {
    const body = commitment('bdt-studies', changes)
    expect(await refused('registerCommitment', { body })).toEqual({ status, code, at })
  })
})

describe('a day before it began', () => {
  test('no wording is shown on a day before the first one', async () => {
    const wordingAt = async (asOf: string) => {
      const asked = { params: { id: 'bpifrance-vte' }, query: { asOf } }
      return (await register.accepted('getCommitment', asked)).body.wording
    }
    expect(await wordingAt('2019-05-22')).toBeNull()
    expect(await wordingAt('2019-05-23')).toMatchObject({ from: '2019-05-23' })
  })

  test('no commitment is listed before it was made', async () => {
    const listed = async (asOf: string) =>
      (await register.accepted('listCommitments', { query: { asOf } })).body.items.length
    expect([await listed('2019-03-04'), await listed('2019-03-05')]).toEqual([0, 18])
  })
})

describe('amendCommitment', () => {
  test('the wording of a day is the one in force on it; a year that was over keeps its limit', async () => {
    const { body, etag } = await amend({ obligation: doubled, effectiveOn: '2020-01-01', source })
    expect(body.wordings).toHaveLength(2)
    expect(etag).toBe('"2"')
    const at = async (asOf: string) =>
      (await register.accepted('getCommitment', { params, query: { asOf } })).body.wording?.from
    expect([await at('2019-12-31'), await at('2020-01-01')]).toEqual(['2019-03-05', '2020-01-01'])
    const { items } = (await register.accepted('listEnvelopes', { params })).body
    expect(items.map(({ year, limitCents }) => [year, limitCents])).toEqual(
      [2019, 2020, 2021, 2022].map((year) => [year, year === 2019 ? 110_000_000_00 : 200_000_000_00]),
    )
  })

  test.each([
    [
      'another kind',
      { kind: 'unquantified', reason: 'no-target' },
      'obligation-kind-changed',
      '/obligation/kind',
    ],
    ['fewer years', { ...doubled, years: { from: 2020, to: 2022 } }, 'years-dropped', '/obligation/years'],
  ])('refuses %s', async (_, obligation, code, at) => {
    const body = { obligation, effectiveOn: '2020-01-01', source }
    expect(await refused('amendCommitment', { body })).toEqual({ status: 422, code, at })
  })

  test('refuses what changes nothing, and what comes before the wording in force', async () => {
    await amend({ obligation: doubled, effectiveOn: '2020-01-01', source })
    const again = { obligation: doubled, effectiveOn: '2020-02-01', source }
    expect(await refused('amendCommitment', { body: again })).toMatchObject({ code: 'nothing-changed' })
    const before = { obligation: { ...doubled, themes: [] }, effectiveOn: '2019-12-31', source }
    expect(await refused('amendCommitment', { body: before })).toMatchObject({
      status: 422,
      code: 'effective-before-wording',
    })
  })

  test('refuses a limit below what is used', async () => {
    await declared(register, { amountCents: 50_000_000_00 })
    const obligation = { ...doubled, perYear: { amountCents: 49_999_999_99, approximate: false } }
    const body = { obligation, effectiveOn: '2019-12-31', source }
    expect(await refused('amendCommitment', { body })).toEqual({
      status: 409,
      code: 'limit-below-use',
      at: '/obligation',
    })
  })

  test('is not for the promisor', async () => {
    const body = { obligation: doubled, effectiveOn: '2020-01-01', source }
    expect(await refused('amendCommitment', { as: promisor, body })).toMatchObject({
      status: 403,
      code: 'forbidden',
    })
  })
})

describe('the end of a commitment', () => {
  const withdrawal = { effectiveOn: '2020-02-01', source }

  test('withdrawn: it stays, as it was before that day, and takes nothing more', async () => {
    await register.accepted('withdrawCommitment', { as: 'delegation', params, body: withdrawal })
    const at = async (asOf: string) =>
      (await register.accepted('getCommitment', { params, query: { asOf } })).body.status
    expect([await at('2020-01-31'), await at('2020-02-01')]).toEqual(['open', 'withdrawn'])
    await expect(declared(register)).rejects.toThrow('commitment-withdrawn')
    const { rating } = (await register.accepted('rateCommitment', { params, query: { asOf: '2020-02-29' } }))
      .body
    expect(rating).toMatchObject({ code: 'withdrawn', withdrawn: { by: 'delegation' } })
    expect(await refused('closeCommitment', { as: promisor, body: {} })).toMatchObject({
      status: 409,
      code: 'commitment-withdrawn',
    })
  })

  test('closed by the promisor at any time, and then shut', async () => {
    const { body } = await register.accepted('closeCommitment', { as: promisor, params })
    expect(body).toMatchObject({ status: 'closed', closed: { on: '2020-03-16', by: promisor } })
    const { items } = (await register.accepted('listEnvelopes', { params })).body
    expect(items.map(({ open }) => open)).toEqual([false, false, false, false])
    await expect(declared(register)).rejects.toThrow('commitment-closed')
  })

  test('closed by the delegation six months after its notice, not a day before', async () => {
    expect(await refused('closeCommitment', {})).toMatchObject({ status: 409, code: 'notice-missing' })
    await register.accepted('noticeClosure', { as: 'delegation', params })
    expect(await refused('noticeClosure', {})).toMatchObject({ status: 409, code: 'already-noticed' })
    register.clock.set('2020-09-15T09:30:00.000Z')
    expect(await refused('closeCommitment', {})).toMatchObject({ status: 409, code: 'notice-running' })
    register.clock.set('2020-09-16T09:30:00.000Z')
    const { body } = await register.accepted('closeCommitment', { as: 'delegation', params })
    expect(body.closed).toEqual({ on: '2020-09-16', by: 'delegation' })
  })

  test('is neither another operator’s to bring about, nor that of one that is not there', async () => {
    expect(await refused('withdrawCommitment', { as: otherOperator, body: withdrawal })).toMatchObject({
      status: 403,
      code: 'not-the-promisor',
    })
    expect(await refused('closeCommitment', { params: { id: 'none' } })).toMatchObject({
      status: 404,
      code: 'not-found',
    })
  })
})
