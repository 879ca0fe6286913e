import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { Standing } from '../ledger/ledger.ts'
import type { CoverageEntry, Spell } from '../ledger/sheet.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { bestStanding, countStandings, type StandingCounts } from './count-figures.ts'

/** The times in which each territory had what was promised to it, whoever or whatever gave it. */
export type Spells = ReadonlyMap<TerritoryId, readonly Spell[]>

/** The spells of the lines of a coverage's sheet, territory by territory. */
export const spellsOf = (lines: Iterable<CoverageEntry>): Spells => {
  const spells = new Map<TerritoryId, Spell[]>()
  for (const line of lines)
    spells.set(line.territory, [...(spells.get(line.territory) ?? []), ...line.spells])
  return spells
}

const standingOn = (spells: Spells, territory: TerritoryId, day: CalendarDate): Standing | null =>
  bestStanding(
    (spells.get(territory) ?? [])
      .filter(({ from, until }) => from <= day && (until === null || day <= until))
      .map(({ standing }) => standing),
  )

/** Whether a territory is covered on a day by anything that is not disputed. */
export const isCoveredOn = (spells: Spells, territory: TerritoryId, day: CalendarDate): boolean => {
  const standing = standingOn(spells, territory, day)
  return standing !== null && standing !== 'disputed'
}

/** How many of these territories are covered on a day. */
export const coveredOn = (
  spells: Spells,
  territories: readonly TerritoryId[],
  day: CalendarDate,
): StandingCounts =>
  countStandings(
    territories.flatMap((territory) => {
      const standing = standingOn(spells, territory, day)
      return standing === null ? [] : [[territory, standing] as const]
    }),
  )

const nextStart = (spells: Spells, territory: TerritoryId, after: CalendarDate): CalendarDate | undefined =>
  (spells.get(territory) ?? [])
    .filter(({ from, standing }) => from > after && standing !== 'disputed')
    .map(({ from }) => from)
    .sort()[0]

/** The first day in a time on which all these territories are covered at once, `null` where there is none. */
export const firstDayAllCovered = (
  spells: Spells,
  territories: readonly TerritoryId[],
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): CalendarDate | null => {
  let day = from
  while (day <= to) {
    const on = day
    const waiting = territories.filter((territory) => !isCoveredOn(spells, territory, on))
    if (waiting.length === 0) return on
    // No day is any good before the last of these has what it waits for.
    const starts = waiting.map((territory) => nextStart(spells, territory, on))
    const known = starts.filter((start) => start !== undefined).sort()
    const last = known.at(-1)
    if (last === undefined || known.length < starts.length) return null
    day = last
  }
  return null
}
