import { refusalOfDate } from '../act.ts'
import { type Commitment, latestWording, wordingAt } from '../commitment/commitment.ts'
import { refusalOfEnded } from '../commitment/decide.ts'
import type { EnvelopeObligation } from '../commitment/obligation.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type ConfidedText, type SealedText, seal } from '../sealed-text.ts'
import { type CalendarDate, yearOf } from '../time/calendar-date.ts'
import type { Beneficiary, CorrectAllocation, DeclareAllocation } from './commands.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'

type Decision = Result<readonly DeliveryEvent[], Rejection>

const sealed = (text: ConfidedText | null): SealedText | null => (text === null ? null : seal(text))

const envelopeAt = (commitment: Commitment, date: CalendarDate): EnvelopeObligation | undefined => {
  const { obligation } = wordingAt(commitment, date)
  return obligation.kind === 'envelope' ? obligation : undefined
}

/** The commitment that an allocation, declared or restated, can stand against; `lowers` what is there already. */
export const allocatable = (
  { act, commitment, commitmentId, theme }: DeclareAllocation | CorrectAllocation,
  lowers = false,
): Result<Commitment, Rejection> => {
  if (commitment === undefined) {
    return refuse({ code: 'unknown-commitment', at: '/commitment', commitment: commitmentId })
  }
  const { promisor, madeOn } = commitment
  if (act.by.party !== promisor) return refuse({ code: 'not-the-promisor', promisor })
  const ended = refusalOfEnded(commitment)
  if (ended !== undefined && !lowers) return refuse(ended)
  const misdated = refusalOfDate(act, madeOn)
  if (misdated !== undefined) return refuse(misdated)
  const { effectiveOn } = act
  const { obligation } = latestWording(commitment)
  if (obligation.kind !== 'envelope') {
    return refuse({
      code: 'wrong-obligation',
      at: '/commitment',
      expected: 'envelope',
      found: obligation.kind,
    })
  }
  const { themes } = envelopeAt(commitment, effectiveOn) ?? obligation
  if (themes.length > 0 && !themes.includes(theme)) {
    return refuse({ code: 'unknown-theme', at: '/theme', theme, known: themes })
  }
  const year = yearOf(effectiveOn)
  const { from, to } = obligation.years
  return year < from || year > to
    ? refuse({ code: 'outside-envelope', at: '/effectiveOn', year, from, to })
    : ok(commitment)
}

/** What is not known of a territory's dates is not held against it. */
export const isInForce = ({ from, until }: Beneficiary, date: CalendarDate): boolean =>
  (from === null || from <= date) && (until === null || date <= until)

/** The territory that the money can go to. */
const beneficiary = (
  { act: { effectiveOn }, territoryId, territory }: DeclareAllocation,
  { phase }: Commitment,
): Result<Beneficiary, Rejection> => {
  const at = '/territory'
  if (territory === undefined) return refuse({ code: 'unknown-territory', at, territory: territoryId })
  const { id } = territory
  if (territory.phase !== phase) return refuse({ code: 'wrong-phase', at, territory: id, expected: phase })
  return isInForce(territory, effectiveOn)
    ? ok(territory)
    : refuse({ code: 'territory-not-in-force', at, territory: id, effectiveOn })
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
