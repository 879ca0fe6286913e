import type { Routes } from '@parole/contract'
import { decideKey, ok, refuse, type StreamId, sha256Hex } from '@parole/domain'
import type { Head, ListId } from '@parole/storage'
import { changing } from '../change.ts'
import { page } from '../cursor.ts'
import type { Handlers } from '../handling.ts'
import { placeExists } from '../place.ts'
import { tokenText } from '../token.ts'

type KeyRoutes = Pick<Routes, 'listKeys' | 'issueKey' | 'revokeKey'>

const shown = ({ state: { digest: _, ...key }, version }: Head<'key'>) => ({ ...key, version })

/** Who may act in the name of a party. */
export const keys: Handlers<KeyRoutes> = {
  listKeys: async ({ query }, { surroundings: { register }, caller }) => {
    const known = await caller()
    if (!known.ok) return known
    if (known.value === undefined) return refuse({ code: 'missing-key' })
    const { limit, cursor, ...filters } = query
    const own = known.value.party
    const party = filters.party ?? (own === 'delegation' ? undefined : own)
    if (own !== 'delegation' && party !== own) return refuse({ code: 'not-your-key' })
    const list: ListId = party === undefined ? { list: 'keys' } : { list: 'keys-of-party', party }
    return page(
      { list: 'keys', filters: { party }, cursor },
      async (paging: { readonly after?: StreamId }) => {
        const found = await register.list(list, { limit, ...paging })
        return { items: (found.items as readonly Head<'key'>[]).map(shown), next: found.next }
      },
    )
  },

  issueKey: ({ body: { party, role } }, { surroundings }) => {
    if (!placeExists(party)) {
      return refuse({
        code: 'unknown-party',
        errors: [{ pointer: '/party', detail: `there is no ${party}` }],
      })
    }
    const id = surroundings.newId()
    const secret = surroundings.newSecret()
    const stream = `key-${id}` as const
    return ok({
      heads: [],
      decide: (_loaded, now) => {
        const act = { ...now, effectiveOn: now.today, source: null }
        const decision = decideKey(
          { type: 'IssueKey', act, id, party, role, digest: sha256Hex(secret) },
          undefined,
        )
        const change = changing(stream, undefined, decision, act)
        if (!change.ok) return change
        return ok({
          change: change.value,
          answer: { status: 201, body: { ...shown(change.value.head), token: null } },
          toldOnce: { token: tokenText({ key: id, secret }) },
        })
      },
    })
  },

  revokeKey: ({ params: { id } }) => {
    const stream = `key-${id}` as const
    return ok({
      heads: [stream],
      target: stream,
      decide: (loaded, now) => {
        const before = loaded.head(stream)
        if (before === undefined) return refuse({ code: 'not-found' })
        const act = { ...now, effectiveOn: now.today, source: null }
        const change = changing(stream, before, decideKey({ type: 'RevokeKey', act }, before.state), act)
        if (!change.ok) return change
        return ok({ change: change.value, answer: { status: 200, body: shown(change.value.head) } })
      },
    })
  },
}
