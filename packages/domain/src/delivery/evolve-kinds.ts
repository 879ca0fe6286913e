import type { EventContext } from '../log/recorded-event.ts'
import { dayBefore } from '../time/calendar-date.ts'
import type { Movement } from './allocation.ts'
import { pastSupported, timesBefore } from './cohort-spell.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import { type Designation, lastTenureOf } from './designation.ts'

type Kind<Name extends Delivery['kind']> = Extract<Delivery, { kind: Name }>

const is = <Name extends Delivery['kind']>(state: Delivery, kind: Name): state is Kind<Name> =>
  state.kind === kind

/** The state with the next person in the place, of whom nothing was said; all that was of the last stays with that one. */
const withTenure = (
  state: Designation,
  { type: _, ...tenure }: Extract<DeliveryEvent, { type: 'ReferentHandedOver' }>,
  { effectiveOn, source }: EventContext,
): Designation => ({
  ...state,
  ...tenure,
  effectiveOn,
  source,
  until: null,
  attestations: [],
  ruling: null,
  past: [...state.past, { ...lastTenureOf(state), until: dayBefore(effectiveOn) }],
})

/** The state after an event that only one kind of delivery knows. Throws on a history that mixes kinds. */
export const evolvedOfKind = (state: Delivery, event: DeliveryEvent, context: EventContext): Delivery => {
  const { position, effectiveOn, source, by } = context
  if (is(state, 'allocation')) {
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
    }
  }
  if (is(state, 'designation')) {
    switch (event.type) {
      case 'ReferentHandedOver':
        return withTenure(state, event, context)
      case 'ReferentEnded':
        return { ...state, until: effectiveOn }
      case 'ContactErased':
        return state
    }
  }
  if (is(state, 'selection')) {
    switch (event.type) {
      case 'TierChanged': {
        // Whoever confirmed saw another tier; a dispute ends in one of three ways, and this is none of them.
        const attestations = state.attestations.filter(({ verdict }) => verdict === 'disputed')
        const times = { since: effectiveOn, past: timesBefore(state, effectiveOn) }
        return { ...state, tier: event.tier, tierChangedAt: position, ...times, attestations }
      }
      case 'SupportRecorded':
        return {
          ...state,
          supported: { position, on: effectiveOn, source },
          past: pastSupported(state, { position, on: effectiveOn }),
        }
      case 'TerritoryDeselected':
        return { ...state, deselected: { on: effectiveOn, by: by.party, reason: event.reason } }
    }
  }
  throw new TypeError(`${event.type} on a delivery of the kind ${state.kind}`)
}
