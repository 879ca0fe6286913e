import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import { attest, resolveDispute } from './attest.ts'
import type { DeclareAllocation, DeliveryCommand, MoveMoney, RetractDelivery } from './commands.ts'
import { correctAllocation } from './correct.ts'
import { declareAllocation } from './declare.ts'
import { type Delivery, type DeliveryEvent, paidCents, releasedCents, remainingCents } from './delivery.ts'
import { mayLeave, textLimit } from './texts.ts'

type Decision = Result<readonly DeliveryEvent[], Rejection>

/** How many payments and releases one delivery may hold, so that its cost never grows with its history. */
export const movementLimit = 100

const moveMoney = ({ type, act, amountCents }: MoveMoney, delivery: Delivery): Decision => {
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

const retract = ({ act, reason }: RetractDelivery, { promisor }: Delivery): Decision =>
  act.by.party === promisor
    ? ok([{ type: 'DeliveryRetracted', reason: seal(reason) }])
    : refuse({ code: 'not-the-promisor', promisor })

const decideOn = (command: Exclude<DeliveryCommand, DeclareAllocation>, state: Delivery): Decision => {
  switch (command.type) {
    case 'CorrectAllocation':
      return correctAllocation(command, state)
    case 'RecordPayment':
    case 'RecordRelease':
      return moveMoney(command, state)
    case 'RetractDelivery':
      return retract(command, state)
    case 'ConfirmDelivery':
    case 'DisputeDelivery':
      return attest(command, state)
    case 'LiftDispute':
    case 'RuleDispute':
      return resolveDispute(command, state)
    default:
      return command satisfies never
  }
}

/** Decides what happens to a delivery, or why nothing does. Room in the envelope is the ledger's to grant. */
export const decideDelivery = (command: DeliveryCommand, state: Delivery | undefined): Decision => {
  if (command.type === 'DeclareAllocation') return declareAllocation(command, state)
  if (state === undefined) return refuse({ code: 'unknown-delivery' })
  if (state.retracted !== null) return refuse({ code: 'delivery-retracted', on: state.retracted.on })
  const decision = decideOn(command, state)
  if (!decision.ok) return decision
  const { party } = command.act.by
  return decision.value.every((event) => mayLeave(state, party, event))
    ? decision
    : refuse({ code: 'too-many-texts', limit: textLimit })
}
