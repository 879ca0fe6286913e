import type { ClaimPeriod } from '../claim/period.ts'
import type { Commitment, Wording } from '../commitment/commitment.ts'
import type { CohortObligation, CohortTier } from '../commitment/obligation.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { Standing } from '../ledger/ledger.ts'
import type { CohortEntry } from '../ledger/sheet.ts'
import type { Count } from '../quantity.ts'
import { type CalendarDate, yearOf } from '../time/calendar-date.ts'
import { type Basis, cohortIn, isClaimed } from './basis.ts'
import type { CohortTierRating, CohortYearRating } from './cohort-rating.ts'
import { countFigures, countStandings, halfOfCount } from './count-figures.ts'
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

/** A dispute of the selection is one of the support too: what was supported was not of this cohort. */
const standingOfSupport = (
  selected: CohortEntry['selected'],
  supported: NonNullable<CohortEntry['supported']>,
): Standing => (selected.standing === 'disputed' ? 'disputed' : supported.standing)

/** The territories of a cohort-year whose support began in it and in a time, each with what is said of it. */
export const supportedIn = (
  lines: readonly CohortEntry[],
  year: number,
  { from, to }: ClaimPeriod,
): readonly (readonly [territory: TerritoryId, standing: Standing])[] =>
  lines.flatMap(({ territory, selected, supported }) =>
    supported === null ||
    supported.on > to ||
    (from !== null && supported.on < from) ||
    yearOf(supported.on) !== year
      ? []
      : [[territory, standingOfSupport(selected, supported)] as const],
  )

const countsOf = (
  lines: readonly CohortEntry[],
  promised: Count,
  year: number,
  through: CalendarDate,
): Omit<CohortTierRating, 'tier'> => ({
  selected: countStandings(
    lines
      .filter(({ selected }) => selected.on <= through)
      .map(({ territory, selected }) => [territory, selected.standing] as const),
  ),
  supported: countFigures(
    'territories',
    promised,
    countStandings(supportedIn(lines, year, { from: null, to: through })),
    through,
  ),
})

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
  const lines = cohortIn(basis, commitment.id, year).filter(({ selected }) => selected.on <= asOf)
  const ofTier = (tier: CohortTier) => lines.filter((line) => line.tier === tier)
  const all = countsOf(lines, cohort.perYear, year, through)
  const tiers = cohort.tiers.map(({ tier, ...promised }) => ({
    tier,
    ...countsOf(ofTier(tier), promised, year, through),
  }))
  const measured = [all, ...tiers].map(({ supported }) => supported)

  const judge = (): Pick<CohortYearRating, 'code' | 'reason'> => {
    if (asOf < period.from) return { code: 'not-due', reason: 'not-begun' }
    if (asOf <= period.to) return { code: 'not-due', reason: 'before-due-date' }
    if (measured.every(({ headline, line }) => headline >= line)) return { code: 'kept', reason: null }
    const code = codeOfMissed({
      closed: isClosedOn(commitment, asOf),
      half: measured.every(({ headline, target }) => headline >= halfOfCount({ count: target })),
      itemised: lines.length > 0,
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
    shareOfTarget:
      lines.length === 0 ? null : Math.min(...measured.map(({ headline, target }) => headline / target)),
  }
}
