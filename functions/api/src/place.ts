import type { PartyId, RegionPartyId, Scope, TerritoryId } from '@parole/domain'
import { regions, territory } from '@parole/reference'

const regionOf = (place: string) => regions.find(({ code }) => place === `region-${code}`)

/** Whether a region or a territory is one that exists; other parties and scopes are named one by one. */
export const placeExists = (place: PartyId | Scope): boolean => {
  if (place.startsWith('region-')) return regionOf(place) !== undefined
  return place.startsWith('ti') ? territory(place) !== undefined : true
}

/** How a region or a territory is called where it is named: « Dunkerque (ti1-3208) ». */
export const placeName = (id: TerritoryId | RegionPartyId): string => {
  const name = (regionOf(id) ?? territory(id))?.name
  return name === undefined ? id : `${name} (${id})`
}
