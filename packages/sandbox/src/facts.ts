import type { ClaimShown } from '@parole/contract'
import { canonicalJson } from '@parole/domain'
import { claims, commitments, conventions } from '@parole/reference'
import { callWell, type Fetch } from './call.ts'

interface Listed<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** Everything that a list holds, page after page, as anybody or as whoever holds a key sees it. */
export const listed = async <Item>(fetch: Fetch, path: string, token?: string): Promise<readonly Item[]> => {
  const items: Item[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const address = `${path}?limit=200${cursor === undefined ? '' : `&cursor=${cursor}`}`
    const { body } = await callWell<Listed<Item>>(fetch, 'GET', address, token === undefined ? {} : { token })
    items.push(...body.items)
    cursor = body.next
  }
  return items
}

const register = async (
  fetch: Fetch,
  token: string,
  path: string,
  missing: readonly { readonly slug: string; readonly body: unknown }[],
): Promise<number> => {
  for (const { slug, body } of missing) {
    await callWell(fetch, 'POST', path, { token, body, idempotencyKey: `facts-${slug}` })
  }
  return missing.length
}

const registerMissing = async (
  fetch: Fetch,
  token: string,
  path: string,
  facts: readonly { readonly id: string }[],
): Promise<number> => {
  const known = new Set((await listed<{ readonly id: string }>(fetch, path)).map(({ id }) => id))
  const missing = facts.filter(({ id }) => !known.has(id))
  return register(
    fetch,
    token,
    path,
    missing.map((body) => ({ slug: body.id, body })),
  )
}

/** What a claim says, without its wording: the register names claims itself, and one that ended is still there. */
const saidBy = ({
  about,
  ...said
}: Pick<ClaimShown, 'about' | 'scope' | 'since' | 'date' | 'figure'>): string => {
  const { scope, since, date, figure } = said
  return canonicalJson({ about: [...about].sort(), scope, since, date, figure })
}

const publishMissing = async (fetch: Fetch, token: string): Promise<number> => {
  const path = '/v1/claims'
  const known = new Set((await listed<ClaimShown>(fetch, path)).map(saidBy))
  const missing = claims
    .map(({ id, ...body }) => ({ slug: `claim-${id}`, body: { ...body, about: [...body.about] } }))
    .filter(({ body }) => !known.has(saidBy(body)))
  return register(fetch, token, path, missing)
}

/** How many facts were new to the register. */
export interface FactsLoaded {
  readonly conventions: number
  readonly commitments: number
  readonly claims: number
}

/** Registers the four conventions, their commitments and the figures published about them, whichever are missing. */
export const loadFacts = async (fetch: Fetch, token: string): Promise<FactsLoaded> => ({
  conventions: await registerMissing(fetch, token, '/v1/conventions', conventions),
  commitments: await registerMissing(fetch, token, '/v1/commitments', commitments),
  claims: await publishMissing(fetch, token),
})
