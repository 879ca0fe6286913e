import type { Commitment } from '../commitment/commitment.ts'
import { type EnvelopeObligation, yearsOf } from '../commitment/obligation.ts'
import type { Cell } from '../ledger/ledger.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { dueOf } from './due.ts'
import { judgeYear } from './envelope-year.ts'
import type { Judgement, YearRating } from './rating.ts'
import { rankOf } from './rating-code.ts'
import { unrateable } from './unmeasured.ts'

const worse = (one: YearRating, other: YearRating): YearRating => {
  const byRank = (rankOf(one.code) ?? 0) - (rankOf(other.code) ?? 0)
  if (byRank !== 0) return byRank < 0 ? one : other
  return (other.shareOfTarget ?? 0) < (one.shareOfTarget ?? 0) ? other : one
}

const worstOf = (years: readonly YearRating[]): YearRating | undefined => {
  const [first, ...others] = years.filter(({ code }) => rankOf(code) !== null)
  return first === undefined ? undefined : others.reduce(worse, first)
}

/** A promise that still runs is not kept yet, however well its years went so far. */
const codeOfWhole = (worst: YearRating, years: readonly YearRating[]): Judgement['code'] =>
  worst.code === 'kept' && years.some(({ code }) => code === 'not-due') ? 'on-track' : worst.code

/**
 * Judges an envelope by its national cells. The whole is its worst year: the first of the smallest share
 * among equals. Years that are not due and years without a published amount are left out, unless there is
 * no other; all years kept with others to come are `on-track`.
 */
export const judgeEnvelope = (
  commitment: Commitment,
  obligation: EnvelopeObligation,
  cells: readonly Cell[],
  asOf: CalendarDate,
): Judgement => {
  const years = yearsOf(obligation)
    .map((year) => judgeYear(commitment, cells, year, asOf))
    .filter((year) => year !== null)
  const deciding = worstOf(years) ?? years.find(({ code }) => code === 'not-due')
  if (deciding === undefined) {
    return { ...unrateable('amount-not-published', asOf, dueOf(obligation, commitment.term)), years }
  }
  return {
    asOf,
    code: codeOfWhole(deciding, years),
    reason: deciding.reason,
    due: deciding.period.to,
    dueFrom: 'obligation',
    decidedBy: deciding.year,
    wording: null,
    target: deciding.target,
    original: deciding.original,
    shareOfTarget: deciding.shareOfTarget,
    years,
  }
}
