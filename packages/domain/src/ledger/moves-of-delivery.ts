import { type Allocation, releasedCents } from '../delivery/allocation.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { servedBy, standingTenures } from '../delivery/designation.ts'
import type { Placement } from '../delivery/placement.ts'
import { isSelected } from '../delivery/select.ts'
import { type Coverage, coverageOf } from '../delivery/standing.ts'
import { monthOf, yearOf } from '../time/calendar-date.ts'
import type { BalanceId, Measure, Move, PlaceScope, Standing } from './ledger.ts'
import { marksOfDelivery } from './marks-of-delivery.ts'

type Step = Extract<Move, { kind: 'add' | 'take' }>

const standingsOf = (coverage: Coverage, position: number): readonly Standing[] => {
  if (coverage.standing === 'disputed') return ['declared', 'disputed']
  return coverage.standing === 'confirmed' && position <= coverage.seen
    ? ['declared', 'confirmed']
    : ['declared']
}

const takenFrom = (balance: Omit<BalanceId, 'tier'> & Partial<BalanceId>, amount: number): Step => ({
  kind: 'take',
  balance: { tier: null, ...balance },
  amount,
})

/** Adds a figure of a delivery in every place that it counts in, at the standing of what was seen of it. */
const adding = (delivery: Allocation | Placement) => {
  const { commitment, territory, regions, effectiveOn } = delivery
  const year = yearOf(effectiveOn)
  const scopes: readonly PlaceScope[] = ['national', ...regions, territory]
  const coverage = coverageOf(delivery)
  return (measure: Measure, by: number, on: string, position: number): Step[] =>
    scopes.flatMap((scope) =>
      standingsOf(coverage, position).map((standing) => ({
        kind: 'add',
        scope,
        commitment,
        year,
        month: monthOf(on),
        standing,
        measure,
        by,
      })),
    )
}

const stepsOfAllocation = (delivery: Allocation): readonly Step[] => {
  const { commitment, amountCents, effectiveOn } = delivery
  const add = adding(delivery)
  return [
    takenFrom({ commitment, year: yearOf(effectiveOn) }, amountCents - releasedCents(delivery)),
    ...add('allocatedCents', amountCents, effectiveOn, 1),
    ...add('deliveries', 1, effectiveOn, 1),
    ...delivery.payments.flatMap((payment) =>
      add('paidCents', payment.amountCents, payment.effectiveOn, payment.position),
    ),
    // A release takes from the allocation: it counts where the allocation counts, whoever saw it.
    ...delivery.releases.flatMap((release) =>
      add('releasedCents', release.amountCents, release.effectiveOn, 1),
    ),
  ]
}

/** Everything a delivery adds to balances and cells as it stands; a retracted one adds nothing. */
const stepsOf = (delivery: Delivery): readonly Step[] => {
  const { commitment } = delivery
  switch (delivery.kind) {
    case 'allocation':
      return delivery.retracted === null ? stepsOfAllocation(delivery) : []
    case 'placement':
    case 'enrolment':
      return delivery.retracted === null
        ? [
            takenFrom({ commitment, year: null }, 1),
            ...adding(delivery)('deliveries', 1, delivery.effectiveOn, 1),
          ]
        : []
    case 'diagnosis':
      return delivery.retracted === null ? [takenFrom({ commitment, year: null }, 1)] : []
    // Each tenure takes from the accounts that it serves, so that a closed one refuses the next and keeps the past.
    case 'designation':
      return standingTenures(delivery)
        .flatMap(servedBy)
        .map((served) => takenFrom({ commitment: served, year: null }, 1))
    case 'selection': {
      const { year, tier } = delivery
      if (!isSelected(delivery)) return []
      return [
        takenFrom({ commitment, year }, 1),
        ...(tier === null ? [] : [takenFrom({ commitment, year, tier }, 1)]),
      ]
    }
    default:
      return delivery satisfies never
  }
}

const keyOf = (step: Step): string =>
  step.kind === 'take'
    ? `take ${step.balance.commitment} ${step.balance.year} ${step.balance.tier}`
    : `add ${step.scope} ${step.commitment} ${step.year} ${step.month} ${step.standing} ${step.measure}`

const amountOf = (step: Step): number => (step.kind === 'take' ? step.amount : step.by)

const withAmount = (step: Step, amount: number): Step =>
  step.kind === 'take' ? { ...step, amount } : { ...step, by: amount }

/**
 * What a change of a delivery does to the ledger: to balances and figures, what it adds now less what it added
 * before; on sheets, its line as it is now.
 */
export const movesOfDelivery = (before: Delivery | undefined, after: Delivery): readonly Move[] => {
  const net = new Map<string, Step>()
  const collect = (steps: readonly Step[], sign: 1 | -1): void => {
    for (const step of steps) {
      const known = net.get(keyOf(step))
      net.set(keyOf(step), withAmount(step, (known ? amountOf(known) : 0) + sign * amountOf(step)))
    }
  }
  if (before !== undefined) collect(stepsOf(before), -1)
  collect(stepsOf(after), 1)
  const steps = [...net.values()].filter((step) => amountOf(step) !== 0)
  return [...steps, ...marksOfDelivery(before, after)]
}
