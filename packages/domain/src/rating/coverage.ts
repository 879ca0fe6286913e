import type { Commitment } from '../commitment/commitment.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { dueOf, wordingInTime } from './due.ts'
import type { Judgement } from './rating.ts'
import { judgeUndeclarable } from './unmeasured.ts'

/** Judges a promise of one thing for each territory, by its due date. */
export const judgeCoverage = (commitment: Commitment, asOf: CalendarDate): Judgement => {
  const wording = wordingInTime(commitment, asOf)
  return judgeUndeclarable(asOf, dueOf(wording.obligation, commitment.term), wording)
}
