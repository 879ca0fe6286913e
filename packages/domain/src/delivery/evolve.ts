import type { EventContext } from '../log/recorded-event.ts'
import type { Attestation, Delivery, DeliveryEvent, Movement } from './delivery.ts'
import { textsIn, textsLeftBy } from './texts.ts'

const attested = (
  { attestations }: Delivery,
  { verdict, seen, reason }: Pick<Attestation, 'verdict' | 'seen' | 'reason'>,
  { by, effectiveOn }: EventContext,
): Attestation[] => {
  const party = by.party as Attestation['party']
  const others = attestations.filter((attestation) => attestation.party !== party)
  return [...others, { party, verdict, seen, on: effectiveOn, reason }]
}

const undisputed = ({ attestations }: Delivery): Attestation[] =>
  attestations.filter(({ verdict }) => verdict !== 'disputed')

const evolved = (state: Delivery | undefined, event: DeliveryEvent, context: EventContext): Delivery => {
  const { position, effectiveOn, source, by } = context
  if (event.type === 'AllocationDeclared') {
    const { type: _, ...declared } = event
    return {
      ...declared,
      kind: 'allocation',
      effectiveOn,
      source,
      payments: [],
      releases: [],
      attestations: [],
      textsLeft: [],
      ruling: null,
      retracted: null,
    }
  }
  if (state === undefined) throw new TypeError(`${event.type} before AllocationDeclared`)
  switch (event.type) {
    case 'PaymentRecorded':
    case 'ReleaseRecorded': {
      const movement: Movement = { position, amountCents: event.amountCents, effectiveOn, source }
      return event.type === 'PaymentRecorded'
        ? { ...state, payments: [...state.payments, movement] }
        : { ...state, releases: [...state.releases, movement] }
    }
    case 'AllocationCorrected': {
      const { commitment, amountCents, theme } = event
      const restated = { ...state, commitment, amountCents, theme, effectiveOn, source }
      const standsAsSeen =
        commitment === state.commitment &&
        amountCents === state.amountCents &&
        theme === state.theme &&
        effectiveOn === state.effectiveOn
      return standsAsSeen ? restated : { ...restated, attestations: [], ruling: null }
    }
    case 'DeliveryRetracted':
      return { ...state, retracted: { on: effectiveOn, by: by.party, reason: event.reason } }
    case 'DeliveryConfirmed':
      return { ...state, attestations: attested(state, { ...event, verdict: 'confirmed' }, context) }
    case 'DeliveryDisputed':
      return { ...state, attestations: attested(state, { ...event, verdict: 'disputed' }, context) }
    case 'DisputeLifted': {
      const attestations = state.attestations.filter(({ party }) => party !== by.party)
      return { ...state, attestations }
    }
    case 'DisputeRuled': {
      const { outcome, reason } = event
      const ruling = { position, outcome, on: effectiveOn, reason }
      const retracted = outcome === 'falls' ? { on: effectiveOn, by: by.party, reason } : null
      return { ...state, attestations: undisputed(state), ruling, retracted }
    }
    default:
      return event satisfies never
  }
}

/** The state of a delivery after an event. Throws only on a history that begins in the middle. */
export const evolveDelivery = (
  state: Delivery | undefined,
  event: DeliveryEvent,
  context: EventContext,
): Delivery => {
  const after = evolved(state, event, context)
  const { party } = context.by
  const count = textsLeftBy(after, party) + textsIn(event)
  if (textsIn(event) === 0) return after
  const others = after.textsLeft.filter((left) => left.party !== party)
  return { ...after, textsLeft: [...others, { party, count }] }
}
