import type { ClaimUnit } from '../claim/claim.ts'
import { type ClaimPeriod, comparedPeriod } from '../claim/period.ts'
import { type Commitment, wordingAt } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
import type { Slug } from '../identifiers/slug.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import { type CalendarDate, dayBefore, monthOf } from '../time/calendar-date.ts'
import { type Basis, cohortIn, coverageIn } from './basis.ts'
import { type CohortMember, cohortMembersOn, countMembers } from './cohort-stock.ts'
import type { StandingCounts } from './count-figures.ts'
import { coveredOn, isCoveredOn, spellsOf } from './coverage-stock.ts'
import { type EvidenceFigures, figuresThrough, isItemised } from './evidence-figures.ts'
import { lastMonthOver } from './month-of-figures.ts'
import { yearsWorded } from './promised-years.ts'

const inCents = (figures: EvidenceFigures, stage: 'allocated' | 'paid' | 'unknown'): number | null => {
  const { allocated, paid } = figures
  if (stage === 'paid') return paid.declaredCents === 0 ? null : paid.headlineCents
  return isItemised(figures) ? allocated.headlineCents : null
}

const deliveriesOf = ({ deliveries }: EvidenceFigures): number | null =>
  deliveries.declared === 0 ? null : deliveries.declared - deliveries.disputed

const isCountedBy = (obligation: Obligation, of: ClaimUnit): boolean =>
  obligation.kind === 'volume'
    ? obligation.unit === of
    : obligation.kind === 'unquantified' &&
      obligation.reason === 'no-target' &&
      of === 'accelerator-enrolment'

/** How many territories came to have what was promised in a period; who had it before is not of that period. */
const coveredIn = (basis: Basis, id: Slug, { from, to }: ClaimPeriod): StandingCounts => {
  const spells = spellsOf(coverageIn(basis, id))
  const had = (territory: TerritoryId) => from !== null && isCoveredOn(spells, territory, dayBefore(from))
  return coveredOn(
    spells,
    [...spells.keys()].filter((territory) => !had(territory)),
    to,
  )
}

const supportedOf = (commitment: Commitment, basis: Basis, { from, to }: ClaimPeriod): StandingCounts => {
  const members = yearsWorded(commitment, to).flatMap((year) =>
    cohortIn(basis, commitment.id, year).flatMap((line) => cohortMembersOn(line, year, to)),
  )
  const isOfPeriod = ({ supported }: CohortMember) =>
    from === null || (supported !== null && supported.on >= from)
  return countMembers(members.filter(isOfPeriod)).supported
}

const territoriesOf = (commitment: Commitment, basis: Basis, period: ClaimPeriod): number | null => {
  const { kind } = wordingAt(commitment, period.to).obligation
  if (kind !== 'coverage' && kind !== 'cohort') return null
  const { declared, headline } =
    kind === 'coverage' ? coveredIn(basis, commitment.id, period) : supportedOf(commitment, basis, period)
  return declared === 0 ? null : headline
}

/**
 * What a commitment has itemised of what a claim claims, in its period, in its unit and less what is disputed;
 * `null` where it counts something else, or nothing of it is itemised in that time.
 */
export const itemisedOfClaim = (
  commitment: Commitment,
  basis: Basis,
  claim: ClaimEntry,
  asOf: CalendarDate,
): number | null => {
  const { from, to } = comparedPeriod(claim)
  const day = to < asOf ? to : asOf
  const { obligation } = wordingAt(commitment, day)
  const { figure } = claim
  if (figure.kind === 'count' && figure.of === 'territory') {
    return territoriesOf(commitment, basis, { from, to: day })
  }
  const figures = figuresThrough(basis.cells, lastMonthOver(day), from === null ? null : monthOf(from))
  if (figure.kind === 'money') return obligation.kind === 'envelope' ? inCents(figures, figure.stage) : null
  return isCountedBy(obligation, figure.of) ? deliveriesOf(figures) : null
}
