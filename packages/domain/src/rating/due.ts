import type { Commitment, Wording } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
import { type CalendarDate, lastDayOfYear } from '../time/calendar-date.ts'
import { lastDayOf, type StatedDate } from '../time/stated-date.ts'
import type { DueFrom } from './rating.ts'

/** When something is due, and who says so. */
export interface Due {
  readonly due: CalendarDate | null
  readonly dueFrom: DueFrom
}

/** Since when there has been something to keep: the day it was made, or its first wording's where that is later. */
export const promisedFrom = ({ madeOn, wordings }: Commitment): CalendarDate => {
  const worded = wordings[0]?.from ?? madeOn
  return worded > madeOn ? worded : madeOn
}

const ownDateOf = (obligation: Obligation): CalendarDate | null => {
  switch (obligation.kind) {
    case 'envelope':
    case 'cohort':
      return lastDayOfYear(obligation.years.to)
    case 'coverage':
    case 'volume':
      return obligation.due === null ? null : lastDayOf(obligation.due)
    case 'unquantified':
      return null
    default:
      return obligation satisfies never
  }
}

/** When the whole of an obligation is due: by its own date, else by the convention's term. */
export const dueOf = (obligation: Obligation, term: StatedDate | null): Due => {
  const own = ownDateOf(obligation)
  if (own !== null) return { due: own, dueFrom: 'obligation' }
  if (term !== null) return { due: lastDayOf(term), dueFrom: 'term' }
  return { due: null, dueFrom: 'unknown' }
}

/** When the first of what an obligation owes is due: for a cohort the end of its first year, else the whole. */
const firstDueOf = (obligation: Obligation, term: StatedDate | null): Due =>
  obligation.kind === 'cohort'
    ? { due: lastDayOfYear(obligation.years.from), dueFrom: 'obligation' }
    : dueOf(obligation, term)

/** The wording that counts for a promise that one due date decides, and those beside it. */
export interface Wordings {
  readonly wording: Wording
  /** The first wording, where it is another. */
  readonly originalWording: Wording | null
  /** Amendments made after the date due: they come too late to move that date or the target. */
  readonly wordingsTooLate: Wording[]
}

/** The wordings of a promise that one due date decides, at a date. */
export const wordingsAt = ({ wordings, term }: Commitment, asOf: CalendarDate): Wordings => {
  const [original, ...amendments] = wordings as [Wording, ...Wording[]]
  const made = amendments.filter(({ from }) => from <= asOf)
  const wording = made.reduce((inForce, amendment) => {
    const { due } = firstDueOf(inForce.obligation, term)
    return due === null || amendment.from <= due ? amendment : inForce
  }, original)
  return {
    wording,
    originalWording: wording === original ? null : original,
    wordingsTooLate: made.slice(made.indexOf(wording) + 1),
  }
}
