import { type Act, refusalOfDate } from '../act.ts'
import type { Bilingual, Convention } from '../convention/convention.ts'
import { type PartyId, partyKind } from '../identifiers/party-id.ts'
import type { Slug } from '../identifiers/slug.ts'
import { canonicalJson } from '../log/record.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { thresholds } from '../thresholds.ts'
import { addMonths } from '../time/calendar-date.ts'
import { type Commitment, type CommitmentEvent, latestWording } from './commitment.ts'
import type { Obligation } from './obligation.ts'

type Decision = Result<readonly CommitmentEvent[], Rejection>
type Measured = 'instrument' | 'of' | 'unit' | 'reason'

/** Enters an operator's part of a promise; `convention` is what the register holds under that name. */
export interface RegisterCommitment {
  readonly type: 'RegisterCommitment'
  readonly act: Act
  readonly id: Slug
  readonly conventionId: Slug
  readonly convention: Convention | undefined
  readonly promise: Slug
  readonly promisor: PartyId
  readonly title: Bilingual
  readonly obligation: Obligation
}
/** Changes the obligation from the act's effective date on, which may be yet to come. */
export interface AmendCommitment {
  readonly type: 'AmendCommitment'
  readonly act: Act
  readonly obligation: Obligation
}
/** Takes the promise back, announces a closure, or closes the account. */
export interface EndCommitment {
  readonly type: 'WithdrawCommitment' | 'NoticeClosure' | 'CloseCommitment'
  readonly act: Act
}
/** What may be asked of a commitment. */
export type CommitmentCommand = RegisterCommitment | AmendCommitment | EndCommitment

const register = (command: RegisterCommitment, state: Commitment | undefined): Decision => {
  const { act, convention, promisor } = command
  if (act.by.party !== 'delegation') return refuse({ code: 'not-the-delegation' })
  if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id: command.id })
  if (convention === undefined) {
    return refuse({ code: 'unknown-convention', at: '/convention', convention: command.conventionId })
  }
  const promise = convention.promises.find(({ id }) => id === command.promise)
  if (promise === undefined) {
    const known = convention.promises.map(({ id }) => id)
    return refuse({ code: 'unknown-promise', at: '/promise', promise: command.promise, known })
  }
  if (!convention.parties.includes(promisor)) {
    return refuse({ code: 'not-a-party', at: '/promisor', promisor, parties: convention.parties })
  }
  const undated = refusalOfDate(act, convention.signedOn)
  if (undated !== undefined) return refuse(undated)
  return ok([
    {
      type: 'CommitmentRegistered',
      id: command.id,
      convention: convention.id,
      promise: promise.id,
      promiseNumber: promise.number,
      promiseTitle: promise.title,
      title: command.title,
      promisor,
      phase: convention.phase,
      madeOn: convention.signedOn,
      term: convention.term,
      obligation: command.obligation,
    },
  ])
}

/** What an obligation counts, and the field that says so; a cohort counts territories. */
const measureOf = (obligation: Obligation): readonly [field: Measured, measure: string] | null => {
  switch (obligation.kind) {
    case 'envelope':
      return ['instrument', obligation.instrument]
    case 'coverage':
      return ['of', obligation.of]
    case 'volume':
      return ['unit', obligation.unit]
    case 'unquantified':
      return ['reason', obligation.reason]
    case 'cohort':
      return null
    default:
      return obligation satisfies never
  }
}

/** Why an amendment would make another promise of it: what was declared on the one is no evidence of the other. */
const refusalOfAnother = (obligation: Obligation, current: Obligation): Rejection | undefined => {
  if (obligation.kind !== current.kind) {
    return { code: 'obligation-kind-changed', at: '/obligation/kind', expected: current.kind }
  }
  const [field, expected] = measureOf(current) ?? []
  return field === undefined || expected === undefined || measureOf(obligation)?.[1] === expected
    ? undefined
    : { code: 'obligation-measure-changed', at: `/obligation/${field}`, expected }
}

