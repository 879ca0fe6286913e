import type { Answer, Routes } from '@parole/contract'
import {
  type Act,
  type CommitmentCommand,
  decideCommitment,
  explain,
  isInScope,
  lastMonthEnd,
  latestWording,
  ok,
  type Result,
  rate,
  rateInPlace,
  refuse,
  roomOf,
  type Slug,
  type Source,
  type TerritoryId,
} from '@parole/domain'
import { changing } from '../change.ts'
import { pageOf } from '../cursor.ts'
import { dateAsked } from '../date-asked.ts'
import type { Handlers } from '../handling.ts'
import { owed } from '../owed.ts'
import { placeExists, placeName } from '../place.ts'
import type { Refusal } from '../refusals.ts'
import { answer } from '../reply.ts'
import { commitmentShown } from '../views/commitment-shown.ts'
import type { Plan } from '../write.ts'

type CommitmentRoutes = Pick<
  Routes,
  | 'listCommitments'
  | 'registerCommitment'
  | 'getCommitment'
  | 'amendCommitment'
  | 'withdrawCommitment'
  | 'noticeClosure'
  | 'closeCommitment'
  | 'rateCommitment'
  | 'listEnvelopes'
>

/** Plans one act on a commitment. */
const acting = (
  id: Slug,
  command: (act: Act) => CommitmentCommand,
  dated: { readonly effectiveOn?: string; readonly source?: Source } = {},
): Result<Plan<Answer<Routes['closeCommitment']>>, Refusal> => {
  const stream = `commitment-${id}` as const
  return ok({
    heads: [stream],
    target: stream,
    decide: (loaded, now) => {
      const before = loaded.head(stream)
      if (before === undefined) return refuse({ code: 'not-found' })
      const act: Act = { ...now, effectiveOn: dated.effectiveOn ?? now.today, source: dated.source ?? null }
      const change = changing(stream, before, decideCommitment(command(act), before.state), act)
      if (!change.ok) return change
      const body = commitmentShown(change.value.head, now.today)
      return ok({ change: change.value, answer: { status: 200, body } })
    },
  })
}

/** One operator's part of a promise. */
export const commitments: Handlers<CommitmentRoutes> = {
  listCommitments: async ({ query }, { surroundings: { register }, now }) => {
    const { limit, cursor, ...filters } = query
    const asOf = dateAsked(filters.asOf, now.today)
    if (!asOf.ok) return asOf
    const { commitments: heads } = await register.ledger('national')
    const shown = heads
      .filter(({ state }) => state.madeOn <= asOf.value)
      .map((head) => commitmentShown(head, asOf.value))
      .filter(
        ({ promisor, convention, promise, wording }) =>
          (filters.promisor === undefined || promisor === filters.promisor) &&
          (filters.convention === undefined || convention === filters.convention) &&
          (filters.promise === undefined || promise === filters.promise) &&
          (filters.kind === undefined || wording?.obligation.kind === filters.kind),
      )
    return pageOf({ list: 'commitments', filters, cursor }, shown, limit, ({ id }) => id)
  },

  getCommitment: async ({ params: { id }, query }, { surroundings: { register }, now }) => {
    const asOf = dateAsked(query.asOf, now.today)
    if (!asOf.ok) return asOf
    const stream = `commitment-${id}` as const
    const head = (await register.load({ heads: [stream] })).head(stream)
    if (head === undefined) return refuse({ code: 'not-found' })
    return answer(200, commitmentShown(head, asOf.value), head.version)
  },

  registerCommitment: ({ body }) => {
    const { id, convention: conventionId, promise, promisor, title, obligation } = body
    const stream = `commitment-${id}` as const
    return ok({
      heads: [stream, `convention-${conventionId}`],
      decide: (loaded, now) => {
        const before = loaded.head(stream)
        const convention = loaded.head(`convention-${conventionId}`)?.state
        const effectiveOn = body.effectiveOn ?? convention?.signedOn ?? now.today
        const act: Act = { ...now, effectiveOn, source: body.source }
        const decision = decideCommitment(
          {
            type: 'RegisterCommitment',
            act,
            id,
            conventionId,
            convention,
            promise,
            promisor,
            title,
            obligation,
          },
          before?.state,
        )
        const change = changing(stream, before, decision, act)
        if (!change.ok) return change
        const shown = commitmentShown(change.value.head, now.today)
        return ok({ change: change.value, answer: { status: 201, body: shown } })
      },
    })
  },

  amendCommitment: ({ params: { id }, body: { obligation, ...dated } }) =>
    acting(id, (act) => ({ type: 'AmendCommitment', act, obligation }), dated),
  withdrawCommitment: ({ params: { id }, body }) =>
    acting(id, (act) => ({ type: 'WithdrawCommitment', act }), body),
  noticeClosure: ({ params: { id } }) => acting(id, (act) => ({ type: 'NoticeClosure', act })),
  closeCommitment: ({ params: { id } }) => acting(id, (act) => ({ type: 'CloseCommitment', act })),

  rateCommitment: async ({ params: { id }, query }, { surroundings: { register }, now }) => {
    const asOf = dateAsked(query.asOf ?? lastMonthEnd(now.today), now.today)
    if (!asOf.ok) return asOf
    const { scope, language } = query
    if (!placeExists(scope)) {
      const errors = [{ pointer: 'query/scope', detail: `there is no ${scope}` }]
      return refuse({ code: 'unknown-party', errors })
    }
    const [national, local] = await Promise.all([
      register.ledger('national', id),
      scope === 'national' ? undefined : register.ledger(scope, id),
    ])
    const commitment = national.commitments[0]?.state
    if (commitment === undefined) return refuse({ code: 'not-found' })
    if (!isInScope(commitment, scope)) {
      const { phase: expected } = commitment
      return refuse({ code: 'wrong-phase', at: '/scope', territory: scope as TerritoryId, expected })
    }
    const { cells } = local ?? national
    const question = { commitment, cells, sheets: national.sheets, ...owed(), asOf: asOf.value }
    const rating = scope === 'national' ? rate(question) : rateInPlace({ ...question, place: scope })
    return answer(200, { scope, rating, explanation: explain(rating, language, placeName, scope) })
  },

  listEnvelopes: async ({ params: { id } }, { surroundings: { register } }) => {
    const { commitments: heads, balances } = await register.ledger('national', id)
    const [head] = heads
    if (head === undefined) return refuse({ code: 'not-found' })
    const { obligation } = latestWording(head.state)
    const approximate = obligation.kind === 'envelope' && obligation.perYear?.approximate === true
    const items = balances.flatMap((balance) => {
      const { commitment, year, unit, limit: limitCents, used: usedCents, open } = balance
      return unit === 'cents' && year !== null
        ? [{ commitment, year, approximate, limitCents, usedCents, roomCents: roomOf(balance), open }]
        : []
    })
    return answer(200, { items, next: null })
  },
}
