import { type Commitment, type Wording, wordingAt } from '../commitment/commitment.ts'
import { yearsOf } from '../commitment/obligation.ts'
import { type CalendarDate, firstDayOfYear, lastDayOfYear, yearOf } from '../time/calendar-date.ts'
import { promisedFrom } from './due.ts'
import type { YearPeriod } from './year-rating.ts'

const yearsIn = ({ obligation }: Wording): readonly number[] =>
  obligation.kind === 'envelope' || obligation.kind === 'cohort' ? yearsOf(obligation) : []

/** Every year that a yearly promise was ever worded for by a date, in order. */
export const yearsWorded = ({ wordings }: Commitment, asOf: CalendarDate): readonly number[] => {
  const worded = wordings.filter(({ from }, index) => index === 0 || from <= asOf).flatMap(yearsIn)
  return [...new Set(worded)].sort((one, other) => one - other)
}

/** The part of a year in which it was promised: all of it, but for the year in which the promise was made. */
export const periodOf = (commitment: Commitment, year: number): YearPeriod => {
  const { wordings } = commitment
  const promising = wordings.findIndex((wording) => yearsIn(wording).includes(year))
  const made = promisedFrom(commitment)
  const promisedOn = promising > 0 ? (wordings[promising]?.from ?? made) : made
  const from = yearOf(promisedOn) < year ? firstDayOfYear(year) : promisedOn
  return { from, to: lastDayOfYear(year) }
}

/** The wording that counts for a year: the one in force on 31 December, or at `asOf` where that comes first. */
export const wordingOfYear = (commitment: Commitment, { to }: YearPeriod, asOf: CalendarDate): Wording =>
  wordingAt(commitment, asOf < to ? asOf : to)
