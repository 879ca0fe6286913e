import { refusalOfDate } from '../act.ts'
import { latestWording } from '../commitment/commitment.ts'
import { refusalOfEnded } from '../commitment/decide.ts'
import { phaseOf } from '../identifiers/territory-id.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import type { AcceptRequest } from './commands.ts'
import type { Request, RequestEvent } from './request.ts'

/** Why a commitment cannot be what a request is accepted under. */
const refusalOfCommitment = (
  { act, commitment, commitmentId }: AcceptRequest,
  { operator, territory }: Request,
): Rejection | undefined => {
  const at = '/commitment'
  if (commitment === undefined) return { code: 'unknown-commitment', at, commitment: commitmentId }
  const { promisor, phase, madeOn } = commitment
  if (promisor !== operator) return { code: 'wrong-promisor', at, promisor, expected: operator }
  if (phase !== phaseOf(territory)) return { code: 'wrong-phase', at, territory, expected: phase }
  const { obligation } = latestWording(commitment)
  if (obligation.kind === 'unquantified' && obligation.reason === 'not-countable') {
    return { code: 'not-countable', at, commitment: commitmentId }
  }
  return refusalOfEnded(commitment) ?? refusalOfDate(act, madeOn)
}

/**
 * An acceptance names what it is given under: a commitment of the same operator, made to the territory's phase,
 * running, and of a kind that something can be delivered on. Its room is not looked at: only deliveries draw on it.
 */
export const acceptRequest = (
  command: AcceptRequest,
  request: Request,
): Result<readonly RequestEvent[], Rejection> => {
  const refusal = refusalOfCommitment(command, request)
  if (refusal !== undefined) return refuse(refusal)
  const { amountCents, commitmentId: commitment, reason } = command
  return ok([
    { type: 'RequestAccepted', amountCents, commitment, reason: reason === null ? null : seal(reason) },
  ])
}
