import { type AnnouncedTerritories, lastDayOf, type OwedTerritory, owedTerritory } from '@parole/domain'
import { announcedCounts, territories } from '@parole/reference'

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
