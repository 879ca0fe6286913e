import { commitments, conventions } from '@parole/reference'
import { callWell, type Fetch } from './call.ts'

interface Listed {
  readonly items: readonly { readonly id: string }[]
}

const identitiesAt = async (fetch: Fetch, path: string): Promise<ReadonlySet<string>> => {
  const { body } = await callWell<Listed>(fetch, 'GET', `${path}?limit=200`)
  return new Set(body.items.map(({ id }) => id))
}

const registerMissing = async (
  fetch: Fetch,
  token: string,
  path: string,
  facts: readonly { readonly id: string }[],
): Promise<number> => {
  const known = await identitiesAt(fetch, path)
  const missing = facts.filter(({ id }) => !known.has(id))
  for (const body of missing) {
    await callWell(fetch, 'POST', path, { token, body, idempotencyKey: `facts-${body.id}` })
  }
  return missing.length
}

/** Registers the four conventions and their commitments, whichever the register does not hold yet. */
export const loadFacts = async (
  fetch: Fetch,
  token: string,
): Promise<{ readonly conventions: number; readonly commitments: number }> => ({
  conventions: await registerMissing(fetch, token, '/v1/conventions', conventions),
  commitments: await registerMissing(fetch, token, '/v1/commitments', commitments),
})
