import type { Commitment } from '../commitment/commitment.ts'
import { type CalendarDate, yearOf } from '../time/calendar-date.ts'
import { firstDueOf, wordingInTime } from './due.ts'
import type { Judgement } from './rating.ts'
import { judgeUndeclarable } from './unmeasured.ts'

/** Judges a promise of so many territories a year: the end of its first year decides, as none can be better. */
export const judgeCohort = (commitment: Commitment, asOf: CalendarDate): Judgement => {
  const wording = wordingInTime(commitment, asOf)
  const due = firstDueOf(wording.obligation, commitment.term)
  return {
    ...judgeUndeclarable(asOf, due, wording),
    decidedBy: due.due === null ? null : yearOf(due.due),
  }
}
