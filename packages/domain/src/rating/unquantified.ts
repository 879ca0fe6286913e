import type { Commitment } from '../commitment/commitment.ts'
import type { UnquantifiedObligation } from '../commitment/obligation.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { dueOf } from './due.ts'
import type { Judgement } from './rating.ts'
import { unrateable } from './unmeasured.ts'

/** Judges a promise kept as written: it cannot be rated, and says why. */
export const judgeUnquantified = (
  { term }: Commitment,
  obligation: UnquantifiedObligation,
  asOf: CalendarDate,
): Judgement => unrateable(obligation.reason, asOf, dueOf(obligation, term))
