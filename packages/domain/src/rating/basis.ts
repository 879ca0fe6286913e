import { claimStandsOn } from '../claim/disagreement.ts'
import { periodOfClaim } from '../claim/period.ts'
import type { Slug } from '../identifiers/slug.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { Cell, PlaceScope } from '../ledger/ledger.ts'
import {
  type ClaimEntry,
  type CohortEntry,
  type CoverageEntry,
  claimLines,
  cohortLines,
  coverageLines,
  type Sheet,
} from '../ledger/sheet.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { type AnnouncedTerritories, liesIn, type OwedTerritory } from './owed-territory.ts'

/** What a rating of one commitment in one place rests on, besides the promise itself. */
export interface Basis {
  readonly place: PlaceScope
  /** Of the commitment in that place, and no others. */
  readonly cells: readonly Cell[]
  /** Of the whole country: their lines name the territories. */
  readonly sheets: readonly Sheet[]
  readonly territories: readonly OwedTerritory[]
  readonly announced: readonly AnnouncedTerritories[]
}

const inPlace = <Entry extends { readonly territory: TerritoryId }>(
  { place, territories }: Pick<Basis, 'place' | 'territories'>,
  lines: ReadonlyMap<string, Entry>,
): readonly Entry[] => {
  const all = [...lines.values()]
  if (place === 'national') return all
  const here = new Set(territories.filter((one) => liesIn(one, place)).map(({ id }) => id))
  return all.filter(({ territory }) => here.has(territory))
}

/** What covers territories of the place. */
export const coverageIn = (basis: Basis, commitment: Slug): readonly CoverageEntry[] =>
  inPlace(basis, coverageLines(basis.sheets, commitment))

/** Which territories of the place a cohort-year holds. */
export const cohortIn = (basis: Basis, commitment: Slug, year: number): readonly CohortEntry[] =>
  inPlace(basis, cohortLines(basis.sheets, commitment, year))

/**
 * The claims about a commitment, or about the programme, that are about the place and stand at a date. One of a
 * whole month or year is of its last day: it is not held against evidence that is still to come.
 */
export const claimsIn = (
  { sheets, place }: Pick<Basis, 'sheets' | 'place'>,
  commitment: Slug | null,
  asOf: CalendarDate,
): readonly (readonly [id: string, claim: ClaimEntry])[] =>
  [...claimLines(sheets, commitment)].filter(
    ([, claim]) => claim.scope === place && periodOfClaim(claim).to <= asOf && claimStandsOn(claim, asOf),
  )

/** Whether a figure of a time was claimed: one of an earlier day, or of a later period, says nothing about it. */
export const isClaimed = (
  basis: Basis,
  commitment: Slug,
  time: { readonly from: CalendarDate; readonly to: CalendarDate },
  asOf: CalendarDate,
): boolean =>
  claimsIn(basis, commitment, asOf).some(([, claim]) => {
    const { from, to } = periodOfClaim(claim)
    return to >= time.from && (from === null || from <= time.to)
  })
