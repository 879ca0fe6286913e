import type { Commitment } from '../commitment/commitment.ts'
import type { CoverageObligation } from '../commitment/obligation.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import { type CalendarDate, daysBetween } from '../time/calendar-date.ts'
import { type Basis, coverageIn, isClaimed } from './basis.ts'
import { countFigures, halfOfCount } from './count-figures.ts'
import { coveredOn, firstDayAllCovered, isCoveredOn, type Spells, spellsOf } from './coverage-stock.ts'
import { dueOf, promisedFrom } from './due.ts'
import { announcedBy, owedOn } from './owed-territory.ts'
import type { Judgement } from './rating.ts'
import { notDue, unmeasured, unrateable } from './unmeasured.ts'
import { codeOfMissed, isClosedOn } from './verdict.ts'

/** What is owed, and what of it there is on a day; `owed` does not follow that day. */
const stockOn = (
  spells: Spells,
  owed: readonly TerritoryId[],
  day: CalendarDate,
): Pick<Judgement, 'counts' | 'shareOfTarget'> => {
  if (owed.length === 0) return { counts: null, shareOfTarget: null }
  const target = { count: owed.length, approximate: false }
  const counts = countFigures('territories', target, coveredOn(spells, owed, day), day)
  return { counts, shareOfTarget: spells.size === 0 ? null : counts.headline / counts.target }
}

/**
 * Judges a promise of one thing for each territory by those that have it on the due date. What was missing then
 * and is there later is late, once every territory that it was owed to on the due date has it at the same time.
 */
export const judgeCoverage = (
  commitment: Commitment,
  obligation: CoverageObligation,
  basis: Basis,
  asOf: CalendarDate,
): Judgement => {
  const { id, phase, term } = commitment
  const due = dueOf(obligation, term)
  const isOver = due.due !== null && due.due < asOf
  const day = isOver ? due.due : asOf
  const { owed, ...owing } = owedOn(basis.territories, phase, basis.place, day)
  const begun = coverageIn(basis, id).map((line) => ({
    ...line,
    spells: line.spells.filter(({ from }) => from <= asOf),
  }))
  const spells = spellsOf(begun.filter((line) => line.spells.length > 0))
  const announced = basis.place === 'national' ? announcedBy(basis.announced, phase, day) : null

  const shown = (on: CalendarDate): Partial<Judgement> => {
    const missing = owed.filter((territory) => !isCoveredOn(spells, territory, on))
    return {
      ...stockOn(spells, owed, on),
      coverage: {
        on: day,
        owed: owed.length,
        missing,
        coveredSince: missing.filter((territory) => isCoveredOn(spells, territory, asOf)),
        ...owing,
        announced: announced === null ? null : { on: announced.on, count: announced.count },
      },
    }
  }

  if (due.due === null) return { ...unrateable('no-date', asOf, due), ...shown(day) }
  if (!isOver) return { ...notDue('before-due-date', asOf, due), ...shown(day) }
  if (owed.length === 0) return { ...notDue('nothing-owed', asOf, due), ...shown(day) }

  const headline = coveredOn(spells, owed, day).headline
  const judged = { ...unmeasured, ...due, asOf, ...shown(day) }
  if (headline === owed.length) return { ...judged, code: 'kept' }
  const reached = firstDayAllCovered(spells, owed, { from: day, to: asOf })
  if (reached !== null) {
    const { counts, ...rest } = { ...judged, ...shown(reached) }
    return {
      ...rest,
      counts: counts && { ...counts, headlineWhenDue: headline },
      code: 'kept',
      daysLate: daysBetween(day, reached),
    }
  }
  const code = codeOfMissed({
    closed: isClosedOn(commitment, asOf),
    half: headline >= halfOfCount({ count: owed.length }),
    itemised: spells.size > 0,
    claimed: isClaimed(basis, id, { from: promisedFrom(commitment), to: day }, asOf),
  })
  return { ...judged, code }
}
