import type { Routes } from '@parole/contract'
import {
  type Act,
  type DeliveryCommand,
  type DeliveryId,
  decideDelivery,
  ok,
  type Result,
  type Source,
  type StreamId,
} from '@parole/domain'
import type { Head, ListId, Loaded } from '@parole/storage'
import { beneficiaryOf } from '../beneficiary.ts'
import type { Caller } from '../caller.ts'
import { changing } from '../change.ts'
import { namesGivenBack } from '../counted-once.ts'
import { page } from '../cursor.ts'
import { declaration } from '../declaration.ts'
import type { Handlers } from '../handling.ts'
import { linkedRequest } from '../linked-request.ts'
import { readOne } from '../read-one.ts'
import type { Refusal } from '../refusals.ts'
import { allocationShown, deliveryShown, selectionShown } from '../views/delivery-shown.ts'
import { confide } from '../views/texts.ts'
import type { ActNow, Plan } from '../write.ts'

type DeliveryRoutes = Pick<
  Routes,
  | 'listDeliveries'
  | 'declareDelivery'
  | 'getDelivery'
  | 'recordPayment'
  | 'recordRelease'
  | 'correctDelivery'
  | 'recordSupport'
  | 'retractDelivery'
  | 'confirmDelivery'
  | 'disputeDelivery'
  | 'resolveDispute'
>

type Shown<Body> = (head: Head<'delivery'>, caller: Caller) => Body

/** Plans one act on a delivery: `command` is given the act, the version that was seen, and what was loaded. */
const acting = <Body>(
  id: DeliveryId,
  shown: Shown<Body>,
  command: (act: Act, version: number, loaded: Loaded) => DeliveryCommand,
  dated: { readonly effectiveOn?: string; readonly source?: Source | null } = {},
  also: readonly StreamId[] = [],
): Result<Plan<{ readonly status: 200; readonly body: Body }>, Refusal> => {
  const stream = `delivery-${id}` as const
  return ok({
    heads: [stream, ...also],
    target: stream,
    decide: (loaded: Loaded, now: ActNow, caller: Caller) => {
      const before = loaded.head(stream)
      const act: Act = { ...now, effectiveOn: dated.effectiveOn ?? now.today, source: dated.source ?? null }
      const asked = command(act, before?.version ?? 0, loaded)
      const confided = 'reason' in asked ? [asked.reason] : []
      const decision = decideDelivery(asked, before?.state)
      const change = changing(stream, before, decision, act, confided)
      if (!change.ok) return change
      const body = shown(change.value.head, caller)
      const freed = before === undefined ? [] : namesGivenBack(before, change.value.head)
      return ok({ change: change.value, freed, answer: { status: 200, body } })
    },
  })
}

const territoryOf = (head: Head<'delivery'> | undefined) =>
  head === undefined ? undefined : beneficiaryOf(head.state.territory)

const moved = (
  type: 'RecordPayment' | 'RecordRelease',
  {
    params: { id },
    body: { amountCents, ...dated },
  }: Parameters<Handlers<DeliveryRoutes>['recordPayment']>[0],
) => acting(id, allocationShown, (act) => ({ type, act, amountCents }), dated)

const listOf = ({
  commitment,
  territory,
}: {
  commitment?: string | undefined
  territory?: string | undefined
}) => {
  if (commitment !== undefined) return { list: 'deliveries-of-commitment', commitment } as const
  if (territory !== undefined) return { list: 'deliveries-of-territory', territory } as ListId
  return { list: 'deliveries' } as const
}

