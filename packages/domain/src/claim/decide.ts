import type { Act } from '../act.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import type { Ulid } from '../identifiers/ulid.ts'
import type { Sheet } from '../ledger/sheet.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type ConfidedText, seal } from '../sealed-text.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { firstDayOf, lastDayOf, type StatedDate } from '../time/stated-date.ts'
import type { Claim, ClaimEvent } from './claim.ts'
import { claimLimit, purposeOfClaims } from './moves.ts'
import { periodOfClaim } from './period.ts'

type Decision = Result<readonly ClaimEvent[], Rejection>
type Stated = Omit<Extract<ClaimEvent, { type: 'ClaimPublished' }>, 'type'>

/** Publishes a figure; effective on `effectiveOfClaim` of its date. */
export interface PublishClaim extends Stated {
  readonly type: 'PublishClaim'
  readonly act: Act
  /** What the register holds under each name in `about`, in the same order. */
  readonly commitments: readonly (Commitment | undefined)[]
  /** The sheets of what the claim is about, as they are: see `sheetsAbout`. */
  readonly sheets: readonly Sheet[]
}
/** Takes a claim back. */
export interface WithdrawClaim {
  readonly type: 'WithdrawClaim'
  readonly act: Act
  readonly reason: ConfidedText
}
/** Ends a claim in favour of another one, which is published in the same commit and says what it replaces. */
export interface ReplaceClaim {
  readonly type: 'ReplaceClaim'
  readonly act: Act
  readonly by: Ulid
}
/** What may be asked of a claim. */
export type ClaimCommand = PublishClaim | WithdrawClaim | ReplaceClaim

/** Since when a figure is true: the last day of its date, or today while that day has not come. */
export const effectiveOfClaim = (date: StatedDate, today: CalendarDate): CalendarDate => {
  const last = lastDayOf(date)
  return last < today ? last : today
}

/** The commitments that the claim is about, each of them once. */
const commitmentsOf = ({ about, commitments }: PublishClaim): Result<readonly Commitment[], Rejection> => {
  const found: Commitment[] = []
  for (const [index, commitment] of about.entries()) {
    const at = `/about/${index}` as const
    const held = commitments[index]
    if (held === undefined) return refuse({ code: 'unknown-commitment', at, commitment })
    if (found.some(({ id }) => id === commitment))
      return refuse({ code: 'repeated-commitment', at, commitment })
    found.push(held)
  }
  return ok(found)
}

/** The delegation publishes any figure, a promisor what is about its own commitments and nothing else. */
const unauthorised = (party: PartyId, commitments: readonly Commitment[]): Rejection | undefined => {
  if (party === 'delegation') return undefined
  if (commitments.length === 0) return { code: 'not-the-delegation' }
  const foreign = commitments.find(({ promisor }) => promisor !== party)
  return foreign && { code: 'not-the-promisor', promisor: foreign.promisor }
}

/** A figure may be of a month or a year that still runs, and of one in which the promise was made. */
const misdated = (
  { act: { today }, ...stated }: PublishClaim,
  commitments: readonly Commitment[],
): Rejection | undefined => {
  const [first, last] = [firstDayOf(stated.date), lastDayOf(stated.date)]
  const at = '/date'
  if (first > today) return { code: 'effective-in-future', at, effectiveOn: first, today }
  const { from } = periodOfClaim(stated)
  if (from !== null && from > last) return { code: 'since-after-date', at: '/since', since: from, date: last }
  const later = commitments.find(({ madeOn }) => last < madeOn)
  return later && { code: 'effective-before-promise', at, effectiveOn: last, madeOn: later.madeOn }
}

/** The line of the claim that is replaced makes room for the one that replaces it. */
const isFull = ({ lines }: Sheet, replaces: Ulid | null): boolean =>
  Object.keys(lines).filter((line) => line !== replaces).length >= claimLimit

const publish = (command: PublishClaim, state: Claim | undefined): Decision => {
  const { type: _, act, commitments: _held, sheets, ...stated } = command
  if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id: stated.id })
  const commitments = commitmentsOf(command)
  if (!commitments.ok) return commitments
  const refusal = unauthorised(act.by.party, commitments.value) ?? misdated(command, commitments.value)
  if (refusal !== undefined) return refuse(refusal)
  const own = sheets.filter(({ purpose }) => purpose === purposeOfClaims(act.by.party))
  return own.some((sheet) => isFull(sheet, stated.replaces))
    ? refuse({ code: 'too-many-claims', at: '/about', limit: claimLimit })
    : ok([{ type: 'ClaimPublished', ...stated }])
}

/** Why a claim cannot be ended: by this party, or any more. */
const refusalOfEnd = (
  { type, act }: WithdrawClaim | ReplaceClaim,
  { publishedBy, withdrawn, replaced }: Claim,
): Rejection | undefined => {
  const { party } = act.by
  if (party !== 'delegation' && party !== publishedBy) return { code: 'not-your-claim', publishedBy }
  const where = type === 'ReplaceClaim' ? { at: '/replaces' as const } : {}
  if (withdrawn !== null) return { code: 'claim-withdrawn', ...where, on: withdrawn.on }
  return replaced === null ? undefined : { code: 'claim-replaced', ...where, ...replaced }
}

/** Decides what happens to a claim, or why nothing does. */
export const decideClaim = (command: ClaimCommand, state: Claim | undefined): Decision => {
  if (command.type === 'PublishClaim') return publish(command, state)
  if (state === undefined) {
    return refuse({ code: 'unknown-claim', ...(command.type === 'ReplaceClaim' && { at: '/replaces' }) })
  }
  const refusal = refusalOfEnd(command, state)
  if (refusal !== undefined) return refuse(refusal)
  switch (command.type) {
    case 'WithdrawClaim':
      return ok([{ type: 'ClaimWithdrawn', reason: seal(command.reason) }])
    case 'ReplaceClaim':
      return ok([{ type: 'ClaimReplaced', by: command.by }])
    default:
      return command satisfies never
  }
}
