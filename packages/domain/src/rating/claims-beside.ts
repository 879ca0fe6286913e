import { claimedAmount, disagree } from '../claim/disagreement.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { lastDayOf } from '../time/stated-date.ts'
import { type Basis, claimsIn } from './basis.ts'
import type { ClaimBeside } from './claim-beside.ts'
import { itemisedOfClaim } from './itemised-of-claim.ts'

/** A claim that stands, with its identity. */
export type StandingClaim = readonly [id: string, claim: ClaimEntry]

/** What any claim shows beside evidence, given how much of it is itemised. */
export const besideClaim = (
  [id, claim]: StandingClaim,
  itemised: number | null,
  standing: readonly StandingClaim[],
  asOf: CalendarDate,
): Omit<ClaimBeside, 'alsoAbout'> => {
  const { title, date, since, scope, figure, source } = claim
  return {
    id,
    title,
    date,
    since,
    scope,
    figure,
    source,
    itemised,
    share: itemised === null ? null : itemised / claimedAmount(figure),
    disagreesWith: standing
      .filter(([otherId, other]) => otherId !== id && disagree(claim, other, asOf))
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
    ...besideClaim(claim, itemisedOfClaim(commitment, basis, claim[1], asOf), standing, asOf),
    alsoAbout: claim[1].about.filter((id) => id !== commitment.id),
  }))
}
