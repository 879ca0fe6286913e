import type { PartyId } from '@parole/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Calling } from '../testing/api-client.ts'
import {
  declared,
  dunkerque,
  hautsDeFrance,
  lacq,
  nouvelleAquitaine,
  occitanie,
  promisor,
  proof,
  publicReason,
} from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
let params: { id: string }
let seen: string
beforeEach(async () => {
  register = await openTestRegister()
  await onNew()
})

const onNew = async (changes: Readonly<Record<string, unknown>> = {}) => {
  params = { id: (await declared(register, changes)).body.id }
  seen = '"1"'
}
const act = async (
  operation: 'confirmDelivery' | 'disputeDelivery' | 'resolveDispute',
  as: PartyId,
  body: unknown,
) => {
  const answered = await register.accepted(operation, { as, params, ifMatch: seen, body })
  seen = answered.etag
  return answered.body
}
const confirm = (as: PartyId, body: unknown = {}) => act('confirmDelivery', as, body)
const dispute = (as: PartyId) => act('disputeDelivery', as, { reason: publicReason })
const resolve = (as: PartyId, body: unknown) => act('resolveDispute', as, body)
const refused = async (
  operation: 'confirmDelivery' | 'disputeDelivery' | 'resolveDispute',
  sent: Calling,
) => {
  const { status, problem } = await register.refused(operation, { params, ifMatch: seen, ...sent })
  return { status, code: problem.code }
}

describe('confirmDelivery and disputeDelivery', () => {
  test('the territory confirms the version it saw', async () => {
    const body = await confirm(dunkerque, { reason: publicReason })
    expect(body.standing).toBe('confirmed')
    expect(body.attestations).toMatchObject([
      { party: dunkerque, verdict: 'confirmed', seen: 1, on: '2020-03-16', reason: { text: 'Seen on site' } },
    ])
  })

  test('the territory’s word outranks the region’s, whichever comes last', async () => {
    expect((await confirm(hautsDeFrance)).standing).toBe('confirmed')
    expect((await dispute(dunkerque)).standing).toBe('disputed')
    await onNew()
    expect((await confirm(dunkerque)).standing).toBe('confirmed')
    expect((await dispute(hautsDeFrance)).standing).toBe('confirmed')
  })

  test('among regions a dispute outranks; each region that it lies in is heard', async () => {
    await onNew({ territory: lacq })
    expect((await confirm(nouvelleAquitaine)).standing).toBe('confirmed')
    expect((await dispute(occitanie)).standing).toBe('disputed')
    expect(await refused('confirmDelivery', { as: hautsDeFrance, body: {} })).toEqual({
      status: 403,
      code: 'not-a-beneficiary',
    })
  })

  test('need the version that was seen, and that it still is the one', async () => {
    const { ifMatch: _, ...unseen } = { as: dunkerque, params, ifMatch: seen, body: {} } as const
    const missing = await register.refused('confirmDelivery', unseen)
    expect([missing.status, missing.problem.code]).toEqual([428, 'precondition-required'])
    const movement = { amountCents: 1, effectiveOn: '2019-06-03', source: proof }
    await register.accepted('recordPayment', { as: promisor, params, body: movement })
    const stale = await register.refused('confirmDelivery', {
      as: dunkerque,
      params,
      ifMatch: '"1"',
      body: {},
    })
    expect([stale.status, stale.problem.code]).toEqual([412, 'stale-version'])
    expect(stale.problem.details).toEqual({ seen: 1, version: 2 })
  })

  test('refuse the same word twice, until the delivery moves', async () => {
    await confirm(dunkerque)
    expect(await refused('confirmDelivery', { as: dunkerque, body: {} })).toEqual({
      status: 409,
      code: 'already-attested',
    })
    const movement = { amountCents: 1, effectiveOn: '2019-06-03', source: proof }
    seen = (await register.accepted('recordPayment', { as: promisor, params, body: movement })).etag
    expect((await confirm(dunkerque)).attestations).toMatchObject([{ seen: 3 }])
    expect((await dispute(dunkerque)).standing).toBe('disputed')
  })

  test.each([
    [lacq, 'not-a-beneficiary'],
    ['region-84', 'not-a-beneficiary'],
    [promisor, 'forbidden'],
    ['delegation', 'forbidden'],
    ['state', 'forbidden'],
  ] as const)('are not for %s', async (as, code) => {
    for (const operation of ['confirmDelivery', 'disputeDelivery'] as const) {
      expect(await refused(operation, { as, body: { reason: publicReason } })).toEqual({ status: 403, code })
    }
  })

  test('a dispute needs a reason, a confirmation does not', async () => {
    const { problem } = await register.refused('disputeDelivery', {
      as: dunkerque,
      params,
      ifMatch: seen,
      body: {},
    })
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/reason'])
    expect((await confirm(dunkerque)).attestations[0]?.reason).toBeNull()
  })
})

describe('resolveDispute', () => {
  const ruled = (outcome: 'stands' | 'falls') => ({ outcome, reason: publicReason })

  test('its author lifts it, and nobody else', async () => {
    await dispute(dunkerque)
    for (const as of [hautsDeFrance, lacq, 'region-84'] as const) {
      expect(await refused('resolveDispute', { as, body: { outcome: 'lifted' } })).toEqual({
        status: 403,
        code: 'not-your-dispute',
      })
    }
    expect(await refused('resolveDispute', { as: promisor, body: { outcome: 'lifted' } })).toEqual({
      status: 403,
      code: 'forbidden',
    })
    expect(await resolve(dunkerque, { outcome: 'lifted' })).toMatchObject({
      standing: 'declared',
      attestations: [],
    })
  })

  test('the delegation rules that it stands: the same version is not disputed again', async () => {
    await dispute(dunkerque)
    const body = await resolve('delegation', ruled('stands'))
    expect(body).toMatchObject({ standing: 'declared', ruling: { outcome: 'stands' }, retracted: null })
    expect(await refused('disputeDelivery', { as: dunkerque, body: { reason: publicReason } })).toEqual({
      status: 409,
      code: 'already-ruled',
    })
  })

  test('the delegation rules that it falls: it counts no more', async () => {
    await dispute(dunkerque)
    const body = await resolve('delegation', ruled('falls'))
    expect(body).toMatchObject({ ruling: { outcome: 'falls' }, retracted: { by: 'delegation' } })
    expect(await refused('confirmDelivery', { as: dunkerque, body: {} })).toEqual({
      status: 409,
      code: 'delivery-retracted',
    })
  })

  test('the parties do not rule, and the delegation does not lift', async () => {
    await dispute(dunkerque)
    expect(await refused('resolveDispute', { as: dunkerque, body: ruled('stands') })).toEqual({
      status: 403,
      code: 'not-the-delegation',
    })
    expect(await refused('resolveDispute', { as: 'delegation', body: { outcome: 'lifted' } })).toEqual({
      status: 403,
      code: 'not-your-dispute',
    })
  })

  test('refuses where nothing is disputed', async () => {
    for (const [as, body] of [
      ['delegation', ruled('stands')],
      [dunkerque, { outcome: 'lifted' }],
    ] as const) {
      expect(await refused('resolveDispute', { as, body })).toEqual({ status: 409, code: 'not-disputed' })
    }
  })
})
