import fc from 'fast-check'
import type { PartyId } from '../identifiers/party-id.ts'
import { movesOfRequest } from '../ledger/moves-of-request.ts'
import { record } from '../log/record.ts'
import type { RequestCommand } from '../request/commands.ts'
import { decideRequest } from '../request/decide.ts'
import { evolveRequest } from '../request/evolve.ts'
import type { Request, RequestEvent } from '../request/request.ts'
import { actOf, confided } from './acts.ts'
import { commitmentOf, envelope, registered } from './commitment-examples.ts'

const operators = ['banque-des-territoires', 'bpifrance'] as const
const places = [
  { id: 'ti1-0001', phase: 1, regions: ['region-32'], from: null, until: null },
  { id: 'ti1-0002', phase: 1, regions: ['region-32', 'region-44'], from: null, until: null },
] as const
/** Every scope that any of these requests is in. */
export const scopes = [
  'national',
  'region-32',
  'region-44',
  'ti1-0001',
  'ti1-0002',
  'operator-banque-des-territoires',
  'operator-bpifrance',
] as const
const text = confided('Fictional')
const steps = ['submit', 'acknowledge', 'accept', 'decline', 'withdraw', 'link'] as const
const commitments = operators.map((promisor) => commitmentOf(registered(envelope, { promisor })))

/** What somebody tries with one of a few requests. */
export interface RequestAttempt {
  readonly step: (typeof steps)[number]
  readonly request: number
  readonly on: string
  /** The day on which it is tried; the days come in no order. */
  readonly today: string
  readonly party: PartyId | 'rightful'
}

/** Among them a month of 30 days to the day, and of one day more. */
const days = ['2019-12-31', '2020-01-01', '2020-01-30', '2020-01-31', '2020-02-29', '2021-07-01'] as const

const attempt: fc.Arbitrary<RequestAttempt> = fc.record({
  step: fc.oneof(
    { weight: 3, arbitrary: fc.constant('submit' as const) },
    { weight: 5, arbitrary: fc.constantFrom(...steps) },
  ),
  request: fc.nat(7),
  on: fc.constantFrom(...days),
  today: fc.constantFrom(...days),
  party: fc.oneof(
    { weight: 7, arbitrary: fc.constant('rightful' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...operators, 'ti1-0001' as const, 'delegation' as const) },
  ),
})

/** The requests after some attempts, and the counts of every scope as they were moved on the way. */
export class RequestLife {
  readonly requests = new Map<number, Request>()
  readonly tallies = new Map<string, Record<string, number>>()
  readonly seen = new Set<string>()

  attempt(tried: RequestAttempt): void {
    const before = this.requests.get(tried.request)
    const command = commandOf(tried, before)
    const decision = decideRequest(command, before)
    if (!decision.ok) {
      this.seen.add(decision.error.code)
      return
    }
    const recorded = record(`request-${tried.request}`, undefined, decision.value, command.act)
    const after = recorded.reduce<Request | undefined>((state, context) => {
      this.seen.add(context.event.type)
      return evolveRequest(state, context.event as RequestEvent, context)
    }, before)
    if (after === undefined) throw new TypeError('a decision without events')
    for (const { scope, count, by } of movesOfRequest(before, after)) {
      const counts = this.tallies.get(scope) ?? {}
      this.tallies.set(scope, { ...counts, [count]: (counts[count] ?? 0) + by })
    }
    this.requests.set(tried.request, after)
  }

  in(scope: (typeof scopes)[number]): readonly Request[] {
    return [...this.requests.values()].filter(
      ({ operator, territory, regions }) =>
        scope === 'national' ||
        scope === `operator-${operator}` ||
        scope === territory ||
        regions.some((region) => region === scope),
    )
  }
}

const commandOf = (
  { step, request, on, today, party }: RequestAttempt,
  state: Request | undefined,
): RequestCommand => {
  const place = places[request % 2] ?? places[0]
  const nth = request % 3 === 0 ? 1 : 0
  const operator = operators[nth] ?? 'bpifrance'
  const commitment = commitments[nth]
  const rightful = step === 'submit' || step === 'withdraw' ? place.id : operator
  const act = actOf(party === 'rightful' ? rightful : party, on, {
    today,
    recordedAt: `${today}T09:30:00.000Z`,
  })
  switch (step) {
    case 'submit': {
      const asked = { operator, actionSheet: 'FA-1', theme: null, subject: text, amountCents: null }
      const id = `01JD3Z7V4QK8M2N5P6R7S8T9V${request}`
      return { type: 'SubmitRequest', act, id, territoryId: place.id, territory: place, ...asked }
    }
    case 'acknowledge':
      return { type: 'AcknowledgeRequest', act }
    case 'accept': {
      const given = { amountCents: 1, commitmentId: 'bdt-equity', commitment, reason: null }
      return { type: 'AcceptRequest', act, ...given }
    }
    case 'decline':
      return { type: 'DeclineRequest', act, reason: text }
    case 'withdraw':
      return { type: 'WithdrawRequest', act }
    case 'link': {
      const id = `01JD3Z7V4QK8M2N5P6R7S8T8V${state?.deliveries.length ?? 0}`
      const delivery = { id, promisor: operator, territory: place.id, commitment: 'bdt-equity' }
      return { type: 'LinkDelivery', act, requestId: state?.id ?? id, delivery }
    }
    default:
      return step satisfies never
  }
}

/** The requests after a life of attempts, refused ones included. */
export const lifeOf = (tried: readonly RequestAttempt[]): RequestLife => {
  const life = new RequestLife()
  for (const each of tried) life.attempt(each)
  return life
}

export const lives = fc.array(attempt, { maxLength: 60, size: 'max' })
