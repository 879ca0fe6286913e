import type { Wording } from '../commitment/commitment.ts'
import type { CohortObligation } from '../commitment/obligation.ts'
import { type CalendarDate, lastDayOfYear } from '../time/calendar-date.ts'
import type { Judgement } from './rating.ts'
import { judgeUndeclarable } from './unmeasured.ts'

/** Judges a promise of so many territories a year: the end of its first year decides, as none can be better. */
export const judgeCohort = (
  wording: Wording,
  { years }: CohortObligation,
  asOf: CalendarDate,
): Judgement => ({
  ...judgeUndeclarable(asOf, { due: lastDayOfYear(years.from), dueFrom: 'obligation' }, wording),
  decidedBy: years.from,
})
