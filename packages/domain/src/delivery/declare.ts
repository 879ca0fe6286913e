import { type Commitment, latestWording } from '../commitment/commitment.ts'
import { refusalOfEnded } from '../commitment/decide.ts'
import { phaseOf } from '../identifiers/territory-id.ts'
import { canonicalJson } from '../log/record.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type ConfidedText, type SealedText, seal } from '../sealed-text.ts'
import { yearOf } from '../time/calendar-date.ts'
import type { Beneficiary, CorrectAllocation, DeclareAllocation } from './commands.ts'
import { type Delivery, type DeliveryEvent, paidCents, releasedCents } from './delivery.ts'

type Decision = Result<readonly DeliveryEvent[], Rejection>

const sealed = (text: ConfidedText | null): SealedText | null => (text === null ? null : seal(text))

/** The commitment that an allocation, declared or restated, can stand against. */
const allocatable = ({
  act,
  commitment,
  commitmentId,
  theme,
}: DeclareAllocation | CorrectAllocation): Result<Commitment, Rejection> => {
  if (commitment === undefined) {
    return refuse({ code: 'unknown-commitment', at: '/commitment', commitment: commitmentId })
  }
  const { promisor, madeOn } = commitment
  if (act.by.party !== promisor) return refuse({ code: 'not-the-promisor', promisor })
  const ended = refusalOfEnded(commitment)
  if (ended !== undefined) return refuse(ended)
  const { effectiveOn, today } = act
  if (effectiveOn > today) {
    return refuse({ code: 'effective-in-future', at: '/effectiveOn', effectiveOn, today })
  }
  if (effectiveOn < madeOn) {
    return refuse({ code: 'effective-before-promise', at: '/effectiveOn', effectiveOn, madeOn })
  }
  const { obligation } = latestWording(commitment)
  if (obligation.kind !== 'envelope') {
    return refuse({
      code: 'wrong-obligation',
      at: '/commitment',
      expected: 'envelope',
      found: obligation.kind,
    })
  }
  if (obligation.themes.length > 0 && !obligation.themes.includes(theme)) {
    return refuse({ code: 'unknown-theme', at: '/theme', theme, known: obligation.themes })
  }
  const year = yearOf(effectiveOn)
  const { from, to } = obligation.years
  return year < from || year > to
    ? refuse({ code: 'outside-envelope', at: '/effectiveOn', year, from, to })
    : ok(commitment)
}

/** The territory that the money can go to. */
const beneficiary = (
  { act: { effectiveOn }, territoryId, territory }: DeclareAllocation,
  { phase }: Commitment,
): Result<Beneficiary, Rejection> => {
  const at = '/territory'
  if (territory === undefined) return refuse({ code: 'unknown-territory', at, territory: territoryId })
  const { id, from, until } = territory
  if (territory.phase !== phase) return refuse({ code: 'wrong-phase', at, territory: id, expected: phase })
  const outside = (from !== null && effectiveOn < from) || (until !== null && effectiveOn > until)
  return outside ? refuse({ code: 'territory-not-in-force', at, territory: id, effectiveOn }) : ok(territory)
}

/** Only the promisor declares, against its own envelope, in a territory in force, after the promise and not after today. */
export const declareAllocation = (command: DeclareAllocation, state: Delivery | undefined): Decision => {
  const { id, reference, theme, amountCents } = command
  if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id })
  const commitment = allocatable(command)
  if (!commitment.ok) return commitment
  const territory = beneficiary(command, commitment.value)
  if (!territory.ok) return territory
  return ok([
    {
      type: 'AllocationDeclared',
      id,
      commitment: commitment.value.id,
      promisor: commitment.value.promisor,
      territory: territory.value.id,
      regions: [...territory.value.regions],
      reference,
      theme,
      amountCents,
      project: sealed(command.project),
      company: sealed(command.company),
    },
  ])
}

const saysTheSame = (
  { act, commitmentId, theme, amountCents }: CorrectAllocation,
  stated: Delivery,
): boolean =>
  commitmentId === stated.commitment &&
  theme === stated.theme &&
  amountCents === stated.amountCents &&
  act.effectiveOn === stated.effectiveOn &&
  canonicalJson(act.source) === canonicalJson(stated.source)

/**
 * A correction keeps what was already paid and released possible. It ends every dispute, so saying the same
 * again is none.
 */
export const correctAllocation = (command: CorrectAllocation, delivery: Delivery): Decision => {
  if (command.act.by.party !== delivery.promisor) {
    return refuse({ code: 'not-the-promisor', promisor: delivery.promisor })
  }
  const allocated = allocatable(command)
  if (!allocated.ok) return allocated
  const { amountCents, theme, commitmentId: commitment, act } = command
  const { phase } = allocated.value
  if (phaseOf(delivery.territory) !== phase) {
    const { territory } = delivery
    return refuse({ code: 'wrong-phase', at: '/commitment', territory, expected: phase })
  }
  if (amountCents < paidCents(delivery) + releasedCents(delivery)) {
    return refuse({
      code: 'corrected-below-movements',
      at: '/amountCents',
      paidCents: paidCents(delivery),
      releasedCents: releasedCents(delivery),
    })
  }
  const dates = [...delivery.payments, ...delivery.releases].map(({ effectiveOn }) => effectiveOn).sort()
  const [firstMovementOn] = dates
  const { effectiveOn } = act
  if (firstMovementOn !== undefined && effectiveOn > firstMovementOn) {
    return refuse({ code: 'effective-after-movements', at: '/effectiveOn', effectiveOn, firstMovementOn })
  }
  if (saysTheSame(command, delivery)) return refuse({ code: 'nothing-changed' })
  return ok([{ type: 'AllocationCorrected', commitment, amountCents, theme, reason: seal(command.reason) }])
}
