import { type Commitment, latestWording } from '../commitment/commitment.ts'
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

const ended = (commitment: Commitment | undefined): boolean =>
  commitment !== undefined && (commitment.closed !== null || commitment.withdrawn !== null)

/** What a change of a commitment does to its balances: opens, limits or shuts them. */
export const movesOfCommitment = (before: Commitment | undefined, after: Commitment): readonly Move[] => {
  const { obligation, from } = latestWording(after)
  const known = before === undefined ? [] : openedFor(latestWording(before).obligation)
  return openedFor(obligation).flatMap(({ year, tier, unit, limit }): Move[] => {
    const balance: BalanceId = { commitment: after.id, year, tier }
    const previous = known.find((one) => one.year === year && one.tier === tier)
    if (previous === undefined) return [{ kind: 'open', balance, unit, limit }]
    if (ended(after) && !ended(before)) return [{ kind: 'shut', balance }]
    // A year that was over keeps the limit it had: the one that it is held to.
    const isOver = year !== null && lastDayOfYear(year) < from
    return previous.limit !== limit && !isOver ? [{ kind: 'limit', balance, limit }] : []
  })
}
