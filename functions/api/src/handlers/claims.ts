import type { ClaimShown, Routes } from '@parole/contract'
import {
  type Act,
  type Claim,
  claimEntryOf,
  decideClaim,
  disagree,
  effectiveOfClaim,
  ok,
  refuse,
  type StreamId,
  sheetsAbout,
} from '@parole/domain'
import type { Head, Register } from '@parole/storage'
import { changing } from '../change.ts'
import { pageOf } from '../cursor.ts'
import type { Handlers } from '../handling.ts'
import { placeExists } from '../place.ts'
import { readOne } from '../read-one.ts'
import { claimShown } from '../views/claim-shown.ts'
import { confide } from '../views/texts.ts'

type ClaimRoutes = Pick<Routes, 'listClaims' | 'publishClaim' | 'getClaim' | 'withdrawClaim'>

/** Far more than there are: the whole list is one request, and a claim can name all that it disagrees with. */
const atOnce = 1_000

/** Every claim: there are tens of them, and whether two disagree is told by all of them. */
const allClaims = async ({ list }: Pick<Register, 'list'>): Promise<readonly Head<'claim'>[]> => {
  const heads: Head<'claim'>[] = []
  for (let after: StreamId | null | undefined; after !== null; ) {
    const page = await list({ list: 'claims' }, { limit: atOnce, ...(after && { after }) })
    heads.push(...(page.items as readonly Head<'claim'>[]))
    after = page.next
  }
  return heads
}

/** Published figures, set against what is itemised. */
export const claims: Handlers<ClaimRoutes> = {
  listClaims: async ({ query }, { surroundings: { register }, caller, now }) => {
    const { limit, cursor, ...filters } = query
    const known = await caller()
    if (!known.ok) return known
    const heads = await allClaims(register)
    const entries = new Map(heads.map(({ state }) => [state.id, claimEntryOf(state)] as const))
    const disagreesWith = ({ id }: Claim): string[] => {
      const own = entries.get(id) ?? null
      if (own === null) return []
      return [...entries].flatMap(([other, entry]) =>
        entry !== null && disagree(own, entry, now.today) ? [other] : [],
      )
    }
    const matches = ({ about, scope, publishedBy, standing }: ClaimShown) =>
      (filters.commitment === undefined || about.includes(filters.commitment)) &&
      (filters.scope === undefined || scope === filters.scope) &&
      (filters.publishedBy === undefined || publishedBy === filters.publishedBy) &&
      (filters.standing === undefined || standing === filters.standing)
    const shown = heads
      .map((head) => ({ ...claimShown(head, known.value), disagreesWith: disagreesWith(head.state) }))
      .filter(matches)
    return pageOf({ list: 'claims', filters, cursor }, shown, limit, ({ id }) => id)
  },

  getClaim: ({ params: { id } }, context) => readOne(`claim-${id}`, claimShown, context),

  publishClaim: ({ body }, { surroundings }) => {
    const { about, scope, replaces } = body
    if (!placeExists(scope)) {
      return refuse({
        code: 'unknown-party',
        errors: [{ pointer: '/scope', detail: `there is no ${scope}` }],
      })
    }
    const id = surroundings.newId()
    const stream = `claim-${id}` as const
    const old = replaces === null ? undefined : (`claim-${replaces}` as const)
    const sheets = sheetsAbout(about)
    return ok({
      heads: [...about.map((name) => `commitment-${name}` as const), ...(old ? [old] : [])],
      sheets,
      decide: (loaded, now, caller) => {
        // First of all what it replaces: a claim that is none any more frees no room.
        const ending: Act = { ...now, effectiveOn: now.today, source: body.source }
        const before = old && loaded.head(old)
        const replaced =
          old &&
          changing(
            old,
            before,
            decideClaim({ type: 'ReplaceClaim', act: ending, by: id }, before?.state),
            ending,
          )
        if (replaced && !replaced.ok) return replaced
        const act: Act = { ...ending, effectiveOn: effectiveOfClaim(body.date, now.today) }
        const decision = decideClaim(
          {
            type: 'PublishClaim',
            act,
            id,
            ...body,
            commitments: about.map((name) => loaded.head(`commitment-${name}`)?.state),
            sheets: sheets.map((sheet) => loaded.sheet(sheet)),
          },
          undefined,
        )
        const published = changing(stream, undefined, decision, act)
        if (!published.ok) return published
        return ok({
          change: published.value,
          ...(replaced && { also: [replaced.value] }),
          answer: { status: 201, body: claimShown(published.value.head, caller) },
        })
      },
    })
  },

  withdrawClaim: ({ params: { id }, body }, { surroundings }) => {
    const stream = `claim-${id}` as const
    const reason = confide(body.reason, surroundings)
    return ok({
      heads: [stream],
      target: stream,
      decide: (loaded, now, caller) => {
        const before = loaded.head(stream)
        if (before === undefined) return refuse({ code: 'not-found' })
        const act: Act = { ...now, effectiveOn: now.today, source: null }
        const decision = decideClaim({ type: 'WithdrawClaim', act, reason }, before.state)
        const change = changing(stream, before, decision, act, [reason])
        if (!change.ok) return change
        return ok({
          change: change.value,
          answer: { status: 200, body: claimShown(change.value.head, caller) },
        })
      },
    })
  },
}
