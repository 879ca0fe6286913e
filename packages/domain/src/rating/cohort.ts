import { type Commitment, wordingAt } from '../commitment/commitment.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { type Basis, cohortIn } from './basis.ts'
import type { CohortYearRating } from './cohort-rating.ts'
import { isBegun } from './cohort-stock.ts'
import { judgeCohortYear } from './cohort-year.ts'
import { dueOf } from './due.ts'
import { yearsWorded } from './promised-years.ts'
import type { Judgement } from './rating.ts'
import { notDue, unmeasured } from './unmeasured.ts'
import { codeOfWhole, decidingYear } from './worst-year.ts'

/** Every year of a cohort at a date. */
export const cohortYears = (commitment: Commitment, basis: Basis, asOf: CalendarDate): CohortYearRating[] =>
  yearsWorded(commitment, asOf)
    .map((year) => judgeCohortYear(commitment, basis, year, asOf))
    .filter((year) => year !== null)

/** Whether a territory was selected for any year of a cohort by a date. */
export const isCohortItemised = ({ id }: Commitment, basis: Basis, asOf: CalendarDate): boolean =>
  basis.sheets.some(
    ({ purpose, commitment, year }) =>
      purpose === 'cohort' &&
      commitment === id &&
      year !== null &&
      cohortIn(basis, id, year).some((line) => isBegun(line, asOf)),
  )

/**
 * Judges a promise of so many territories a year: the whole is its worst year. All years due kept with others
 * to come is `on-track`; a cohort has no pace, so that a year that runs is not due.
 */
export const judgeCohort = (commitment: Commitment, basis: Basis, asOf: CalendarDate): Judgement => {
  const years = cohortYears(commitment, basis, asOf)
  const deciding = decidingYear(years)
  if (deciding === undefined) {
    const { obligation } = wordingAt(commitment, asOf)
    return notDue('nothing-owed', asOf, dueOf(obligation, commitment.term))
  }
  return {
    ...unmeasured,
    asOf,
    code: codeOfWhole(deciding, years),
    reason: deciding.reason,
    due: deciding.period.to,
    dueFrom: 'obligation',
    decidedBy: deciding.year,
    wording: deciding.wording,
    originalWording: deciding.originalWording,
    wordingsTooLate: deciding.wordingsTooLate,
    shareOfTarget: deciding.shareOfTarget,
    counts: deciding.supported,
    cohortYears: years,
  }
}
