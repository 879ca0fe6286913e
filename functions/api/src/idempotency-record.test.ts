import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson, sha256Hex, type Ulid } from '@parole/domain'
import { openEmbeddedRegister } from '@parole/storage/embedded'
import { describe, expect, test } from 'vitest'
import {
  allocation,
  designation,
  dunkerque,
  fictionalPerson,
  otherOperator,
  promisor,
} from './testing/evidence.ts'
import { stores } from './testing/stores.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

const days = (count: number): number => count * 24 * 60 * 60

/** What the store keeps of the promisor's call under a key. */
const kept = async ({ register, clock, tokenFor }: TestRegister, idempotencyKey: string) => {
  const [, key = ''] = (await tokenFor(promisor)).split('_')
  const at = Date.parse(clock.now().instant) / 1000
  const call = { key: key as Ulid, idempotencyKey, at }
  return (await register.load({ heads: [], call })).answered
}

/** What somebody who reads the store would try: the digests of what a call may have said. */
const guesses = (method: string, path: string, body: object, parts: readonly unknown[]): string[] =>
  [[method, path, body], `${method}${path}${JSON.stringify(body)}`, body, ...parts].flatMap((guess) => [
    sha256Hex(canonicalJson(guess)),
    sha256Hex(typeof guess === 'string' ? guess : JSON.stringify(guess)),
  ])

describe.each(stores)('what is kept of a call, $name', (store) => {
  test('matches no digest of a person who was erased, and no part of their data', async () => {
    const register = await openTestRegister({ store })
    const place = { territory: dunkerque, operator: promisor, role: 'referent' }
    const body = designation()
    const sent = { as: promisor, params: place, body, idempotencyKey: 'designate' } as const
    await register.accepted('designateReferent', sent)
    const contact = `${dunkerque}-${promisor}-referent-1`
    await register.accepted('eraseContact', { as: 'delegation', params: { id: contact } })

    const record = JSON.stringify(await kept(register, 'designate'))
    const path = `/v1/territories/${dunkerque}/referents/${promisor}/referent`
    const parts = [fictionalPerson, ...Object.values(fictionalPerson)]
    for (const guess of guesses('PUT', path, body, parts)) expect(record).not.toContain(guess)
    for (const said of Object.values(fictionalPerson)) expect(record).not.toContain(said)

    const again = await register.call('designateReferent', sent)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    const other = { ...sent, body: designation({ person: { ...fictionalPerson, name: 'Claude Fictive' } }) }
    const { status, problem } = await register.refused('designateReferent', other)
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'idempotency-key-reused' })
  }, 60_000)

  test('matches no digest of a company that is for the parties', async () => {
    const register = await openTestRegister({ store })
    const body = allocation({ company: { siren: '123456782', visibility: 'parties' } })
    await register.accepted('declareDelivery', { as: promisor, body, idempotencyKey: 'declare' })
    const record = JSON.stringify(await kept(register, 'declare'))
    for (const guess of guesses('POST', '/v1/deliveries', body, ['123456782'])) {
      expect(record).not.toContain(guess)
    }
    expect(record).not.toContain('123456782')
  }, 60_000)

  test('counts for thirty days; then the key is free, and what was done stays done', async () => {
    const register = await openTestRegister({ store })
    const body = allocation()
    const sent = { as: promisor, body, idempotencyKey: 'once' } as const
    const first = await register.accepted('declareDelivery', sent)
    register.clock.pass(days(30))
    const last = await register.accepted('declareDelivery', sent)
    expect([last.body.id, last.headers.get('idempotency-replayed')]).toEqual([first.body.id, 'true'])

    register.clock.pass(1)
    const { problem } = await register.refused('declareDelivery', sent)
    expect(problem).toMatchObject({ code: 'reference-used', details: { delivery: first.body.id } })
    const other = await register.accepted('declareDelivery', { ...sent, body: allocation() })
    expect([other.status, other.headers.has('idempotency-replayed')]).toEqual([201, false])
    register.clock.pass(days(29))
    const { code } = (await register.refused('declareDelivery', sent)).problem
    expect(code).toBe('idempotency-key-reused')
  }, 60_000)
})

test('two keys keep one payload as two digests', async () => {
  const register = await openTestRegister()
  const reader = { party: otherOperator, role: 'reader' }
  const issue = (token: string) =>
    register.accepted('issueKey', { token, body: reader, idempotencyKey: 'same' })
  const { body } = await register.accepted('issueKey', {
    as: 'delegation',
    body: { party: 'delegation', role: 'writer' },
  })
  const tokens = [await register.tokenFor('delegation'), body.token ?? '']
  const payloads = await Promise.all(
    tokens.map(async (token) => {
      await issue(token)
      const call = { key: (token.split('_')[1] ?? '') as Ulid, idempotencyKey: 'same', at: 0 }
      return (await register.register.load({ heads: [], call })).answered?.payload
    }),
  )
  expect(payloads).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(new Set(payloads).size).toBe(2)
})

test('a retry after the process was started again is answered as before', async () => {
  const location = await mkdtemp(join(tmpdir(), 'parole-restart-'))
  const store = { name: 'on disk', open: () => openEmbeddedRegister({ location }) }
  const before = await openTestRegister({ store })
  const token = await before.tokenFor(promisor)
  const sent = { token, body: allocation(), idempotencyKey: 'once' }
  const first = await before.call('declareDelivery', sent)
  await before.register.close()

  const after = await openTestRegister({ store, facts: false })
  const again = await after.call('declareDelivery', sent)
  expect([again.status, again.text]).toEqual([201, first.text])
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  const { problem } = await after.refused('declareDelivery', { ...sent, body: allocation() })
  expect(problem.code).toBe('idempotency-key-reused')
  await after.register.close()
  await rm(location, { recursive: true })
})
