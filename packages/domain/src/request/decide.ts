import type { Act } from '../act.ts'
import { isInForce } from '../delivery/beneficiary.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import { acceptRequest } from './answer.ts'
import type { LinkDelivery, RequestCommand, SubmitRequest } from './commands.ts'
import { type Request, type RequestEvent, requestState } from './request.ts'

type Decision = Result<readonly RequestEvent[], Rejection>
/** What is done with a request that was submitted, by who asked or who was asked. */
type Step = Exclude<RequestCommand, SubmitRequest | LinkDelivery>

/** How many deliveries one request may name, so that its cost never grows with its history. */
export const linkLimit = 50

const refusalOfFuture = ({ effectiveOn, today }: Act): Rejection | undefined =>
  effectiveOn > today ? { code: 'effective-in-future', at: '/effectiveOn', effectiveOn, today } : undefined

const submit = (command: SubmitRequest, state: Request | undefined): Decision => {
  const { act, id, territoryId, territory, operator, actionSheet, theme, amountCents } = command
  const { effectiveOn } = act
  if (act.by.party !== territoryId) return refuse({ code: 'not-the-territory', territory: territoryId })
  if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id })
  if (territory === undefined) {
    return refuse({ code: 'unknown-territory', at: '/territory', territory: territoryId })
  }
  const future = refusalOfFuture(act)
  if (future !== undefined) return refuse(future)
  if (!isInForce(territory, effectiveOn)) {
    return refuse({
      code: 'territory-not-in-force',
      at: '/effectiveOn',
      territory: territoryId,
      effectiveOn,
    })
  }
  return ok([
    {
      type: 'RequestSubmitted',
      id,
      territory: territoryId,
      regions: [...territory.regions],
      operator,
      actionSheet,
      theme,
      subject: seal(command.subject),
      amountCents,
    },
  ])
}

/** Submitted, then acknowledged, then answered or withdrawn; none of it after today. */
const refusalOfOrder = (act: Act, { submitted, acknowledged }: Request): Rejection | undefined => {
  const { effectiveOn } = act
  const at = '/effectiveOn'
  const future = refusalOfFuture(act)
  if (future !== undefined) return future
  if (effectiveOn < submitted.on) {
    return { code: 'effective-before-submission', at, effectiveOn, submittedOn: submitted.on }
  }
  return acknowledged !== null && effectiveOn < acknowledged.on
    ? { code: 'effective-before-acknowledgement', at, effectiveOn, acknowledgedOn: acknowledged.on }
    : undefined
}

/** Nothing follows a withdrawal; an answer is given once, and acknowledged once before it. */
const refusalOfRepetition = (
  { type }: Step,
  { withdrawn, answer, acknowledged }: Request,
): Rejection | undefined => {
  if (withdrawn !== null) return { code: 'request-withdrawn', on: withdrawn.on }
  if (answer !== null) return { code: 'already-answered', outcome: answer.outcome, on: answer.on }
  return type === 'AcknowledgeRequest' && acknowledged !== null
    ? { code: 'already-acknowledged', on: acknowledged.on }
    : undefined
}

const refusalOfParty = ({ type, act }: Step, { operator, territory }: Request): Rejection | undefined => {
  const { party } = act.by
  if (type === 'WithdrawRequest') {
    return party === territory ? undefined : { code: 'not-the-territory', territory }
  }
  return party === operator ? undefined : { code: 'not-the-operator', operator }
}

const link = ({ act, delivery, requestId: request }: LinkDelivery, state: Request): Decision => {
  const { operator, territory, withdrawn, answer, deliveries } = state
  const at = '/request'
  if (act.by.party !== operator) return refuse({ code: 'not-the-operator', operator })
  if (withdrawn !== null) return refuse({ code: 'request-withdrawn', on: withdrawn.on })
  if (answer?.outcome !== 'accepted') {
    return refuse({ code: 'request-not-accepted', at, request, state: requestState(state) })
  }
  const accepted = { promisor: operator, territory, commitment: answer.commitment }
  for (const field of ['promisor', 'territory', 'commitment'] as const) {
    const [expected, found] = [accepted[field], delivery[field]]
    if (found !== expected) return refuse({ code: 'request-mismatch', at, request, field, expected, found })
  }
  if (deliveries.includes(delivery.id)) return refuse({ code: 'nothing-changed' })
  return deliveries.length < linkLimit
    ? ok([{ type: 'RequestLinked', delivery: delivery.id }])
    : refuse({ code: 'too-many-deliveries', limit: linkLimit })
}

const respond = (command: Step, state: Request): Decision => {
  const refusal =
    refusalOfParty(command, state) ??
    refusalOfRepetition(command, state) ??
    refusalOfOrder(command.act, state)
  if (refusal !== undefined) return refuse(refusal)
  switch (command.type) {
    case 'AcknowledgeRequest':
      return ok([{ type: 'RequestAcknowledged' }])
    case 'AcceptRequest':
      return acceptRequest(command, state)
    case 'DeclineRequest':
      return ok([{ type: 'RequestDeclined', reason: seal(command.reason) }])
    case 'WithdrawRequest':
      return ok([{ type: 'RequestWithdrawn' }])
    default:
      return command satisfies never
  }
}

/**
 * Decides what happens to a request, or why nothing does. That the territory does not ask the operator twice for
 * one action sheet is for the register to see to: the name is taken while the request is open or accepted.
 */
export const decideRequest = (command: RequestCommand, state: Request | undefined): Decision => {
  switch (command.type) {
    case 'SubmitRequest':
      return submit(command, state)
    case 'LinkDelivery':
      return state === undefined
        ? refuse({ code: 'unknown-request', at: '/request', request: command.requestId })
        : link(command, state)
    default:
      return state === undefined ? refuse({ code: 'unknown-request' }) : respond(command, state)
  }
}
