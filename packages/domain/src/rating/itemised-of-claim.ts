import type { ClaimUnit } from '../claim/claim.ts'
import { comparedThrough } from '../claim/compared-through.ts'
import { type Commitment, wordingAt } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
import type { ClaimEntry } from '../ledger/sheet.ts'
import { type CalendarDate, yearOf } from '../time/calendar-date.ts'
import { type Basis, coverageIn } from './basis.ts'
import { judgeCohortYear } from './cohort-year.ts'
import { coveredOn, spellsOf } from './coverage-stock.ts'
import { type EvidenceFigures, figuresThrough, isItemised } from './evidence-figures.ts'
import { lastMonthOver } from './month-of-figures.ts'

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

const territoriesOf = (commitment: Commitment, basis: Basis, day: CalendarDate): number | null => {
  const { obligation } = wordingAt(commitment, day)
  if (obligation.kind === 'coverage') {
    const lines = coverageIn(basis, commitment.id)
    const spells = spellsOf(lines)
    const { declared, headline } = coveredOn(spells, [...spells.keys()], day)
    return declared === 0 ? null : headline
  }
  if (obligation.kind !== 'cohort') return null
  const supported = judgeCohortYear(commitment, basis, yearOf(day), day)?.supported
  return supported === undefined || supported.declared === 0 ? null : supported.headline
}

/**
 * What a commitment has itemised of what a claim claims, in the unit of the claim and less what is disputed;
 * `null` where it counts something else, or nothing of it is itemised by then.
 */
export const itemisedOfClaim = (
  commitment: Commitment,
  basis: Basis,
  claim: ClaimEntry,
  asOf: CalendarDate,
): number | null => {
  const through = comparedThrough(claim)
  const day = through < asOf ? through : asOf
  const { obligation } = wordingAt(commitment, day)
  const { figure } = claim
  if (figure.kind === 'count' && figure.of === 'territory') return territoriesOf(commitment, basis, day)
  const figures = figuresThrough(basis.cells, lastMonthOver(day))
  if (figure.kind === 'money') return obligation.kind === 'envelope' ? inCents(figures, figure.stage) : null
  return isCountedBy(obligation, figure.of) ? deliveriesOf(figures) : null
}
