import { latestWording, wordingAt } from '../commitment/commitment.ts'
import { type CohortObligation, cohortLimit } from '../commitment/obligation.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seal } from '../sealed-text.ts'
import { firstDayOfYear, lastDayOfYear, yearOf } from '../time/calendar-date.ts'
import { timesBefore } from './cohort-spell.ts'
import type { DeselectTerritory, RecordSupport, SelectTerritory } from './commands.ts'
import type { DeliveryEvent } from './delivery.ts'
import { begun, inTerritory, promised } from './promised.ts'
import { type Selection, selectionId } from './selection.ts'

type Decision = Result<readonly DeliveryEvent[], Rejection>

/** How many times in a cohort a selection keeps besides the last, so that its cost never grows with its history. */
const spellLimit = 10

/** Whether a selection stands: neither taken back nor ended. */
export const isSelected = ({ retracted, deselected }: Pick<Selection, 'retracted' | 'deselected'>): boolean =>
  retracted === null && deselected === null

/** Why the cohort, or the tier, cannot hold one territory more: with the list of those it holds. */
const refusalOfRoomIn = (
  { year, tier, cohort, territoryId }: SelectTerritory,
  { perYear, tiers }: CohortObligation,
  enters: boolean,
): Rejection | undefined => {
  const others = cohort.flatMap(({ territory, spells }) => {
    const last = spells.at(-1)
    return territory !== territoryId && last?.until === null ? [{ territory, tier: last.tier }] : []
  })
  const full = (among: typeof others, limit: number, of: SelectTerritory['tier']): Rejection | undefined =>
    among.length < limit
      ? undefined
      : {
          code: 'cohort-full',
          year,
          tier: of,
          limit,
          selected: among.map(({ territory }) => territory).sort(),
        }
  const promisedTier = tiers.find((one) => one.tier === tier)
  const whole = enters ? full(others, cohortLimit(perYear), null) : undefined
  if (whole !== undefined || promisedTier === undefined) return whole
  return full(
    others.filter((entry) => entry.tier === tier),
    cohortLimit(promisedTier),
    tier,
  )
}

/** Selects a territory for a year, or moves it into another tier. Room is the ledger's to grant; the list is said here. */
export const select = (command: SelectTerritory, state: Selection | undefined): Decision => {
  const { act, year, tier } = command
  const commitment = promised(command)
  if (!commitment.ok) return commitment
  const { obligation: latest } = latestWording(commitment.value)
  // A year keeps the numbers that it ended with: a later wording does not move what it was held to.
  const { obligation } = wordingAt(commitment.value, lastDayOfYear(year))
  if (latest.kind !== 'cohort' || obligation.kind !== 'cohort') {
    return refuse({ code: 'wrong-obligation', at: '/commitment', expected: 'cohort', found: latest.kind })
  }
  const { from, to } = latest.years
  if (year < from || year > to) return refuse({ code: 'year-not-promised', at: '/year', year, from, to })
  const { effectiveOn } = act
  if (yearOf(effectiveOn) > year)
    return refuse({ code: 'outside-cohort-year', at: '/effectiveOn', year, effectiveOn })
  const known = obligation.tiers.map((one) => one.tier)
  if (tier !== null && !known.includes(tier))
    return refuse({ code: 'unknown-tier', at: '/tier', tier, known })
  // Chosen ahead of its year, it must be in the programme when the year begins.
  const ahead = yearOf(effectiveOn) < year
  const territory = inTerritory(command, commitment.value, ahead ? firstDayOfYear(year) : effectiveOn)
  if (!territory.ok) return territory
  const isIn = state !== undefined && isSelected(state)
  if (isIn && state.tier === tier) return refuse({ code: 'nothing-changed' })
  if (isIn && effectiveOn < state.effectiveOn) {
    const { effectiveOn: selectedOn } = state
    return refuse({ code: 'effective-before-selection', at: '/effectiveOn', effectiveOn, selectedOn })
  }
  const full = refusalOfRoomIn(command, obligation, !isIn)
  if (full !== undefined) return refuse(full)
  if (state !== undefined && timesBefore(state, effectiveOn).length >= spellLimit) {
    return refuse({ code: 'too-many-changes', limit: spellLimit })
  }
  if (isIn) return ok([{ type: 'TierChanged', tier }])
  const id = selectionId(territory.value.id, commitment.value.id, year)
  return ok([{ type: 'TerritorySelected', id, ...begun(commitment.value, territory.value), year, tier }])
}

/** Why something in the life of a selection cannot be dated so: within its year, and not before it began. */
const refusalOfDay = (
  { act: { effectiveOn, today } }: RecordSupport | DeselectTerritory,
  selection: Selection,
): Rejection | undefined => {
  const at = '/effectiveOn'
  const { year } = selection
  if (effectiveOn > today) return { code: 'effective-in-future', at, effectiveOn, today }
  if (effectiveOn < selection.effectiveOn) {
    return { code: 'effective-before-selection', at, effectiveOn, selectedOn: selection.effectiveOn }
  }
  return yearOf(effectiveOn) > year ? { code: 'outside-cohort-year', at, year, effectiveOn } : undefined
}

/** Support counts in the year that the territory was selected for. */
export const recordSupport = (command: RecordSupport, state: Selection): Decision => {
  const { act } = command
  if (act.by.party !== state.promisor) return refuse({ code: 'not-the-promisor', promisor: state.promisor })
  if (state.deselected !== null) return refuse({ code: 'territory-deselected', on: state.deselected.on })
  if (state.supported !== null) return refuse({ code: 'already-supported', on: state.supported.on })
  const misdated = refusalOfDay(command, state)
  if (misdated !== undefined) return refuse(misdated)
  return yearOf(act.effectiveOn) < state.year
    ? refuse({
        code: 'outside-cohort-year',
        at: '/effectiveOn',
        year: state.year,
        effectiveOn: act.effectiveOn,
      })
    : ok([{ type: 'SupportRecorded' }])
}

/** The territory leaves the cohort, for a reason that is kept. */
export const deselect = (command: DeselectTerritory, state: Selection): Decision => {
  const { act, reason } = command
  if (act.by.party !== state.promisor) return refuse({ code: 'not-the-promisor', promisor: state.promisor })
  if (state.deselected !== null) return refuse({ code: 'territory-deselected', on: state.deselected.on })
  const misdated = refusalOfDay(command, state)
  return misdated === undefined
    ? ok([{ type: 'TerritoryDeselected', reason: seal(reason) }])
    : refuse(misdated)
}
