import { beforeEach, describe, expect, test } from 'vitest'
import { otherOperator, promisor } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister({ facts: false })
})

const issued = async (party: string = promisor, role = 'writer', idempotencyKey?: string) =>
  register.accepted('issueKey', {
    as: 'delegation',
    body: { party, role },
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  })
const listed = async (token: string, query: Readonly<Record<string, string | number>> = {}) =>
  (await register.accepted('listKeys', { token, query })).body

describe('issueKey', () => {
  test('tells the token once: it works, and nothing else ever shows it', async () => {
    const { status, headers, body } = await issued()
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/v1/keys/${body.id}`)
    expect(body).toMatchObject({ party: promisor, role: 'writer', revokedAt: null, version: 1 })
    expect(body.token).toMatch(new RegExp(`^parole_${body.id}_.{43}$`))
    const { items } = await listed(body.token ?? '')
    expect(items).toEqual([{ ...body, token: undefined }])
    expect(JSON.stringify(await listed(await register.tokenFor('delegation')))).not.toMatch(
      /secret|digest|token/,
    )
  })

  test('a replay has everything but the token', async () => {
    const first = await issued(promisor, 'writer', 'issue-1')
    const again = await issued(promisor, 'writer', 'issue-1')
    expect(again.status).toBe(201)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(again.body).toEqual({ ...first.body, token: null })
  })

  test.each([promisor, 'state', 'region-32', 'ti1-3208'] as const)('is not for %s', async (as) => {
    const { status, problem } = await register.refused('issueKey', {
      as,
      body: { party: as, role: 'reader' },
    })
    expect({ status, code: problem.code }).toEqual({ status: 403, code: 'forbidden' })
  })

  test('tells the token to the one who asked, though the store was cut off after it was done', async () => {
    let cut = true
    const cutting = await openTestRegister({
      between: (store) => ({
        ...store,
        commit: async (commit) => {
          const outcome = await store.commit(commit)
          if (cut && commit.answer !== undefined) {
            cut = false
            throw new Error('socket hang up')
          }
          return outcome
        },
      }),
    })
    cut = true
    const { body, headers } = await cutting.accepted('issueKey', {
      as: 'delegation',
      body: { party: promisor, role: 'writer' },
    })
    expect(headers.get('idempotency-replayed')).toBeNull()
    expect(body.token).toMatch(/^parole_/)
    expect((await cutting.accepted('listKeys', { token: body.token ?? '' })).body.items).toHaveLength(1)
  })

  test.each(['ti1-9999', 'ti2-9999', 'region-99'] as const)(
    'refuses %s, which there is not',
    async (party) => {
      const { status, problem } = await register.refused('issueKey', {
        as: 'delegation',
        body: { party, role: 'reader' },
      })
      expect({ status, code: problem.code, at: problem.errors?.[0]?.pointer }).toEqual({
        status: 422,
        code: 'unknown-party',
        at: '/party',
      })
    },
  )

  test('refuses a party of no known kind, and a role that there is not', async () => {
    const { problem } = await register.refused('issueKey', {
      as: 'delegation',
      body: { party: 'edf', role: 'admin' },
    })
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/party', '/role'])
  })
})

describe('listKeys', () => {
  test('the delegation sees all, or those of one party; each party its own', async () => {
    await issued(promisor)
    await issued(promisor, 'reader')
    await issued(otherOperator)
    const delegation = await register.tokenFor('delegation')
    const partiesOf = async (token: string, query = {}) =>
      (await listed(token, query)).items.map(({ party }) => party)
    expect(await partiesOf(delegation)).toEqual(['delegation', promisor, promisor, otherOperator])
    expect(await partiesOf(delegation, { party: otherOperator })).toEqual([otherOperator])
    const own = await register.tokenFor(promisor, 'reader')
    expect(await partiesOf(own)).toEqual([promisor, promisor, promisor])
    expect(await partiesOf(own, { party: promisor })).toEqual([promisor, promisor, promisor])
  })

  test('a party does not see another’s', async () => {
    const { status, problem } = await register.refused('listKeys', {
      as: promisor,
      query: { party: otherOperator },
    })
    expect({ status, code: problem.code }).toEqual({ status: 403, code: 'not-your-key' })
  })

  test('pages through all of them, each exactly once', async () => {
    for (let count = 0; count < 4; count += 1) await issued()
    const token = await register.tokenFor('delegation')
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listed(token, { limit: 1, ...(cursor && { cursor }) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    }
    expect(seen).toEqual((await listed(token)).items.map(({ id }) => id))
    expect(seen).toHaveLength(5)
  })
})

describe('revokeKey', () => {
  test('bites at once on writes and single reads, within half a minute on lists', async () => {
    const { body } = await issued()
    const token = body.token ?? ''
    await listed(token)
    const { status, etag } = await register.accepted('revokeKey', { token, params: { id: body.id } })
    expect({ status, etag }).toEqual({ status: 200, etag: '"2"' })

    const write = await register.refused('revokeKey', { token, params: { id: body.id } })
    expect([write.status, write.problem.code]).toEqual([401, 'revoked-key'])
    const read = await register.refused('getDelivery', { token, params: { id: body.id } })
    expect([read.status, read.problem.code]).toEqual([401, 'revoked-key'])
    register.clock.pass(29)
    expect((await register.call('listKeys', { token })).status).toBe(200)
    register.clock.pass(1)
    const list = await register.refused('listKeys', { token })
    expect([list.status, list.problem.code]).toEqual([401, 'revoked-key'])
    expect(list.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('the delegation revokes any; it stays in the list, with its day', async () => {
    const { body } = await issued()
    await register.accepted('revokeKey', { as: 'delegation', params: { id: body.id } })
    const { items } = await listed(await register.tokenFor('delegation'), { party: promisor })
    expect(items).toMatchObject([{ id: body.id, revokedAt: '2020-03-16T09:30:00.000Z', version: 2 }])
  })

  test('refuses another party’s, one revoked already, and one that is not there', async () => {
    const { body } = await issued()
    const refused = async (as: 'delegation' | typeof otherOperator, id: string = body.id) => {
      const { status, problem } = await register.refused('revokeKey', { as, params: { id } })
      return [status, problem.code]
    }
    expect(await refused(otherOperator)).toEqual([403, 'not-your-key'])
    expect(await refused('delegation', '01DZTEST000000000000000000')).toEqual([404, 'not-found'])
    await register.accepted('revokeKey', { as: 'delegation', params: { id: body.id } })
    expect(await refused('delegation')).toEqual([409, 'already-revoked'])
  })
})