/** Evidence: declared by the promisor, attested by the beneficiary. */
export const deliveries: Handlers<DeliveryRoutes> = {
  listDeliveries: async ({ query }, { surroundings: { register }, caller }) => {
    const { limit, cursor, ...filters } = query
    const known = await caller()
    if (!known.ok) return known
    const matches = ({ state }: Head<'delivery'>, standing: string) =>
      (filters.commitment === undefined || state.commitment === filters.commitment) &&
      (filters.territory === undefined || state.territory === filters.territory) &&
      (filters.region === undefined || state.regions.some((region) => region === filters.region)) &&
      (filters.operator === undefined || state.promisor === filters.operator) &&
      (filters.kind === undefined || state.kind === filters.kind) &&
      (filters.standing === undefined || standing === filters.standing)
    return page({ list: 'deliveries', filters, cursor }, async (paging: { readonly after?: StreamId }) => {
      const found = await register.list(listOf(filters), { limit, ...paging })
      const heads = found.items as readonly Head<'delivery'>[]
      const items = heads
        .map((head) => ({ head, shown: deliveryShown(head, known.value) }))
        .filter(({ head, shown }) => matches(head, shown.standing))
      return { items: items.map(({ shown }) => shown), next: found.next }
    })
  },

  getDelivery: ({ params: { id } }, context) => readOne(`delivery-${id}`, deliveryShown, context),

  declareDelivery: ({ body }, { surroundings }) => {
    const id = surroundings.newId()
    const stream = `delivery-${id}` as const
    const { commitment: commitmentId, territory: territoryId, request } = body
    const { command, confided, counted } = declaration(body, id, surroundings)
    return ok({
      heads: [`commitment-${commitmentId}`, ...(request === null ? [] : [`request-${request}` as const])],
      decide: (loaded, now, caller) => {
        const act: Act = { ...now, effectiveOn: body.effectiveOn, source: body.source }
        const commitment = loaded.head(`commitment-${commitmentId}`)?.state
        const territory = beneficiaryOf(territoryId)
        const somewhere = { act, commitmentId, commitment, territoryId, territory }
        const decision = decideDelivery({ ...command, ...somewhere }, undefined)
        const change = changing(stream, undefined, decision, act, confided)
        if (!change.ok) return change
        const linked = linkedRequest(request, change.value.head.state, loaded, act)
        if (!linked.ok) return linked
        const owner = now.by.party
        const names = counted === null ? [] : [{ kind: 'counted' as const, owner, name: counted, stream }]
        return ok({
          change: change.value,
          also: linked.value,
          entries: [{ kind: 'reference', owner, name: body.reference, stream }, ...names],
          answer: { status: 201, body: deliveryShown(change.value.head, caller) },
        })
      },
    })
  },

  recordPayment: (input) => moved('RecordPayment', input),
  recordRelease: (input) => moved('RecordRelease', input),

  correctDelivery: ({ params: { id }, body }, { surroundings }) => {
    const { commitment: commitmentId, theme, amountCents, effectiveOn, source } = body
    const reason = confide(body.reason, surroundings)
    return acting(
      id,
      allocationShown,
      (act, _version, loaded) => ({
        type: 'CorrectAllocation',
        act,
        territory: territoryOf(loaded.head(`delivery-${id}`)),
        commitmentId,
        commitment: loaded.head(`commitment-${commitmentId}`)?.state,
        theme,
        amountCents,
        reason,
      }),
      { effectiveOn, source },
      [`commitment-${commitmentId}`],
    )
  },

  recordSupport: ({ params: { id }, body }) =>
    acting(id, selectionShown, (act) => ({ type: 'RecordSupport', act }), body),

  retractDelivery: ({ params: { id }, body: { contact, ...body } }, { surroundings }) => {
    const reason = confide(body.reason, surroundings)
    return acting(id, deliveryShown, (act) => ({ type: 'RetractDelivery', act, contact, reason }))
  },

  confirmDelivery: ({ params: { id }, body: { contact, ...body } }, { surroundings }) => {
    const reason = body.reason && confide(body.reason, surroundings)
    return acting(id, deliveryShown, (act, seen) => ({ type: 'ConfirmDelivery', act, contact, seen, reason }))
  },

  disputeDelivery: ({ params: { id }, body: { contact, ...body } }, { surroundings }) => {
    const reason = confide(body.reason, surroundings)
    return acting(id, deliveryShown, (act, seen) => ({ type: 'DisputeDelivery', act, contact, seen, reason }))
  },

  resolveDispute: ({ params: { id }, body }, { surroundings }) => {
    const { contact } = body
    if (body.outcome === 'lifted') {
      const reason = body.reason && confide(body.reason, surroundings)
      return acting(id, deliveryShown, (act) => ({ type: 'LiftDispute', act, contact, reason }))
    }
    const { outcome } = body
    const reason = confide(body.reason, surroundings)
    return acting(id, deliveryShown, (act) => ({ type: 'RuleDispute', act, contact, outcome, reason }))
  },
}
