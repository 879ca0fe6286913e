import type { EventContext } from '../log/recorded-event.ts'
import { dayBefore } from '../time/calendar-date.ts'
import type { Movement } from './allocation.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'
import type { Designation, Tenure } from './designation.ts'
import { coverageOf } from './standing.ts'

type Kind<Name extends Delivery['kind']> = Extract<Delivery, { kind: Name }>

const is = <Name extends Delivery['kind']>(state: Delivery, kind: Name): state is Kind<Name> =>
  state.kind === kind

/** The tenures of a place when another begins: what was said of the last one is kept with it. */
export const tenuresPast = (state: Designation, until: Tenure['until'] = null): Tenure[] =>
  state.tenures.map((tenure) =>
    tenure.outcome === null
      ? {
          ...tenure,
          until: tenure.until ?? until,
          outcome: state.retracted === null ? coverageOf(state).standing : 'retracted',
        }
      : tenure,
  )

const withTenure = (
  state: Designation,
  { commitment, alsoServes, contact, person }: Extract<DeliveryEvent, { type: 'ReferentHandedOver' }>,
  { effectiveOn, source }: EventContext,
): Designation => ({
  ...state,
  commitment,
  alsoServes,
  effectiveOn,
  source,
  tenures: [
    ...tenuresPast(state, dayBefore(effectiveOn)),
    { contact, person, from: effectiveOn, until: null, outcome: null },
  ],
  attestations: [],
  ruling: null,
})

const ended = (state: Designation, { effectiveOn }: EventContext): Designation => ({
  ...state,
  tenures: state.tenures.map((tenure, index) =>
    index === state.tenures.length - 1 ? { ...tenure, until: effectiveOn } : tenure,
  ),
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
        return ended(state, context)
      case 'ContactErased':
        return state
    }
  }
  if (is(state, 'selection')) {
    switch (event.type) {
      case 'TierChanged':
        return { ...state, tier: event.tier, attestations: [], ruling: null }
      case 'SupportRecorded':
        return { ...state, supported: { position, on: effectiveOn, source } }
      case 'TerritoryDeselected':
        return { ...state, deselected: { on: effectiveOn, by: by.party, reason: event.reason } }
    }
  }
  throw new TypeError(`${event.type} on a delivery of the kind ${state.kind}`)
}
