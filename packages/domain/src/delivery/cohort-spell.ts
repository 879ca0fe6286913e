import * as z from 'zod'
import { CohortTier } from '../commitment/obligation.ts'
import { once } from '../once.ts'
import { CalendarDate, dayBefore } from '../time/calendar-date.ts'
import type { Selection } from './selection.ts'
import { coverageOf } from './standing.ts'

const Dated = once(() =>
  z.strictObject({ on: CalendarDate(), standing: z.enum(['declared', 'disputed', 'confirmed']) }),
)

/** A time in which a territory was in a cohort, in one tier of it or in none; both days included. */
export const CohortSpell = once(() =>
  z.strictObject({
    from: CalendarDate(),
    /** `null` while it lasts. */
    until: CalendarDate().nullable(),
    tier: CohortTier().nullable(),
    /** Since when it is in the cohort, whatever its tier. */
    selected: Dated(),
    supported: Dated().nullable(),
  }),
)
export type CohortSpell = z.infer<ReturnType<typeof CohortSpell>>

const lastSpell = (selection: Selection): CohortSpell => {
  const { since: from, tier, effectiveOn, supported, deselected } = selection
  const coverage = coverageOf(selection)
  // What came after the version that was seen is not covered by the word on it; a dispute is of the whole.
  const ofSupport =
    coverage.standing === 'confirmed' && supported !== null && coverage.seen < supported.position
      ? 'declared'
      : coverage.standing
  return {
    from,
    until: deselected && dayBefore(deselected.on),
    tier,
    selected: { on: effectiveOn, standing: coverage.standing },
    supported: supported && { on: supported.on, standing: ofSupport },
  }
}

/** The times of a territory in a cohort, in their order. A selection that was taken back never was. */
export const cohortSpells = (selection: Selection): readonly CohortSpell[] => {
  const { past, retracted, effectiveOn } = selection
  const spells =
    retracted === null
      ? [...past, lastSpell(selection)]
      : past.filter(({ selected }) => selected.on < effectiveOn)
  return spells.filter(({ from, until }) => until === null || from <= until)
}

/** What is left of those times when something else holds from a day on, which may lie before some of them. */
export const spellsBefore = (selection: Selection, day: CalendarDate): CohortSpell[] =>
  cohortSpells(selection)
    .filter(({ from }) => from < day)
    .map((spell) =>
      spell.until === null || spell.until >= day ? { ...spell, until: dayBefore(day) } : spell,
    )
