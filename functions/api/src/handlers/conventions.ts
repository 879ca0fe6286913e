import type { Routes } from '@parole/contract'
import { type Act, decideConvention, ok, refuse } from '@parole/domain'
import type { Head } from '@parole/storage'
import { changing } from '../change.ts'
import { pageOf } from '../cursor.ts'
import type { Handlers } from '../handling.ts'
import { answer } from '../reply.ts'

type ConventionRoutes = Pick<Routes, 'listConventions' | 'registerConvention' | 'getConvention'>

const shown = ({ state, version }: Head<'convention'>) => ({ ...state, version })

/** The signed agreements. */
export const conventions: Handlers<ConventionRoutes> = {
  listConventions: async ({ query: { limit, cursor } }, { surroundings: { register } }) => {
    const { conventions: heads } = await register.ledger('national')
    return pageOf({ list: 'conventions', filters: {}, cursor }, heads.map(shown), limit, ({ id }) => id)
  },

  getConvention: async ({ params: { id } }, { surroundings: { register } }) => {
    const stream = `convention-${id}` as const
    const head = (await register.load({ heads: [stream] })).head(stream)
    return head === undefined ? refuse({ code: 'not-found' }) : answer(200, shown(head), head.version)
  },

  registerConvention: ({ body: convention }) => {
    const stream = `convention-${convention.id}` as const
    return ok({
      heads: [stream],
      decide: (loaded, now) => {
        const before = loaded.head(stream)
        const act: Act = { ...now, effectiveOn: convention.signedOn, source: convention.source }
        const decision = decideConvention({ type: 'RegisterConvention', act, convention }, before?.state)
        const change = changing(stream, before, decision, act)
        if (!change.ok) return change
        return ok({ change: change.value, answer: { status: 201, body: shown(change.value.head) } })
      },
    })
  },
}
