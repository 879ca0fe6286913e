import * as z from 'zod'
import type { Commitment } from '../commitment/commitment.ts'
import { once } from '../once.ts'
import { isItemised } from '../rating/evidence-figures.ts'
import type { Rating } from '../rating/rating.ts'

/**
 * Whether the maker of a promise has accounted for it, whatever the outcome. A period is due once its due
 * date has passed; evidence counts as itemised even where it is disputed or was released since.
 */
export const Accounting = once(() =>
  z.enum([
    /** The account is closed. */
    'closed',
    /** Every period that was due has itemised evidence. */
    'itemised',
    /** At least one period that was due has none, though it could have been declared. */
    'silent',
    /** It was due, and the register does not take evidence of this kind yet: nobody is silent. */
    'not-yet-declarable',
    /** No period has been due (or it was taken back before), or nothing in the promise can be counted. */
    'nothing-due',
  ]),
)
export type Accounting = z.infer<ReturnType<typeof Accounting>>

/** Whether a commitment's maker accounts for it at the date of its national rating. */
export const accountingOf = ({ closed }: Pick<Commitment, 'closed'>, rating: Rating): Accounting => {
  if (closed !== null && closed.on <= rating.asOf) return 'closed'
  // What was due when the promise was taken back stays due; what came after never was.
  const { asOf, code, reason, years } = rating.withdrawn?.before ?? rating
  if (reason === 'not-yet-declarable') return 'not-yet-declarable'
  const due = years.filter(({ period }) => period.to < asOf)
  if (due.some(({ figures }) => !isItemised(figures)) || code === 'no-information') return 'silent'
  return due.length > 0 ? 'itemised' : 'nothing-due'
}

/**
 * Whether a promise is accounted for by all who made it: one silent maker leaves it `silent`, else one who
 * could not declare leaves it `not-yet-declarable`. Those of whom nothing was due yet are passed over, unless
 * that is all of them.
 */
export const accountingOfAll = (accountings: readonly Accounting[]): Accounting => {
  const order: readonly Accounting[] = ['silent', 'not-yet-declarable', 'itemised', 'closed']
  return order.find((accounting) => accountings.includes(accounting)) ?? 'nothing-due'
}
