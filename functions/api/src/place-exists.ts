import type { PartyId, Scope } from '@parole/domain'
import { regions, territory } from '@parole/reference'

/** Whether a region or a territory is one that exists; other parties and scopes are named one by one. */
export const placeExists = (place: PartyId | Scope): boolean => {
  if (place.startsWith('region-')) return regions.some(({ code }) => place === `region-${code}`)
  return place.startsWith('ti') ? territory(place) !== undefined : true
}
