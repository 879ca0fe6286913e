import {
  type AnnouncedTerritories,
  lastDayOf,
  type OwedTerritory,
  owedTerritory,
  type TerritoryId,
} from '@parole/domain'
import { announcedCounts, territories, territory } from '@parole/reference'

/** What a rating needs to know of the territories, whatever it rates. */
interface Owed {
  readonly territories: readonly OwedTerritory[]
  readonly announced: readonly AnnouncedTerritories[]
}

let known: Owed | undefined

/** Every territory to which something may be owed, and how many there were said to be; worked out once. */
export const owed = (): Owed => {
  known ??= {
    territories: territories().map(owedTerritory),
    announced: announcedCounts.map(({ count, date, phase }) => ({ on: lastDayOf(date), count, phase })),
  }
  return known
}

/** How a territory is called where it is named: « Dunkerque (ti1-3201) ». */
export const territoryName = (id: TerritoryId): string => {
  const name = territory(id)?.name
  return name === undefined ? id : `${name} (${id})`
}
