import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Balance, type BalanceMove, ceilingCents } from './ledger.ts'

/** What is left of an envelope-year; `null` where no amount is promised. */
export const roomCents = ({ limitCents, usedCents }: Balance): number | null =>
  limitCents === null ? null : limitCents - usedCents

/** The balance after a move, or `room` when the move does not fit: the rule that every store enforces. */
export const moveBalance = (balance: Balance | undefined, move: BalanceMove): Result<Balance, 'room'> => {
  if (move.kind === 'open') {
    if (balance !== undefined) return refuse('room')
    return ok({ ...move.balance, limitCents: move.limitCents, usedCents: 0, open: true })
  }
  if (balance === undefined) return refuse('room')
  switch (move.kind) {
    case 'limit': {
      const fits = move.limitCents === null || balance.usedCents <= move.limitCents
      return fits ? ok({ ...balance, limitCents: move.limitCents }) : refuse('room')
    }
    case 'shut':
      return ok({ ...balance, open: false })
    case 'take': {
      const usedCents = balance.usedCents + move.amountCents
      if (move.amountCents <= 0) return ok({ ...balance, usedCents })
      const fits = balance.open && usedCents <= (balance.limitCents ?? ceilingCents)
      return fits ? ok({ ...balance, usedCents }) : refuse('room')
    }
    default:
      return move satisfies never
  }
}

/** Why a move that lost to room is refused, with the balance as it was found. */
export const refusalOfRoom = (move: BalanceMove, balance: Balance | undefined): Rejection => {
  const { commitment, year } = move.balance
  if (balance === undefined) return { code: 'outside-envelope', at: '/effectiveOn', year }
  const { usedCents } = balance
  const limitCents = balance.limitCents ?? ceilingCents
  if (!balance.open) return { code: 'commitment-ended', commitment }
  if (move.kind === 'limit') {
    return { code: 'limit-below-use', at: '/obligation', year, limitCents: move.limitCents ?? 0, usedCents }
  }
  return {
    code: 'limit-passed',
    at: '/amountCents',
    year,
    limitCents,
    usedCents,
    roomCents: limitCents - usedCents,
    askedCents: move.kind === 'take' ? move.amountCents : 0,
  }
}
