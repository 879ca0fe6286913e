import { type AccessCase, accessMatrix, routes } from '@parole/contract'
import type { PartyId } from '@parole/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { partyOf, scenes, stateEnvelope } from './testing/access-scenes.ts'
import { allocation, commitment, declared, dunkerque, otherOperator, promisor } from './testing/evidence.ts'
import { type Claims, type Issuer, openIssuer, startOfClock } from './testing/issuer.ts'
import { rawStores } from './testing/raw-stores.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

let issuer: Issuer
beforeAll(async () => {
  issuer = await openIssuer()
})
afterAll(() => issuer.close())

const opened = () => openTestRegister({ oidc: issuer.settings })
const tokenOf = (party: PartyId, claims: Claims = {}) => issuer.token({ party, ...claims })

const operations = [
  'listKeys',
  'issueKey',
  'declareDelivery',
  'getDelivery',
  'confirmDelivery',
  'listReferents',
  'submitRequest',
  'answerRequest',
] as const

describe('whoever shows an access token', () => {
  let register: TestRegister
  let asked = 0
  beforeAll(async () => {
    register = await opened()
    const body = commitment(stateEnvelope, { promisor: 'state' })
    await register.accepted('registerCommitment', { as: 'delegation', body })
  })

  const ask = async (operation: (typeof operations)[number], question: AccessCase): Promise<string> => {
    asked += 1
    const sent = await scenes[operation](register, question, asked)
    const party = partyOf(question)
    const token = party && (await tokenOf(party, { role: question.caller?.role }))
    const { status, body } = await register.call(operation, { ...sent, ...(token && { token }) })
    return status < 400 ? 'done' : `${status} ${(body as { code: string }).code}`
  }

  test.each(operations)('may do with %s what a key of the same party and role may', async (operation) => {
    for (const question of accessMatrix(routes).filter(({ operationId }) => operationId === operation)) {
      const { allowed, caller, owner } = question
      const refusal = caller === null ? '401' : '403'
      expect([caller, owner, await ask(operation, question)]).toEqual([
        caller,
        owner,
        expect.stringMatching(allowed ? 'done' : refusal),
      ])
    }
  })

  test('sees what is for its party, and nobody else does', async () => {
    const { id } = (await declared(register)).body
    const params = { id }
    const seen = async (token?: string) =>
      (await register.call('getDelivery', { params, ...(token && { token }) })).text
    const withKey = await register.call('getDelivery', { params, as: dunkerque })
    expect(await seen(await tokenOf(dunkerque, { role: 'reader' }))).toBe(withKey.text)
    expect(await seen(await tokenOf('ti1-7505'))).toBe(await seen())
  })

  test('is told which claim names no party, and not what it holds', async () => {
    const token = await issuer.token({ party: 'nobody-4711' })
    const { status, problem } = await register.refused('listKeys', { token })
    expect({ status, code: problem.code, details: problem.details }).toEqual({
      status: 403,
      code: 'token-without-party',
      details: { claim: 'party', parties: 0 },
    })
    expect(JSON.stringify(problem)).not.toContain('nobody-4711')
  })
})

describe('a write with an access token', () => {
  let register: TestRegister
  beforeEach(async () => {
    register = await opened()
  })

  const declare = async (claims: Claims, body: object, idempotencyKey = 'once') =>
    register.call('declareDelivery', { token: await issuer.token(claims), body, idempotencyKey })

  test('is a replay when it is sent again with a renewed one', async () => {
    const body = allocation()
    const first = await declare({}, body)
    register.clock.pass(240)
    const renewed = { iat: startOfClock + 240, exp: startOfClock + 540, jti: 'another' }
    const again = await declare(renewed, body)
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect((await declare(renewed, allocation())).body).toMatchObject({ code: 'idempotency-key-reused' })
  })

  test('is one’s own: nobody sees what another was answered under the same word', async () => {
    const body = allocation()
    await declare({}, body)
    const party = await declare({ party: otherOperator }, body)
    expect(party.body).toMatchObject({ status: 403, code: 'not-the-promisor' })
    const person = await declare({ sub: 'person-4712' }, body)
    expect(person.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
    const client = await declare({ client_id: 'another-portal' }, body)
    expect(client.body).toMatchObject({ status: 409, code: 'reference-used' })
    const key = await register.call('declareDelivery', { as: promisor, body, idempotencyKey: 'once' })
    expect(key.body).toMatchObject({ status: 409, code: 'reference-used' })
  })

  test('is recorded under a name that stands for issuer, client and party, whoever it was', async () => {
    const nameOf = async (claims: Claims, of = issuer, at = register): Promise<string> => {
      const token = await of.token(claims)
      const { id } = (await at.accepted('declareDelivery', { token, body: allocation() })).body
      const { items } = (await at.accepted('listEvents', { params: { id: `delivery-${id}` } })).body
      expect(items[0]?.by.party).toBe(promisor)
      expect(items[0]?.by.key).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
      expect(at.lines.find(({ key }) => key === items[0]?.by.key)).toBeDefined()
      return items[0]?.by.key ?? ''
    }
    const name = await nameOf({})
    expect(await nameOf({ sub: 'person-4712' })).toBe(name)
    expect(await nameOf({ azp: 'another-portal' })).toBe(name)
    expect(await nameOf({ client_id: undefined, azp: 'partner-portal' })).toBe(name)
    const other = await openIssuer()
    expect(await nameOf({}, other, await openTestRegister({ oidc: other.settings }))).not.toBe(name)
    await other.close()
    expect(await nameOf({ client_id: 'another-portal' })).not.toBe(name)
    expect(await nameOf({ client_id: undefined })).not.toBe(name)
  })
})

test.each(rawStores)('neither the token nor its subject is kept, %s or in the log', async (_, open) => {
  const raw = await open()
  const register = await openTestRegister({ store: raw.store, oidc: issuer.settings })
  // Of letters that compression finds nothing to shorten in.
  const sub = 'Hy4kWz8tRn2V'
  const token = await issuer.token({ sub })
  const key = { as: 'delegation', body: { party: promisor, role: 'reader' } } as const
  await register.accepted('issueKey', key)
  const body = allocation()
  await register.accepted('declareDelivery', { token, body, idempotencyKey: 'once' })
  await register.accepted('declareDelivery', { token, body, idempotencyKey: 'once' })
  await register.refused('declareDelivery', { token, body: allocation({ theme: 'tourism' }) })
  await register.accepted('listKeys', { token })
  await register.refused('listKeys', { token: await issuer.token({ sub, exp: 1 }) })
  await register.refused('listKeys', { token: await issuer.token({ sub, party: sub }) })
  const kept = (await raw.bytes(register.register)) + JSON.stringify(register.lines)
  for (const secret of [sub, token, ...token.split('.')]) expect(kept).not.toContain(secret)
  await register.register.close()
  await raw.remove()
})
