import type { Commitment, Wording } from '../commitment/commitment.ts'
import type { CohortObligation, CohortTier } from '../commitment/obligation.ts'
import type { Count } from '../quantity.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { type Basis, cohortIn, isClaimed } from './basis.ts'
import type { CohortTierRating, CohortYearRating } from './cohort-rating.ts'
import { type CohortMember, cohortMembersOn, countMembers, isBegun } from './cohort-stock.ts'
import { countFigures, halfOfCount } from './count-figures.ts'
import { periodOf, wordingOfYear } from './promised-years.ts'
import { codeOfMissed, isClosedOn } from './verdict.ts'

/** The cohort that a wording promises for a year; `null` when it does not promise that year. */
const cohortOf = ({ obligation }: Wording, year: number): CohortObligation | null => {
  if (obligation.kind !== 'cohort') return null
  return year < obligation.years.from || year > obligation.years.to ? null : obligation
}

const numbersOf = (cohort: CohortObligation | null): string =>
  JSON.stringify(
    cohort &&
      [cohort.perYear, cohort.tiers].flat().map((of) => [of.count, of.approximate, 'tier' in of && of.tier]),
  )

const countsOf = (
  members: readonly CohortMember[],
  promised: Count,
  through: CalendarDate,
): Omit<CohortTierRating, 'tier'> => {
  const { selected, supported } = countMembers(members)
  return { selected, supported: countFigures('territories', promised, supported, through) }
}

/**
 * Judges one year of a cohort by what its sheet says on 31 December; `null` when the year was not promised in
 * time. It is kept when the whole and each tier are: what fills the one does not make up for the other.
 */
export const judgeCohortYear = (
  commitment: Commitment,
  basis: Basis,
  year: number,
  asOf: CalendarDate,
): CohortYearRating | null => {
  const period = periodOf(commitment, year)
  const wording = wordingOfYear(commitment, period, asOf)
  const cohort = cohortOf(wording, year)
  if (cohort === null) return null

  const [first] = commitment.wordings
  const original = first === undefined ? null : cohortOf(first, year)
  const through = asOf < period.to ? asOf : period.to
  const lines = cohortIn(basis, commitment.id, year)
  const itemised = lines.some((line) => isBegun(line, asOf))
  const members = lines.flatMap((line) => cohortMembersOn(line, year, through))
  const ofTier = (tier: CohortTier) => members.filter((member) => member.tier === tier)
  const all = countsOf(members, cohort.perYear, through)
  const tiers = cohort.tiers.map(({ tier, ...promised }) => ({
    tier,
    ...countsOf(ofTier(tier), promised, through),
  }))
  const measured = [all, ...tiers].map(({ supported }) => supported)

  const judge = (): Pick<CohortYearRating, 'code' | 'reason'> => {
    if (asOf < period.from) return { code: 'not-due', reason: 'not-begun' }
    if (asOf <= period.to) return { code: 'not-due', reason: 'before-due-date' }
    if (measured.every(({ headline, line }) => headline >= line)) return { code: 'kept', reason: null }
    const code = codeOfMissed({
      closed: isClosedOn(commitment, asOf),
      half: measured.every(({ headline, target }) => headline >= halfOfCount({ count: target })),
      itemised,
      claimed: isClaimed(basis, commitment.id, period, asOf),
    })
    return { code, reason: null }
  }

  return {
    year,
    period,
    ...judge(),
    wording,
    originalWording:
      first === undefined || original === null || numbersOf(original) === numbersOf(cohort) ? null : first,
    wordingsTooLate: commitment.wordings.filter((late) => {
      const changed = late.from > period.to && late.from <= asOf ? cohortOf(late, year) : null
      return changed !== null && numbersOf(changed) !== numbersOf(cohort)
    }),
    ...all,
    tiers,
    shareOfTarget: itemised ? Math.min(...measured.map(({ headline, target }) => headline / target)) : null,
  }
}
