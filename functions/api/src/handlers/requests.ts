import type { Answer, Routes } from '@parole/contract'
import {
  type Act,
  type ConfidedText,
  daysBetween,
  decideRequest,
  holdsName,
  isUnanswered,
  ok,
  processingTimes,
  type Request,
  type RequestCommand,
  type Result,
  refuse,
  requestName,
  requestState,
  type Source,
  type StreamId,
  type Ulid,
} from '@parole/domain'
import type { Entry, Head, ListId, Loaded } from '@parole/storage'
import { beneficiaryOf } from '../beneficiary.ts'
import { changing } from '../change.ts'
import { page } from '../cursor.ts'
import type { Handlers } from '../handling.ts'
import { placeExists } from '../place.ts'
import { readOne } from '../read-one.ts'
import type { Refusal } from '../refusals.ts'
import { answer } from '../reply.ts'
import { requestShown } from '../views/request-shown.ts'
import { confide } from '../views/texts.ts'
import type { ActNow, Plan } from '../write.ts'

type RequestRoutes = Pick<
  Routes,
  | 'listRequests'
  | 'submitRequest'
  | 'getRequest'
  | 'acknowledgeRequest'
  | 'answerRequest'
  | 'withdrawRequest'
  | 'getProcessingTimes'
>

/** When something happened, as it is given: today if it is not said. */
interface Happening {
  readonly effectiveOn?: string | undefined
  readonly source: Source | null
}

const actAt = (now: ActNow, { effectiveOn, source }: Happening): Act => ({
  ...now,
  effectiveOn: effectiveOn ?? now.today,
  source,
})

/** The name that keeps a territory from asking an operator twice for one action sheet. */
const nameOf = (
  request: Pick<Request, 'territory' | 'operator' | 'actionSheet'>,
  stream: StreamId,
): Entry => ({
  kind: 'reference',
  owner: request.territory,
  name: requestName(request),
  stream,
})

/** Plans one step of a request; `command` is given the act, and what was loaded. */
const stepping = (
  id: Ulid,
  happening: Happening,
  command: (act: Act, loaded: Loaded) => RequestCommand,
  { reason, also = [] }: { readonly reason?: ConfidedText | null; readonly also?: readonly StreamId[] } = {},
): Result<Plan<Answer<Routes['withdrawRequest']>>, Refusal> => {
  const stream = `request-${id}` as const
  return ok({
    heads: [stream, ...also],
    target: stream,
    decide: (loaded, now, caller) => {
      const before = loaded.head(stream)
      if (before === undefined) return refuse({ code: 'not-found' })
      const act = actAt(now, happening)
      const decision = decideRequest(command(act, loaded), before.state)
      const change = changing(stream, before, decision, act, reason ? [reason] : [])
      if (!change.ok) return change
      const { head } = change.value
      const freed = holdsName(head.state) ? [] : [nameOf(head.state, stream)]
      return ok({ change: change.value, freed, answer: { status: 200, body: requestShown(head, caller) } })
    },
  })
}

const listOf = ({
  operator,
  territory,
}: {
  operator?: Request['operator'] | undefined
  territory?: Request['territory'] | undefined
}): ListId => {
  if (territory !== undefined) return { list: 'requests-of-territory', territory }
  return operator === undefined ? { list: 'requests' } : { list: 'requests-of-operator', operator }
}

/** What action sheets ask of operators, and how long the answers take. */
export const requests: Handlers<RequestRoutes> = {
  listRequests: async ({ query }, { surroundings: { register }, caller, now }) => {
    const { limit, cursor, ...filters } = query
    const known = await caller()
    if (!known.ok) return known
    const { operator, territory, region, state, waitingDays } = filters
    const matches = ({ state: request }: Head<'request'>) =>
      (operator === undefined || request.operator === operator) &&
      (territory === undefined || request.territory === territory) &&
      (region === undefined || request.regions.some((one) => one === region)) &&
      (state === undefined || requestState(request) === state) &&
      (waitingDays === undefined ||
        (isUnanswered(request) && daysBetween(request.submitted.on, now.today) >= waitingDays))
    return page({ list: 'requests', filters, cursor }, async (paging: { readonly after?: StreamId }) => {
      const found = await register.list(listOf(filters), { limit, ...paging })
      const heads = (found.items as readonly Head<'request'>[]).filter(matches)
      return { items: heads.map((head) => requestShown(head, known.value)), next: found.next }
    })
  },

  getRequest: ({ params: { id } }, context) => readOne(`request-${id}`, requestShown, context),

  submitRequest: ({ body }, { surroundings }) => {
    const id = surroundings.newId()
    const stream = `request-${id}` as const
    const { territory: territoryId, operator, actionSheet, theme, amountCents } = body
    const subject = confide(body.subject, surroundings)
    return ok({
      heads: [],
      decide: (_loaded, now, caller) => {
        const act = actAt(now, body)
        const territory = beneficiaryOf(territoryId)
        const asked = { territoryId, territory, operator, actionSheet, theme, amountCents, subject }
        const decision = decideRequest({ type: 'SubmitRequest', act, id, ...asked }, undefined)
        const change = changing(stream, undefined, decision, act, [subject])
        if (!change.ok) return change
        const { head } = change.value
        return ok({
          change: change.value,
          entries: [nameOf(head.state, stream)],
          answer: { status: 201, body: requestShown(head, caller) },
        })
      },
    })
  },

  acknowledgeRequest: ({ params: { id }, body }) =>
    stepping(id, body, (act) => ({ type: 'AcknowledgeRequest', act })),

  answerRequest: ({ params: { id }, body }, { surroundings }) => {
    if (body.outcome === 'declined') {
      const reason = confide(body.reason, surroundings)
      return stepping(id, body, (act) => ({ type: 'DeclineRequest', act, reason }), { reason })
    }
    const { amountCents, commitment: commitmentId } = body
    const reason = body.reason && confide(body.reason, surroundings)
    const stream = `commitment-${commitmentId}` as const
    return stepping(
      id,
      body,
      (act, loaded) => {
        const commitment = loaded.head(stream)?.state
        return { type: 'AcceptRequest', act, amountCents, commitmentId, commitment, reason }
      },
      { reason, also: [stream] },
    )
  },

  withdrawRequest: ({ params: { id }, body }) =>
    stepping(id, body, (act) => ({ type: 'WithdrawRequest', act })),

  getProcessingTimes: async ({ params: { scope } }, { surroundings: { register }, now }) => {
    if (!placeExists(scope)) return refuse({ code: 'not-found' })
    const tallies = await register.tallies(scope)
    return answer(200, processingTimes({ scope, tallies, today: now.today }))
  },
}
