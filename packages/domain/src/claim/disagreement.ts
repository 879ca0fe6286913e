import type { Slug } from '../identifiers/slug.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { firstDayOf, lastDayOf } from '../time/stated-date.ts'
import type { ClaimFigure } from './claim.ts'
import { periodOfClaim } from './period.ts'

/** What there is to compare of two claims. */
export type ComparableClaim = Pick<
  ClaimEntry,
  'about' | 'scope' | 'since' | 'date' | 'figure' | 'withdrawnOn'
>

/** Whether a claim stands on a day: its date has begun, and it was not withdrawn by then. */
export const claimStandsOn = (
  { date, withdrawnOn }: Pick<ComparableClaim, 'date' | 'withdrawnOn'>,
  day: CalendarDate,
): boolean => firstDayOf(date) <= day && (withdrawnOn === null || withdrawnOn > day)

/** How much a claim says: in cents, or in things. */
export const claimedAmount = (figure: ClaimFigure): number =>
  figure.kind === 'money' ? figure.amountCents : figure.count

/** Figures that can be set against each other. A stage that was not said may be any. */
const sameKind = (one: ClaimFigure, other: ClaimFigure): boolean => {
  if (one.kind === 'count') return other.kind === 'count' && one.of === other.of
  if (other.kind === 'count') return false
  return one.stage === other.stage || one.stage === 'unknown' || other.stage === 'unknown'
}

/** Whether two dates can be the same day: 24 September 2019 lies in September 2019. */
const overlap = (one: ComparableClaim, other: ComparableClaim): boolean =>
  firstDayOf(one.date) <= lastDayOf(other.date) && firstDayOf(other.date) <= lastDayOf(one.date)

/** Whether two claims count the same time: up to dates that can be the same day, or both in one period. */
const sameTime = (one: ComparableClaim, other: ComparableClaim): boolean => {
  if (one.since === null || other.since === null) return one.since === other.since && overlap(one, other)
  const [mine, yours] = [periodOfClaim(one), periodOfClaim(other)]
  return mine.from === yours.from && mine.to === yours.to
}

const sameAbout = (one: readonly Slug[], other: readonly Slug[]): boolean =>
  one.length === other.length && one.every((commitment) => other.includes(commitment))

/** Whether two claims that both stand on a day say different amounts of one thing, of one place and of one time. */
export const disagree = (one: ComparableClaim, other: ComparableClaim, day: CalendarDate): boolean =>
  claimStandsOn(one, day) &&
  claimStandsOn(other, day) &&
  sameAbout(one.about, other.about) &&
  one.scope === other.scope &&
  sameKind(one.figure, other.figure) &&
  sameTime(one, other) &&
  claimedAmount(one.figure) !== claimedAmount(other.figure)
