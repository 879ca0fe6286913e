import * as z from 'zod'
import { CohortTier } from '../commitment/obligation.ts'
import { once } from '../once.ts'
import { CalendarDate, dayBefore } from '../time/calendar-date.ts'
import type { Delivery } from './delivery.ts'
import type { PastTime, Selection } from './selection.ts'
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

type Time = Omit<PastTime, 'until'> & Pick<CohortSpell, 'until'>

const lastTime = (selection: Selection): Time => {
  const { since: from, tier, effectiveOn: selectedOn, supported, deselected, attestations } = selection
  return { from, until: deselected && dayBefore(deselected.on), tier, selectedOn, supported, attestations }
}

/** The times of a territory in a cohort, in their order. A selection that was taken back never was. */
const timesOf = (selection: Selection): readonly Time[] => {
  const { past, retracted, effectiveOn } = selection
  const times: readonly Time[] =
    retracted === null
      ? [...past, lastTime(selection)]
      : past.filter(({ selectedOn }) => selectedOn < effectiveOn)
  return times.filter(({ from, until }) => until === null || from <= until)
}

const spellOf = ({ from, until, tier, selectedOn, supported, attestations }: Time): CohortSpell => {
  const coverage = coverageOf({ attestations })
  // What came after the version that was seen is not covered by the word on it; a dispute is of the whole.
  const ofSupport =
    coverage.standing === 'confirmed' && supported !== null && coverage.seen < supported.position
      ? 'declared'
      : coverage.standing
  const begun = supported !== null && (until === null || supported.on <= until)
  return {
    from,
    until,
    tier,
    selected: { on: selectedOn, standing: coverage.standing },
    supported: begun ? { on: supported.on, standing: ofSupport } : null,
  }
}

/** The times of a territory in a cohort, each at what came of it. */
export const cohortSpells = (selection: Selection): readonly CohortSpell[] => timesOf(selection).map(spellOf)

/** The times before the last one, each at what came of it. */
export const pastSpells = ({ past }: Pick<Selection, 'past'>): CohortSpell[] => past.map(spellOf)

/** What is left of its times when something else holds from a day on, which may lie before some of them. */
export const timesBefore = (selection: Selection, day: CalendarDate): PastTime[] =>
  timesOf(selection)
    .filter(({ from }) => from < day)
    .map(({ from, until, tier, selectedOn, supported, attestations }) => ({
      from,
      until: until === null || until >= day ? dayBefore(day) : until,
      tier,
      selectedOn,
      supported: supported && { position: supported.position, on: supported.on },
      attestations: attestations.map(({ party, verdict, seen }) => ({ party, verdict, seen })),
    }))

/** The times before, with something changed in those of the selection that there is now. */
const pastWith = (
  { past, effectiveOn }: Selection,
  change: (time: PastTime) => Partial<PastTime>,
): PastTime[] => past.map((time) => (time.selectedOn === effectiveOn ? { ...time, ...change(time) } : time))

/** The times before, once support is recorded: it may have begun in one of them. */
export const pastSupported = (selection: Selection, supported: PastTime['supported']): PastTime[] =>
  pastWith(selection, () => ({ supported }))

/** A delivery whose disputes ended, all of them or those of one party: those that outlived a change of tier end in each. */
export const withoutDisputes = (delivery: Delivery, of?: string): Delivery => {
  if (delivery.kind !== 'selection') return delivery
  const past = pastWith(delivery, ({ attestations }) => ({
    attestations: attestations.filter(
      ({ party, verdict }) => verdict !== 'disputed' || (of !== undefined && party !== of),
    ),
  }))
  return { ...delivery, past }
}
