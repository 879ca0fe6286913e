import { type Commitment, latestWording, wordingAt } from '../commitment/commitment.ts'
import type { EnvelopeObligation } from '../commitment/obligation.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type CalendarDate, yearOf } from '../time/calendar-date.ts'
import type { CorrectAllocation, DeclareAllocation } from './commands.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import { begun, inTerritory, promised, sealed } from './promised.ts'

const envelopeAt = (commitment: Commitment, date: CalendarDate): EnvelopeObligation | undefined => {
  const { obligation } = wordingAt(commitment, date)
  return obligation.kind === 'envelope' ? obligation : undefined
}

/** The commitment that an allocation, declared or restated, can stand against; `lowers` what is there already. */
export const allocatable = (
  command: DeclareAllocation | CorrectAllocation,
  lowers = false,
): Result<Commitment, Rejection> => {
  const { act, theme } = command
  const against = promised(command, lowers)
  if (!against.ok) return against
  const commitment = against.value
  const { obligation } = latestWording(commitment)
  if (obligation.kind !== 'envelope') {
    return refuse({
      code: 'wrong-obligation',
      at: '/commitment',
      expected: 'envelope',
      found: obligation.kind,
    })
  }
  const { themes } = envelopeAt(commitment, act.effectiveOn) ?? obligation
  if (themes.length > 0 && !themes.includes(theme)) {
    return refuse({ code: 'unknown-theme', at: '/theme', theme, known: themes })
  }
  const year = yearOf(act.effectiveOn)
  const { from, to } = obligation.years
  return year < from || year > to
    ? refuse({ code: 'outside-envelope', at: '/effectiveOn', year, from, to })
    : ok(commitment)
}

/** Only the promisor declares, against its own envelope, in a territory in force, after the promise and not after today. */
export const declareAllocation = (
  command: DeclareAllocation,
  state: Delivery | undefined,
): Result<readonly DeliveryEvent[], Rejection> => {
  const { act, id, reference, theme, amountCents } = command
  if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id })
  const commitment = allocatable(command)
  if (!commitment.ok) return commitment
  const territory = inTerritory(command, commitment.value, act.effectiveOn)
  if (!territory.ok) return territory
  return ok([
    {
      type: 'AllocationDeclared',
      id,
      ...begun(commitment.value, territory.value),
      reference,
      theme,
      amountCents,
      project: sealed(command.project),
      company: sealed(command.company),
    },
  ])
}
