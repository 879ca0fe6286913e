import type { Commitment } from '../commitment/commitment.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import { type Basis, claimsIn } from '../rating/basis.ts'
import type { ScoreboardClaim } from '../rating/claim-beside.ts'
import { besideClaim, byDate } from '../rating/claims-beside.ts'
import { itemisedOfClaim } from '../rating/itemised-of-claim.ts'
import type { RatingQuestion } from '../rating/rate.ts'
import { placeOf, type Scope } from './scope.ts'

/** What the claims of a scope are set beside: the commitments of all operators, as one claim may be about several. */
export interface ClaimsQuestion extends Omit<RatingQuestion, 'commitment'> {
  readonly scope: Scope
  readonly commitments: readonly Commitment[]
}

/**
 * What is itemised of all that a claim is about: everything promised by then where it is about the programme as
 * a whole. Territories of several commitments are not added up, for they may be the same ones.
 */
const itemisedOf = (claim: ClaimEntry, { commitments, asOf, ...question }: ClaimsQuestion): number | null => {
  const { figure, about } = claim
  const place = placeOf(question.scope)
  const concerned = commitments.filter(({ id, madeOn }) =>
    about.length === 0 ? madeOn <= asOf : about.includes(id),
  )
  if (figure.kind === 'count' && figure.of === 'territory' && concerned.length !== 1) return null
  const parts = concerned
    .map((commitment) => {
      const cells = question.cells.filter((cell) => cell.scope === place && cell.commitment === commitment.id)
      return itemisedOfClaim(commitment, { ...question, place, cells }, claim, asOf)
    })
    .filter((part) => part !== null)
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0)
}

/**
 * The claims about a scope that stand at a date, each once whatever it is about, the oldest first. `shown` are
 * the commitments on the scoreboard. Claims about the programme as a whole are of a place, and of no operator.
 */
export const claimsOfScope = (shown: readonly Commitment[], question: ClaimsQuestion): ScoreboardClaim[] => {
  const { scope, sheets, asOf } = question
  const place = placeOf(scope)
  const basis: Pick<Basis, 'place' | 'sheets'> = { place, sheets }
  const ofProgramme = place === scope ? claimsIn(basis, null, asOf) : []
  const ofCommitments = shown.flatMap(({ id }) => claimsIn(basis, id, asOf))
  const standing = [...new Map([...ofProgramme, ...ofCommitments])].toSorted(byDate)
  return standing.map((claim) => ({
    ...besideClaim(claim, itemisedOf(claim[1], question), standing, asOf),
    about: [...claim[1].about],
  }))
}
