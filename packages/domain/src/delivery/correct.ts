import { phaseOf } from '../identifiers/territory-id.ts'
import { canonicalJson } from '../log/record.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import { yearOf } from '../time/calendar-date.ts'
import { type Allocation, paidCents, releasedCents } from './allocation.ts'
import { isInForce } from './beneficiary.ts'
import type { CorrectAllocation } from './commands.ts'
import { allocatable } from './declare-allocation.ts'
import type { DeliveryEvent } from './delivery.ts'

const saysTheSame = (
  { act, commitmentId, theme, amountCents }: CorrectAllocation,
  stated: Allocation,
): boolean =>
  commitmentId === stated.commitment &&
  theme === stated.theme &&
  amountCents === stated.amountCents &&
  act.effectiveOn === stated.effectiveOn &&
  canonicalJson(act.source) === canonicalJson(stated.source)

/** Why the territory of the delivery cannot have had the money as it is restated. */
const refusalOfTerritory = (
  { act: { effectiveOn }, territory }: CorrectAllocation,
  delivery: Allocation,
  phase: 1 | 2,
): Rejection | undefined => {
  const { territory: id } = delivery
  if (phaseOf(id) !== phase) return { code: 'wrong-phase', at: '/commitment', territory: id, expected: phase }
  if (territory === undefined) return { code: 'unknown-territory', territory: id }
  return isInForce(territory, effectiveOn)
    ? undefined
    : { code: 'territory-not-in-force', at: '/effectiveOn', territory: id, effectiveOn }
}

/** Why what was already paid and released cannot have come from the allocation as it is restated. */
const refusalOfMovements = (
  { act: { effectiveOn }, amountCents }: CorrectAllocation,
  delivery: Allocation,
): Rejection | undefined => {
  const moved = { paidCents: paidCents(delivery), releasedCents: releasedCents(delivery) }
  if (amountCents < moved.paidCents + moved.releasedCents) {
    return { code: 'corrected-below-movements', at: '/amountCents', ...moved }
  }
  const [firstMovementOn] = [...delivery.payments, ...delivery.releases]
    .map((movement) => movement.effectiveOn)
    .sort()
  return firstMovementOn !== undefined && effectiveOn > firstMovementOn
    ? { code: 'effective-after-movements', at: '/effectiveOn', effectiveOn, firstMovementOn }
    : undefined
}

/** Whether it takes nothing more from the envelope-year it is in: that may be mended even after the end. */
const lowers = ({ act, commitmentId, amountCents }: CorrectAllocation, stated: Allocation): boolean =>
  commitmentId === stated.commitment &&
  amountCents <= stated.amountCents &&
  yearOf(act.effectiveOn) === yearOf(stated.effectiveOn)

/**
 * A correction keeps what was already paid and released possible. Another amount, theme, date or commitment ends
 * every dispute, another source alone ends none; saying the same again is no correction.
 */
export const correctAllocation = (
  command: CorrectAllocation,
  delivery: Allocation,
): Result<readonly DeliveryEvent[], Rejection> => {
  if (command.act.by.party !== delivery.promisor) {
    return refuse({ code: 'not-the-promisor', promisor: delivery.promisor })
  }
  const allocated = allocatable(command, lowers(command, delivery))
  if (!allocated.ok) return allocated
  const refusal =
    refusalOfTerritory(command, delivery, allocated.value.phase) ?? refusalOfMovements(command, delivery)
  if (refusal !== undefined) return refuse(refusal)
  if (saysTheSame(command, delivery)) return refuse({ code: 'nothing-changed' })
  const { commitmentId: commitment, amountCents, theme, reason } = command
  return ok([{ type: 'AllocationCorrected', commitment, amountCents, theme, reason: seal(reason) }])
}
