import { partyKind } from '../identifiers/party-id.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import type { AttestDelivery, ResolveDispute } from './commands.ts'
import { beneficiariesOf, type Delivery, type DeliveryEvent } from './delivery.ts'
import { coverageOf } from './standing.ts'

type Decision = Result<readonly DeliveryEvent[], Rejection>

/** The positions at which a delivery became another than it was declared. */
const additionsTo = (delivery: Delivery): readonly number[] => {
  switch (delivery.kind) {
    case 'allocation':
      return [...delivery.payments, ...delivery.releases].map(({ position }) => position)
    case 'selection':
      return [delivery.tierChangedAt, delivery.supported?.position ?? null].filter((at) => at !== null)
    case 'placement':
    case 'enrolment':
    case 'diagnosis':
    case 'designation':
      return []
    default:
      return delivery satisfies never
  }
}

const changedSince = (delivery: Delivery, seen: number): boolean =>
  additionsTo(delivery).some((position) => position > seen)

/** Only the territory, or a region it lies in, gives its word; once on what it saw, unless it changes its mind. */
export const attest = (command: AttestDelivery, delivery: Delivery): Decision => {
  const beneficiaries = beneficiariesOf(delivery)
  const { party } = command.act.by
  if (!beneficiaries.some((beneficiary) => beneficiary === party)) {
    return refuse({ code: 'not-a-beneficiary', beneficiaries })
  }
  const verdict = command.type === 'ConfirmDelivery' ? 'confirmed' : 'disputed'
  const given = delivery.attestations.find((attestation) => attestation.party === party)
  if (given?.verdict === verdict && !changedSince(delivery, given.seen)) {
    return refuse({ code: 'already-attested', verdict })
  }
  if (command.type === 'ConfirmDelivery') {
    const reason = command.reason === null ? null : seal(command.reason)
    return ok([{ type: 'DeliveryConfirmed', seen: command.seen, reason }])
  }
  const { ruling } = delivery
  if (ruling !== null && !changedSince(delivery, ruling.position)) {
    return refuse({ code: 'already-ruled', on: ruling.on })
  }
  return ok([{ type: 'DeliveryDisputed', seen: command.seen, reason: seal(command.reason) }])
}

/** A dispute ends when its author lifts it or the delegation rules. */
export const resolveDispute = (command: ResolveDispute, delivery: Delivery): Decision => {
  const { party } = command.act.by
  const disputedBy = delivery.attestations
    .filter(({ verdict }) => verdict === 'disputed')
    .map((attestation) => attestation.party)
  if (command.type === 'RuleDispute' && partyKind(party) !== 'delegation') {
    return refuse({ code: 'not-the-delegation' })
  }
  if (disputedBy.length === 0) return refuse({ code: 'not-disputed' })
  if (command.type === 'RuleDispute') {
    // A region's dispute that the territory's word outranks leaves nothing to rule on.
    if (coverageOf(delivery).standing !== 'disputed') return refuse({ code: 'not-disputed' })
    return ok([{ type: 'DisputeRuled', outcome: command.outcome, reason: seal(command.reason) }])
  }
  if (!disputedBy.some((author) => author === party)) return refuse({ code: 'not-your-dispute', disputedBy })
  return ok([{ type: 'DisputeLifted', reason: command.reason === null ? null : seal(command.reason) }])
}
