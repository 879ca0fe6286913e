import { type Delivery, releasedCents } from '../delivery/delivery.ts'
import { type Coverage, coverageOf } from '../delivery/standing.ts'
import { monthOf, yearOf } from '../time/calendar-date.ts'
import type { Measure, Move, PlaceScope, Standing } from './ledger.ts'

type Step = Extract<Move, { kind: 'add' | 'take' }>

const standingsOf = (coverage: Coverage, position: number): readonly Standing[] => {
  if (coverage.standing === 'disputed') return ['declared', 'disputed']
  return coverage.standing === 'confirmed' && position <= coverage.seen
    ? ['declared', 'confirmed']
    : ['declared']
}

/** Everything a delivery adds to the ledger as it stands; a retracted one adds nothing. */
const stepsOf = (delivery: Delivery): readonly Step[] => {
  if (delivery.retracted !== null) return []
  const { commitment, territory, regions, amountCents, effectiveOn } = delivery
  const year = yearOf(effectiveOn)
  const scopes: readonly PlaceScope[] = ['national', ...regions, territory]
  const coverage = coverageOf(delivery)
  const add = (measure: Measure, by: number, on: string, position: number): Step[] =>
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
  return [
    {
      kind: 'take',
      balance: { commitment, year, tier: null },
      amount: amountCents - releasedCents(delivery),
    },
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

const keyOf = (step: Step): string =>
  step.kind === 'take'
    ? `take ${step.balance.commitment} ${step.balance.year} ${step.balance.tier}`
    : `add ${step.scope} ${step.commitment} ${step.year} ${step.month} ${step.standing} ${step.measure}`

const amountOf = (step: Step): number => (step.kind === 'take' ? step.amount : step.by)

const withAmount = (step: Step, amount: number): Step =>
  step.kind === 'take' ? { ...step, amount } : { ...step, by: amount }

/** What a change of a delivery does to balances and figures: what it adds now, less what it added before. */
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
  return [...net.values()].filter((step) => amountOf(step) !== 0)
}
