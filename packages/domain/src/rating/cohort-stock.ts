import type { CohortSpell } from '../delivery/cohort-spell.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { Standing } from '../ledger/ledger.ts'
import type { CohortEntry } from '../ledger/sheet.ts'
import { type CalendarDate, yearOf } from '../time/calendar-date.ts'
import { countStandings, type StandingCounts } from './count-figures.ts'

/** A territory in a cohort on a day, as it was then. */
export interface CohortMember extends Omit<CohortSpell, 'until'> {
  readonly territory: TerritoryId
}

/** Whether a territory was ever selected by a day, be it that it left again. */
export const isBegun = ({ spells }: CohortEntry, day: CalendarDate): boolean =>
  spells.some(({ from }) => from <= day)

/** Who is in the cohort of a year on a day; supported where that had begun by then, and within the year. */
export const cohortMembersOn = (
  { territory, spells }: CohortEntry,
  year: number,
  day: CalendarDate,
): readonly CohortMember[] =>
  spells
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ until: _, supported, ...spell }) => ({
      territory,
      ...spell,
      supported:
        supported !== null && supported.on <= day && yearOf(supported.on) === year ? supported : null,
    }))

/** A dispute of the selection is one of the support too: what was supported was not of this cohort. */
const standingOfSupport = (
  selected: CohortMember['selected'],
  supported: NonNullable<CohortMember['supported']>,
): Standing => (selected.standing === 'disputed' ? 'disputed' : supported.standing)

/** How many territories are selected and how many are supported, each counted once. */
export const countMembers = (
  members: readonly CohortMember[],
): { readonly selected: StandingCounts; readonly supported: StandingCounts } => ({
  selected: countStandings(members.map(({ territory, selected }) => [territory, selected.standing] as const)),
  supported: countStandings(
    members.flatMap(({ territory, selected, supported }) =>
      supported === null ? [] : [[territory, standingOfSupport(selected, supported)] as const],
    ),
  ),
})
