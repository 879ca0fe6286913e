import type { Wording } from '../commitment/commitment.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import type { Due } from './due.ts'
import type { Judgement } from './rating.ts'
import type { NotDueReason, UnrateableReason } from './rating-code.ts'

const unmeasured = {
  reason: null,
  decidedBy: null,
  wording: null,
  target: null,
  original: null,
  shareOfTarget: null,
  years: [],
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

/**
 * Judges a promise of a kind against which nothing can be declared yet: nothing is due up to its date, and
 * nothing is known after it, which is the register's gap and not its maker's silence. A closed account
 * changes nothing, for its maker could not have declared more. The kind that the register learns to take
 * stops calling this, and `not-yet-declarable` is gone from its ratings and its accounting.
 */
export const judgeUndeclarable = (asOf: CalendarDate, due: Due, wording: Wording): Judgement => {
  const judge = (): Judgement => {
    if (due.due === null) return unrateable('no-date', asOf, due)
    if (asOf <= due.due) return notDue('before-due-date', asOf, due)
    return { ...unmeasured, ...due, asOf, code: 'no-information', reason: 'not-yet-declarable' }
  }
  return { ...judge(), wording }
}
