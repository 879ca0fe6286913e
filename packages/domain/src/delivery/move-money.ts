import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Allocation, paidCents, releasedCents, remainingCents } from './allocation.ts'
import type { MoveMoney } from './commands.ts'
import type { DeliveryEvent } from './delivery.ts'

/** How many payments and releases one delivery may hold, so that its cost never grows with its history. */
export const movementLimit = 100

/** Part of an allocation is paid, or given back: never more than remains of it. */
export const moveMoney = (
  { type, act, amountCents }: MoveMoney,
  delivery: Allocation,
): Result<readonly DeliveryEvent[], Rejection> => {
  const { promisor, effectiveOn: allocatedOn } = delivery
  const { effectiveOn, today } = act
  if (act.by.party !== promisor) return refuse({ code: 'not-the-promisor', promisor })
  if (effectiveOn > today) {
    return refuse({ code: 'effective-in-future', at: '/effectiveOn', effectiveOn, today })
  }
  if (effectiveOn < allocatedOn) {
    return refuse({ code: 'effective-before-allocation', at: '/effectiveOn', effectiveOn, allocatedOn })
  }
  if (delivery.payments.length + delivery.releases.length >= movementLimit) {
    return refuse({ code: 'too-many-movements', limit: movementLimit })
  }
  if (amountCents > remainingCents(delivery)) {
    return refuse({
      code: 'remainder-passed',
      at: '/amountCents',
      allocatedCents: delivery.amountCents,
      paidCents: paidCents(delivery),
      releasedCents: releasedCents(delivery),
      remainingCents: remainingCents(delivery),
      askedCents: amountCents,
    })
  }
  return ok([{ type: type === 'RecordPayment' ? 'PaymentRecorded' : 'ReleaseRecorded', amountCents }])
}
