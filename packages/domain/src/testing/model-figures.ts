import { type Allocation, paidCents, releasedCents } from '../delivery/allocation.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { Measure, Standing } from '../ledger/ledger.ts'
import { figureKey, type RegisterModel } from './register-model.ts'

/** Read off a delivery anew, on purpose in other words than the rule under test. */
const saidOf = ({ territory, attestations }: Delivery, position: number): readonly Standing[] => {
  const own = attestations.find(({ party }) => party === territory)
  const regional = attestations.filter(({ party }) => party.startsWith('region-'))
  const disputed = own ? own.verdict === 'disputed' : regional.some(({ verdict }) => verdict === 'disputed')
  if (disputed) return ['declared', 'disputed']
  const seen = own ? own.seen : Math.max(0, ...regional.map((attestation) => attestation.seen))
  return position <= seen ? ['declared', 'confirmed'] : ['declared']
}

interface Part {
  readonly measure: Measure
  readonly by: number
  readonly on: string
  readonly position: number
}

const partsOf = ({ amountCents, effectiveOn, payments, releases }: Allocation): readonly Part[] => [
  { measure: 'allocatedCents', by: amountCents, on: effectiveOn, position: 1 },
  { measure: 'deliveries', by: 1, on: effectiveOn, position: 1 },
  ...payments.map(
    ({ amountCents: by, effectiveOn: on, position }): Part => ({
      measure: 'paidCents',
      by,
      on,
      position,
    }),
  ),
  // A release takes from the allocation, and counts wherever that counts.
  ...releases.map(
    ({ amountCents: by, effectiveOn: on }): Part => ({ measure: 'releasedCents', by, on, position: 1 }),
  ),
]

/** The allocations that count. */
const counted = (model: RegisterModel): readonly Allocation[] =>
  model
    .all('delivery')
    .filter(
      (delivery): delivery is Allocation => delivery.kind === 'allocation' && delivery.retracted === null,
    )

/** Every figure, worked out from states alone. */
export const figuresFromStates = (model: RegisterModel): Record<string, number> => {
  const figures: Record<string, number> = {}
  for (const delivery of counted(model)) {
    const { commitment, territory, regions, effectiveOn } = delivery
    const envelope = { commitment, year: Number(effectiveOn.slice(0, 4)) }
    for (const { measure, by, on, position } of partsOf(delivery)) {
      for (const standing of saidOf(delivery, position)) {
        for (const scope of ['national', territory, ...regions]) {
          const key = figureKey(scope, envelope, on.slice(0, 7), standing, measure)
          figures[key] = (figures[key] ?? 0) + by
        }
      }
    }
  }
  return figures
}

/** What is used of each envelope-year, worked out from states alone. */
export const usedFromStates = (model: RegisterModel): Record<string, number> => {
  const used: Record<string, number> = {}
  for (const key of model.balances.keys()) used[key] = 0
  for (const delivery of counted(model)) {
    const key = `${delivery.commitment} ${delivery.effectiveOn.slice(0, 4)}`
    used[key] = (used[key] ?? 0) + delivery.amountCents - releasedCents(delivery)
  }
  return used
}

/** What would break the first invariant in one delivery; empty when nothing does. */
export const overdrawn = (delivery: Allocation): readonly string[] => {
  const paid = paidCents(delivery)
  const released = releasedCents(delivery)
  return [
    ...(paid > delivery.amountCents ? ['paid more than allocated'] : []),
    ...(released > delivery.amountCents - paid ? ['released more than was left'] : []),
  ]
}
