import * as z from 'zod'
import type { Commitment } from '../commitment/commitment.ts'
import { once } from '../once.ts'
import { isItemised } from '../rating/evidence-figures.ts'
import type { Judgement, Rating } from '../rating/rating.ts'
import { rankOf } from '../rating/rating-code.ts'

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
    /** At least one period that was due has none; a published figure is no evidence. */
    'silent',
    /** No period has been due (or it was taken back before), or nothing in the promise can be counted. */
    'nothing-due',
  ]),
)
export type Accounting = z.infer<ReturnType<typeof Accounting>>

/** For each period that was due by then, whether anything is itemised. */
const periodsDue = (judgement: Judgement | Rating): readonly boolean[] => {
  const { asOf, code, due, years, cohortYears } = judgement
  const isSilent = (one: string): boolean => one === 'no-information' || one === 'claimed-only'
  if (years.length > 0) {
    return years.filter(({ period }) => period.to < asOf).map(({ figures }) => isItemised(figures))
  }
  if (cohortYears.length > 0) {
    return cohortYears.filter(({ period }) => period.to < asOf).map((year) => !isSilent(year.code))
  }
  // A coverage or a volume is one period. What is not measured was never due.
  return due !== null && due < asOf && rankOf(code) !== null ? [!isSilent(code)] : []
}

/** Whether a commitment's maker accounts for it at the date of its national rating. */
export const accountingOf = ({ closed }: Pick<Commitment, 'closed'>, rating: Rating): Accounting => {
  if (closed !== null && closed.on <= rating.asOf) return 'closed'
  // What was due when the promise was taken back stays due; what came after never was.
  const due = periodsDue(rating.withdrawn?.before ?? rating)
  if (due.includes(false)) return 'silent'
  return due.length > 0 ? 'itemised' : 'nothing-due'
}

/**
 * Whether a promise is accounted for by all who made it: one silent maker leaves it `silent`. Those of whom
 * nothing was due yet are passed over, unless that is all of them.
 */
export const accountingOfAll = (accountings: readonly Accounting[]): Accounting => {
  const order: readonly Accounting[] = ['silent', 'itemised', 'closed']
  return order.find((accounting) => accountings.includes(accounting)) ?? 'nothing-due'
}
