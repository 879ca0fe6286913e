import {
  type AnnouncedTerritories,
  type DayBounds,
  firstDayOf,
  lastDayOf,
  type OwedTerritory,
  type StatedDate,
  type StatedInterval,
  type Territory,
  type TerritoryId,
} from '@parole/domain'
import { announcedCounts, territories, territory } from '@parole/reference'

/** The days between which a day lies, given as it is stated or as bounds; nothing is known where neither is. */
const boundsOf = (stated: StatedDate | null, between: StatedInterval | undefined): DayBounds => {
  const interval = stated === null ? between : { earliest: stated, latest: stated }
  return interval === undefined
    ? { earliest: null, latest: null }
    : { earliest: firstDayOf(interval.earliest), latest: lastDayOf(interval.latest) }
}

const owedOf = ({ id, phase, regions, validity }: Territory): OwedTerritory => ({
  id,
  phase,
  regions: regions.map((region) => `region-${region}` as const),
  joined: boundsOf(validity.from, validity.fromBetween),
  left: boundsOf(validity.until, validity.untilBetween),
})

/** What a rating needs to know of the territories, whatever it rates. */
interface Owed {
  readonly territories: readonly OwedTerritory[]
  readonly announced: readonly AnnouncedTerritories[]
}

let known: Owed | undefined

/** Every territory to which something may be owed, and how many there were said to be; worked out once. */
export const owed = (): Owed => {
  known ??= {
    territories: territories().map(owedOf),
    announced: announcedCounts.map(({ count, date, phase }) => ({ on: lastDayOf(date), count, phase })),
  }
  return known
}

/** How a territory is called where it is named: « Dunkerque (ti1-3201) ». */
export const territoryName = (id: TerritoryId): string => {
  const name = territory(id)?.name
  return name === undefined ? id : `${name} (${id})`
}
