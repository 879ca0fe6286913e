import type { PartyId } from '../identifiers/party-id.ts'
import type { Delivery, DeliveryEvent } from './delivery.ts'

/**
 * How many texts one party may leave on one delivery: it is kept whole, so that nobody can make it too large
 * for its store by writing on it again and again.
 */
export const textLimit = 10

/** How many texts an event seals. */
export const textsIn = (event: DeliveryEvent): number => {
  const sealed = [
    'project' in event ? event.project : null,
    'company' in event ? event.company : null,
    'reason' in event ? event.reason : null,
  ]
  return sealed.filter((text) => text !== null).length
}

/** How many texts a party has left on a delivery. */
export const textsLeftBy = ({ textsLeft }: Delivery, party: PartyId): number =>
  textsLeft.find((left) => left.party === party)?.count ?? 0

const isLast = (event: DeliveryEvent): boolean =>
  event.type === 'DeliveryRetracted' || (event.type === 'DisputeRuled' && event.outcome === 'falls')

/** Whether a party has room for the texts of an event; for one that ends the delivery, or a tenure, there always is. */
export const mayLeave = (delivery: Delivery, party: PartyId, event: DeliveryEvent): boolean =>
  isLast(event) || textsIn(event) === 0 || textsLeftBy(delivery, party) + textsIn(event) <= textLimit
