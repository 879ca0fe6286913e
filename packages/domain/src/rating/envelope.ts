import { type Commitment, wordingAt } from '../commitment/commitment.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import type { Basis } from './basis.ts'
import { dueOf } from './due.ts'
import { judgeYear } from './envelope-year.ts'
import { yearsWorded } from './promised-years.ts'
import type { Judgement } from './rating.ts'
import { unmeasured, unrateable } from './unmeasured.ts'
import { codeOfWhole, decidingYear } from './worst-year.ts'

/**
 * Judges an envelope by its cells. The whole is its worst year: the first of the smallest share among equals.
 * Years that are not due and years without a published amount are left out, unless there is no other; all
 * years kept with others to come are `on-track`.
 */
export const judgeEnvelope = (commitment: Commitment, basis: Basis, asOf: CalendarDate): Judgement => {
  const years = yearsWorded(commitment, asOf)
    .map((year) => judgeYear(commitment, basis, year, asOf))
    .filter((year) => year !== null)
  const deciding = decidingYear(years)
  if (deciding === undefined) {
    const { obligation } = wordingAt(commitment, asOf)
    return { ...unrateable('amount-not-published', asOf, dueOf(obligation, commitment.term)), years }
  }
  return {
    ...unmeasured,
    asOf,
    code: codeOfWhole(deciding, years),
    reason: deciding.reason,
    due: deciding.period.to,
    dueFrom: 'obligation',
    decidedBy: deciding.year,
    target: deciding.target,
    original: deciding.original,
    shareOfTarget: deciding.shareOfTarget,
    years,
  }
}
