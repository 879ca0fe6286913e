import { conventions } from '@parole/reference'
import { beforeEach, describe, expect, test } from 'vitest'
import { convention } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister({ facts: false })
})

const registered = (body: unknown) => register.accepted('registerConvention', { as: 'delegation', body })
const refused = async (body: unknown) => {
  const { status, problem } = await register.refused('registerConvention', { as: 'delegation', body })
  return { status, code: problem.code, at: problem.errors?.map(({ pointer }) => pointer) }
}

describe('registerConvention', () => {
  test('enters the document, and it can be read where the answer says', async () => {
    const { status, headers, etag, body } = await registered(convention('rider-2019'))
    expect(status).toBe(201)
    expect(headers.get('location')).toBe('/v1/conventions/rider-2019')
    expect(etag).toBe('"1"')
    expect(body).toEqual({ ...convention('rider-2019'), version: 1 })
    const read = await register.request('GET', '/v1/conventions/rider-2019')
    expect(read.body).toEqual(body)
    expect(read.headers.get('etag')).toBe('"1"')
  })

  test('is effective from the day it was signed', async () => {
    await registered(convention('rider-2019'))
    const { body } = await register.accepted('listEvents', { params: { id: 'convention-rider-2019' } })
    expect(body.items).toMatchObject([
      { position: 1, effectiveOn: '2019-06-03', by: { party: 'delegation' } },
    ])
  })

  test('refuses an identity that is taken', async () => {
    await registered(convention('rider-2019'))
    expect(await refused(convention('rider-2019', { place: 'Lyon' }))).toEqual({
      status: 409,
      code: 'already-registered',
      at: ['/id'],
    })
  })

  test('refuses a promise named twice', async () => {
    const { promises } = convention('rider-2019')
    const body = convention('rider-2019', { promises: [...promises, ...promises] })
    expect(await refused(body)).toEqual({ status: 422, code: 'repeated-promise', at: ['/promises'] })
  })

  test('refuses a day that has not come', async () => {
    expect(await refused(convention('rider-2019', { signedOn: '2020-03-17' }))).toMatchObject({
      status: 422,
      code: 'effective-in-future',
    })
  })

  test('names every field that is wrong at once', async () => {
    const body = convention('Rider', { phase: 3, parties: ['state'], signedOn: '2019-02-30', colour: 'blue' })
    expect(await refused(body)).toEqual({
      status: 400,
      code: 'invalid-request',
      at: ['/id', '/phase', '/parties', '/signedOn', '/colour'],
    })
  })

  test.each(['state', 'bpifrance', 'region-32', 'ti1-3208'] as const)('is not for %s', async (as) => {
    const { status, problem } = await register.refused('registerConvention', {
      as,
      body: convention('rider-2019'),
    })
    expect({ status, code: problem.code }).toEqual({ status: 403, code: 'forbidden' })
    expect(problem.details).toEqual({ party: as, role: 'writer', needs: 'writer' })
  })
})

describe('listConventions', () => {
  test('lists them in the order of their identities, in pages', async () => {
    for (const body of [...conventions].reverse()) await registered(body)
    const whole = (await register.accepted('listConventions')).body
    expect(whole.items.map(({ id }) => id)).toEqual(conventions.map(({ id }) => id).sort())
    expect(whole.next).toBeNull()
    const first = (await register.accepted('listConventions', { query: { limit: 3 } })).body
    const rest = (
      await register.accepted('listConventions', { query: { limit: 3, cursor: first.next ?? '' } })
    ).body
    expect([...first.items, ...rest.items]).toEqual(whole.items)
    expect(rest.next).toBeNull()
  })

  test('is empty at first', async () => {
    expect((await register.accepted('listConventions')).body).toEqual({ items: [], next: null })
  })
})

test('a convention that is not there is not found', async () => {
  const { status, problem } = await register.refused('getConvention', { params: { id: 'rider-2019' } })
  expect({ status, code: problem.code }).toEqual({ status: 404, code: 'not-found' })
})
