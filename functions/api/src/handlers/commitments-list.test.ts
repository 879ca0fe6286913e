import { commitments } from '@parole/reference'
import { beforeAll, describe, expect, test } from 'vitest'
import { equity } from '../testing/evidence.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})

describe('listCommitments', () => {
  const idsOf = async (query: Readonly<Record<string, string | number>>) =>
    (await register.accepted('listCommitments', { query })).body.items.map(({ id }) => id)

  test('lists all, in the order of their identities', async () => {
    expect(await idsOf({})).toEqual(commitments.map(({ id }) => id).sort())
  })

  test.each([
    [{ promisor: 'state' }, ['state-offer-of-services']],
    [{ convention: 'bpifrance-2019', kind: 'volume' }, ['bpifrance-vte']],
    [{ promise: 'equity' }, [equity]],
    [{ kind: 'envelope' }, ['banque-des-territoires-engineering', equity]],
    [{ promisor: 'region-84' }, []],
  ])('filters by %j', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids)
  })

  test('pages through all of them, each exactly once', async () => {
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { limit: 1, ...(cursor && { cursor }) }
      const { body } = await register.accepted('listCommitments', { query })
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.next
    }
    expect(seen).toEqual(commitments.map(({ id }) => id).sort())
  })
})
