import type { EventContext } from '../log/recorded-event.ts'
import { timesBefore, withoutDisputes } from './cohort-spell.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import { tenuresOf } from './designation.ts'
import type { Attestation, Said } from './evidence.ts'
import { evolvedOfKind } from './evolve-kinds.ts'
import { withWord } from './spoken-of.ts'
import { textsIn, textsLeftBy } from './texts.ts'

const attested = (
  { attestations }: Said,
  { verdict, seen, reason }: Pick<Attestation, 'verdict' | 'seen' | 'reason'>,
  { by, effectiveOn }: EventContext,
): Attestation[] => {
  const party = by.party as Attestation['party']
  const others = attestations.filter((attestation) => attestation.party !== party)
  return [...others, { party, verdict, seen, on: effectiveOn, reason }]
}

const undisputed = ({ attestations }: Said): Attestation[] =>
  attestations.filter(({ verdict }) => verdict !== 'disputed')

const nothingSaid: Said = { attestations: [], ruling: null, retracted: null }

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
      const { type: _, ...designated } = event
      const past = state?.kind === 'designation' ? [...tenuresOf(state)] : []
      return { kind: 'designation', ...designated, ...beginning, until: null, past }
    }
    case 'TerritorySelected': {
      const { type: _, ...selected } = event
      const past = state?.kind === 'selection' ? timesBefore(state, effectiveOn) : []
      const fresh = { since: effectiveOn, tierChangedAt: null, supported: null, deselected: null }
      return { kind: 'selection', ...selected, ...beginning, ...fresh, past }
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
    case 'DeliveryRetracted': {
      const retracted = { on: effectiveOn, by: by.party, reason: event.reason }
      return withWord(state, event.contact, () => ({ retracted }))
    }
    case 'DeliveryConfirmed':
    case 'DeliveryDisputed': {
      const verdict = event.type === 'DeliveryConfirmed' ? 'confirmed' : 'disputed'
      const before = verdict === 'confirmed' ? withoutDisputes(state, by.party) : state
      return withWord(before, event.contact, (said) => ({
        attestations: attested(said, { ...event, verdict }, context),
      }))
    }
    case 'DisputeLifted':
      return withWord(withoutDisputes(state, by.party), event.contact, ({ attestations }) => ({
        attestations: attestations.filter(({ party }) => party !== by.party),
      }))
    case 'DisputeRuled': {
      const { outcome, reason } = event
      const ruling = { position, outcome, on: effectiveOn, reason }
      const retracted = outcome === 'falls' ? { on: effectiveOn, by: by.party, reason } : null
      return withWord(withoutDisputes(state), event.contact, (said) => ({
        attestations: undisputed(said),
        ruling,
        retracted,
      }))
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
