import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Balance, type BalanceMove, ceiling } from './ledger.ts'

/** What is left of a balance, in its unit; `null` where nothing limits it. */
export const roomOf = ({ limit, used }: Balance): number | null => (limit === null ? null : limit - used)

/** The balance after a move, or `room` when the move does not fit: the rule that every store enforces. */
export const moveBalance = (balance: Balance | undefined, move: BalanceMove): Result<Balance, 'room'> => {
  if (move.kind === 'open') {
    if (balance !== undefined) return refuse('room')
    return ok({ ...move.balance, unit: move.unit, limit: move.limit, used: 0, open: true })
  }
  if (balance === undefined) return refuse('room')
  switch (move.kind) {
    case 'limit': {
      const fits = move.limit === null || balance.used <= move.limit
      return fits ? ok({ ...balance, limit: move.limit }) : refuse('room')
    }
    case 'shut':
      return ok({ ...balance, open: false })
    case 'take': {
      const used = balance.used + move.amount
      if (move.amount <= 0) return ok({ ...balance, used })
      const fits = balance.open && used <= (balance.limit ?? ceiling)
      return fits ? ok({ ...balance, used }) : refuse('room')
    }
    default:
      return move satisfies never
  }
}

/** Why a move that lost to room is refused, with the balance as it was found. */
export const refusalOfRoom = (move: BalanceMove, balance: Balance | undefined): Rejection => {
  const { commitment, tier } = move.balance
  const year = move.balance.year ?? 0
  if (balance === undefined) return { code: 'outside-envelope', at: '/effectiveOn', year }
  if (!balance.open) return { code: 'commitment-ended', commitment }
  const { used, unit } = balance
  const limit = (move.kind === 'limit' ? move.limit : balance.limit) ?? ceiling
  if (unit !== 'cents') {
    return move.kind === 'limit'
      ? { code: 'limit-below-selection', at: '/obligation', year, tier, limit, selected: used }
      : { code: 'cohort-full', year, tier, limit, selected: [] }
  }
  if (move.kind === 'limit') {
    return { code: 'limit-below-use', at: '/obligation', year, limitCents: limit, usedCents: used }
  }
  return {
    code: 'limit-passed',
    at: '/amountCents',
    year,
    limitCents: limit,
    usedCents: used,
    roomCents: limit - used,
    askedCents: move.kind === 'take' ? move.amount : 0,
  }
}
