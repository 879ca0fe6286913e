import type { EventContext } from '../log/recorded-event.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import type { Attestation } from './evidence.ts'
import { evolvedOfKind, tenuresPast } from './evolve-kinds.ts'
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

const nothingSaid = { attestations: [], ruling: null, retracted: null }

/** The state that an event begins, anew where a place was taken before; `undefined` for one that begins nothing. */
const begun = (
  state: Delivery | undefined,
  event: DeliveryEvent,
  { effectiveOn, source }: EventContext,
): Delivery | undefined => {
  const beginning = { effectiveOn, source, ...nothingSaid, textsLeft: state?.textsLeft ?? [] }
  switch (event.type) {
    case 'AllocationDeclared': {
      const { type: _, ...declared } = event
      return { kind: 'allocation', ...declared, ...beginning, payments: [], releases: [] }
    }
    case 'PlacementDeclared': {
      const { type: _, ...declared } = event
      return { ...declared, ...beginning }
    }
    case 'DiagnosisPublished': {
      const { type: _, ...published } = event
      return { kind: 'diagnosis', ...published, ...beginning }
    }
    case 'ReferentDesignated': {
      const { type: _, contact, person, ...designated } = event
      const before = state?.kind === 'designation' ? tenuresPast(state) : []
      const tenures = [...before, { contact, person, from: effectiveOn, until: null, outcome: null }]
      return { kind: 'designation', ...designated, ...beginning, tenures }
    }
    case 'TerritorySelected': {
      const { type: _, ...selected } = event
      return { kind: 'selection', ...selected, ...beginning, supported: null, deselected: null }
    }
    default:
      return undefined
  }
}

const evolved = (state: Delivery | undefined, event: DeliveryEvent, context: EventContext): Delivery => {
  const first = begun(state, event, context)
  if (first !== undefined) return first
  if (state === undefined) throw new TypeError(`${event.type} before the event that begins a delivery`)
  const { position, effectiveOn, by } = context
  switch (event.type) {
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
      return evolvedOfKind(state, event, context)
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
