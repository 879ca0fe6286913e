import type { RegionPartyId } from '../identifiers/party-id.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { PlaceScope } from '../ledger/ledger.ts'
import type { Phase, StatedInterval, Territory } from '../territory/territory.ts'
import { thresholds } from '../thresholds.ts'
import { type CalendarDate, daysBetween } from '../time/calendar-date.ts'
import { firstDayOf, lastDayOf, type StatedDate } from '../time/stated-date.ts'

/** A day that lies between two others, both included; `null` where not even that much is known. */
export interface DayBounds {
  readonly earliest: CalendarDate | null
  readonly latest: CalendarDate | null
}

/** What the rules need to know of a territory to say since when and until when anything is owed to it. */
export interface OwedTerritory {
  readonly id: TerritoryId
  readonly phase: Phase
  readonly regions: readonly RegionPartyId[]
  /** Its first day in the programme. */
  readonly joined: DayBounds
  /** Its last day in the programme; both `null` where it is not known to have left. */
  readonly left: DayBounds
}

/** The days between which a day lies, given as it is stated or as bounds; nothing is known where neither is. */
const boundsOf = (stated: StatedDate | null, between: StatedInterval | undefined): DayBounds => {
  const interval = stated === null ? between : { earliest: stated, latest: stated }
  return interval === undefined
    ? { earliest: null, latest: null }
    : { earliest: firstDayOf(interval.earliest), latest: lastDayOf(interval.latest) }
}

/** What the rules need to know of a territory as the reference data describe it. */
export const owedTerritory = ({ id, phase, regions, validity }: Territory): OwedTerritory => ({
  id,
  phase,
  regions: regions.map((region) => `region-${region}` as const),
  joined: boundsOf(validity.from, validity.fromBetween),
  left: boundsOf(validity.until, validity.untilBetween),
})

/** A number of territories that was made public at a date. */
export interface AnnouncedTerritories {
  readonly on: CalendarDate
  readonly count: number
  readonly phase: Phase
}

/** Whether a territory is a place, or lies in it. */
export const liesIn = ({ id, regions }: OwedTerritory, place: PlaceScope): boolean =>
  place === 'national' || place === id || (regions as readonly string[]).includes(place)

type Owing = 'owed' | 'joined-lately' | 'may-have-left' | 'outside'

const isAfter = (date: CalendarDate, bound: CalendarDate | null): boolean => bound !== null && date > bound

/**
 * Something is owed to a territory that joined 90 days before, also where nobody knows when it joined. It is
 * not owed to one that may have left: the one that it merged into has taken its place.
 */
const owingOn = ({ joined, left }: OwedTerritory, date: CalendarDate): Owing => {
  if (isAfter(date, left.latest)) return 'outside'
  if (joined.earliest !== null) {
    if (joined.earliest > date) return 'outside'
    if (daysBetween(joined.earliest, date) < thresholds.joiningDays) return 'joined-lately'
  }
  const neverKnownToStay = left.earliest === null && left.latest !== null
  return neverKnownToStay || isAfter(date, left.earliest) ? 'may-have-left' : 'owed'
}

/** Whether it joined 90 days before a date is not known. */
const isJoiningUnknown = ({ joined }: OwedTerritory, date: CalendarDate): boolean =>
  joined.latest === null || daysBetween(joined.latest, date) < thresholds.joiningDays

/** To which territories something is owed at a date, and to which not, or not yet. */
export interface OwedOn {
  readonly owed: TerritoryId[]
  /** Of those, how many may have joined later than 90 days before. */
  readonly joiningUnknown: number
  /** They joined, but certainly not 90 days before. */
  readonly notYetOwed: TerritoryId[]
  /** They may have left by then. */
  readonly mayHaveLeft: TerritoryId[]
}

/** To which of a place's territories of a phase something is owed at a date. */
export const owedOn = (
  territories: readonly OwedTerritory[],
  phase: Phase,
  place: PlaceScope,
  date: CalendarDate,
): OwedOn => {
  const here = territories.filter((one) => one.phase === phase && liesIn(one, place))
  const that = (owing: Owing) => here.filter((one) => owingOn(one, date) === owing)
  const owed = that('owed')
  const ids = (some: readonly OwedTerritory[]) => some.map(({ id }) => id)
  return {
    owed: ids(owed),
    joiningUnknown: owed.filter((one) => isJoiningUnknown(one, date)).length,
    notYetOwed: ids(that('joined-lately')),
    mayHaveLeft: ids(that('may-have-left')),
  }
}

/** The number of territories of a phase that was announced last by a date. */
export const announcedBy = (
  announced: readonly AnnouncedTerritories[],
  phase: Phase,
  date: CalendarDate,
): AnnouncedTerritories | null =>
  announced
    .filter((one) => one.phase === phase && one.on <= date)
    .reduce<AnnouncedTerritories | null>(
      (last, one) => (last === null || one.on >= last.on ? one : last),
      null,
    )
