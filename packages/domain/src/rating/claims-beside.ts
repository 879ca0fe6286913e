import type { Commitment } from '../commitment/commitment.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { firstDayOf, lastDayOf } from '../time/stated-date.ts'
import { type Basis, claimsIn } from './basis.ts'
import type { ClaimBeside } from './claim-beside.ts'
import { itemisedOfClaim } from './itemised-of-claim.ts'

/** A claim that stands, with its identity. */
export type StandingClaim = readonly [id: string, claim: ClaimEntry]

/** How much a claim claims, in euro cents or in things. */
export const claimedBy = ({ figure }: Pick<ClaimEntry, 'figure'>): number =>
  figure.kind === 'money' ? figure.amountCents : figure.count

const sameMeasure = (one: ClaimEntry['figure'], other: ClaimEntry['figure']): boolean => {
  if (one.kind === 'count' || other.kind === 'count')
    return one.kind === 'count' && other.kind === 'count' && one.of === other.of
  return one.stage === other.stage || [one.stage, other.stage].includes('unknown')
}

/** Whether two claims say different figures of the same thing, place and time, as far as they say which. */
const disagree = (one: ClaimEntry, other: ClaimEntry): boolean =>
  one.scope === other.scope &&
  one.about.length === other.about.length &&
  one.about.every((commitment) => other.about.includes(commitment)) &&
  sameMeasure(one.figure, other.figure) &&
  firstDayOf(one.date) <= lastDayOf(other.date) &&
  firstDayOf(other.date) <= lastDayOf(one.date) &&
  claimedBy(one) !== claimedBy(other)

/** What any claim shows beside evidence, given how much of it is itemised. */
export const besideClaim = (
  [id, claim]: StandingClaim,
  itemised: number | null,
  standing: readonly StandingClaim[],
): Omit<ClaimBeside, 'alsoAbout'> => {
  const { title, date, scope, figure, source } = claim
  return {
    id,
    title,
    date,
    scope,
    figure,
    source,
    itemised,
    share: itemised === null ? null : itemised / claimedBy(claim),
    disagreesWith: standing
      .filter(([otherId, other]) => otherId !== id && disagree(claim, other))
      .map(([otherId]) => otherId),
  }
}

/** The oldest first, then by identity: in an order that depends on nothing else. */
export const byDate = ([id, { date }]: StandingClaim, [otherId, other]: StandingClaim): number => {
  const [one, two] = [`${lastDayOf(date)} ${id}`, `${lastDayOf(other.date)} ${otherId}`]
  return Number(one > two) - Number(one < two)
}

/** The claims about a commitment that stand at a date, the oldest first, each with what is itemised beside it. */
export const claimsBeside = (commitment: Commitment, basis: Basis, asOf: CalendarDate): ClaimBeside[] => {
  const standing = claimsIn(basis, commitment.id, asOf).toSorted(byDate)
  return standing.map((claim) => ({
    ...besideClaim(claim, itemisedOfClaim(commitment, basis, claim[1], asOf), standing),
    alsoAbout: claim[1].about.filter((id) => id !== commitment.id),
  }))
}
