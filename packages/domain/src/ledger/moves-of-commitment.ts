import type { Commitment } from '../commitment/commitment.ts'
import { cohortLimit, type Obligation, yearlyLimitCents, yearsOf } from '../commitment/obligation.ts'
import { lastDayOfYear } from '../time/calendar-date.ts'
import type { Balance, BalanceId, Move } from './ledger.ts'

type Opened = Pick<Balance, 'year' | 'tier' | 'unit' | 'limit'>

/** What may be drawn on for an obligation, and how far. */
const openedFor = (obligation: Obligation): readonly Opened[] => {
  switch (obligation.kind) {
    case 'envelope': {
      const limit = yearlyLimitCents(obligation)
      return yearsOf(obligation).map((year) => ({ year, tier: null, unit: 'cents', limit }))
    }
    case 'cohort': {
      const parts = [{ tier: null, ...obligation.perYear }, ...obligation.tiers]
      return yearsOf(obligation).flatMap((year) =>
        parts.map(
          (part): Opened => ({ year, tier: part.tier, unit: 'territories', limit: cohortLimit(part) }),
        ),
      )
    }
    case 'coverage':
    case 'volume':
      return [{ year: null, tier: null, unit: 'deliveries', limit: null }]
    case 'unquantified':
      return obligation.reason === 'no-target'
        ? [{ year: null, tier: null, unit: 'deliveries', limit: null }]
        : []
    default:
      return obligation satisfies never
  }
}

/**
 * Every balance that any wording opened, with the limit that it has by now. A year that was over when a wording
 * came into force keeps the limit it had: the one that it is held to. A tier that is dropped keeps its balance,
 * without any room.
 */
const balancesOf = ({ wordings }: Pick<Commitment, 'wordings'>): ReadonlyMap<string, Opened> => {
  const balances = new Map<string, Opened>()
  for (const { obligation, from } of wordings) {
    const worded = new Map(openedFor(obligation).map((one) => [`${one.year} ${one.tier}`, one]))
    for (const [name, known] of balances) {
      const isOver = known.year !== null && lastDayOfYear(known.year) < from
      if (!isOver) balances.set(name, worded.get(name) ?? { ...known, limit: 0 })
      worded.delete(name)
    }
    for (const [name, one] of worded) balances.set(name, one)
  }
  return balances
}

const ended = (commitment: Commitment | undefined): boolean =>
  commitment !== undefined && (commitment.closed !== null || commitment.withdrawn !== null)

/** What a change of a commitment does to its balances: opens, limits or shuts them. */
export const movesOfCommitment = (before: Commitment | undefined, after: Commitment): readonly Move[] => {
  const known = before === undefined ? new Map<string, Opened>() : balancesOf(before)
  return [...balancesOf(after)].flatMap(([name, { year, tier, unit, limit }]): Move[] => {
    const balance: BalanceId = { commitment: after.id, year, tier }
    const previous = known.get(name)
    if (previous === undefined) return [{ kind: 'open', balance, unit, limit }]
    if (ended(after) && !ended(before)) return [{ kind: 'shut', balance }]
    return previous.limit === limit ? [] : [{ kind: 'limit', balance, limit }]
  })
}