const amend = ({ act, obligation }: AmendCommitment, state: Commitment): Decision => {
  if (act.by.party !== 'delegation') return refuse({ code: 'not-the-delegation' })
  const { obligation: current, from } = latestWording(state)
  if (act.effectiveOn < from) {
    const { effectiveOn } = act
    return refuse({
      code: 'effective-before-wording',
      at: '/effectiveOn',
      effectiveOn,
      inForceFrom: from,
    })
  }
  const another = refusalOfAnother(obligation, current)
  if (another !== undefined) return refuse(another)
  if ('years' in obligation && 'years' in current) {
    const { from: first, to: last } = current.years
    if (obligation.years.from > first || obligation.years.to < last) {
      return refuse({ code: 'years-dropped', at: '/obligation/years', from: first, to: last })
    }
  }
  if (canonicalJson(obligation) === canonicalJson(current)) return refuse({ code: 'nothing-changed' })
  return ok([{ type: 'CommitmentAmended', obligation }])
}

const ownsOrDelegates = (act: Act, { promisor }: Commitment): boolean =>
  act.by.party === promisor || act.by.party === 'delegation'

/** What ends a commitment takes effect on the day it is registered: nobody ends a promise before it was due. */
const refusalOfBackdating = ({ effectiveOn, today }: Act): Rejection | undefined =>
  effectiveOn === today ? undefined : { code: 'not-today', at: '/effectiveOn', effectiveOn, today }

/** The delegation may register a withdrawal that was published before. */
const withdraw = (act: Act, state: Commitment): Decision => {
  if (!ownsOrDelegates(act, state)) return refuse({ code: 'not-the-promisor', promisor: state.promisor })
  const misdated = act.by.party === 'delegation' ? refusalOfDate(act, state.madeOn) : refusalOfBackdating(act)
  return misdated === undefined ? ok([{ type: 'CommitmentWithdrawn' }]) : refuse(misdated)
}

const notice = (act: Act, { noticedOn }: Commitment): Decision => {
  if (partyKind(act.by.party) !== 'delegation') return refuse({ code: 'not-the-delegation' })
  if (noticedOn !== null) return refuse({ code: 'already-noticed', noticedOn })
  const misdated = refusalOfBackdating(act)
  return misdated === undefined ? ok([{ type: 'ClosureNoticed' }]) : refuse(misdated)
}

const close = (act: Act, state: Commitment): Decision => {
  if (!ownsOrDelegates(act, state)) return refuse({ code: 'not-the-promisor', promisor: state.promisor })
  if (act.by.party !== state.promisor) {
    const { noticedOn } = state
    if (noticedOn === null) return refuse({ code: 'notice-missing', noticeMonths: thresholds.noticeMonths })
    const until = addMonths(noticedOn, thresholds.noticeMonths)
    if (act.today < until) return refuse({ code: 'notice-running', noticedOn, until })
  }
  const misdated = refusalOfBackdating(act)
  return misdated === undefined ? ok([{ type: 'CommitmentClosed' }]) : refuse(misdated)
}

/** Whether anything can still be declared or changed, and since when not. */
export const refusalOfEnded = ({ id, withdrawn, closed }: Commitment): Rejection | undefined => {
  if (withdrawn !== null) return { code: 'commitment-withdrawn', commitment: id, on: withdrawn.on }
  if (closed !== null) return { code: 'commitment-closed', commitment: id, on: closed.on }
  return undefined
}

/** Decides what happens to a commitment, or why nothing does. */
export const decideCommitment = (command: CommitmentCommand, state: Commitment | undefined): Decision => {
  if (command.type === 'RegisterCommitment') return register(command, state)
  if (state === undefined) return refuse({ code: 'unknown-commitment' })
  const ended = refusalOfEnded(state)
  if (ended !== undefined) return refuse(ended)
  switch (command.type) {
    case 'AmendCommitment':
      return amend(command, state)
    case 'WithdrawCommitment':
      return withdraw(command.act, state)
    case 'NoticeClosure':
      return notice(command.act, state)
    case 'CloseCommitment':
      return close(command.act, state)
    default:
      return command satisfies never
  }
}
