import type { CalendarDate } from '../time/calendar-date.ts'
import type { Due } from './due.ts'
import type { Judgement } from './rating.ts'
import type { NotDueReason, UnrateableReason } from './rating-code.ts'

/** What a judgement says that measures nothing: each kind of promise fills in its own. */
export const unmeasured = {
  reason: null,
  decidedBy: null,
  wording: null,
  originalWording: null,
  wordingsTooLate: [],
  target: null,
  original: null,
  counts: null,
  pace: null,
  daysLate: null,
  shareOfTarget: null,
  years: [],
  coverage: null,
  cohortYears: [],
} satisfies Partial<Judgement>

/** Says why a promise cannot be rated. */
export const unrateable = (reason: UnrateableReason, asOf: CalendarDate, due: Due): Judgement => ({
  ...unmeasured,
  ...due,
  asOf,
  code: 'unrateable',
  reason,
})

/** Says why nothing is due. */
export const notDue = (reason: NotDueReason, asOf: CalendarDate, due: Due): Judgement => ({
  ...unmeasured,
  ...due,
  asOf,
  code: 'not-due',
  reason,
})
