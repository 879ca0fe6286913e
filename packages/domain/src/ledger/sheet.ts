import * as z from 'zod'
import { ClaimPublished } from '../claim/claim.ts'
import { CohortSpell } from '../delivery/cohort-spell.ts'
import type { Slug } from '../identifiers/slug.ts'
import { TerritoryId } from '../identifiers/territory-id.ts'
import { once } from '../once.ts'
import { CalendarDate } from '../time/calendar-date.ts'

/**
 * The purposes of a sheet: which territories a coverage reached, which ones a cohort-year holds, what was
 * claimed; what a promisor claims of itself lies apart, so that neither fills the other's sheet. Where cells
 * hold sums, a sheet holds one line a thing, so that what is missing can be named.
 */
export const sheetPurposes = ['coverage', 'cohort', 'claims', 'own-claims'] as const
export type SheetPurpose = (typeof sheetPurposes)[number]

/** A sheet of a commitment; of the programme as a whole where `commitment` is `null`, as claims may be. */
export interface SheetId {
  readonly purpose: SheetPurpose
  readonly commitment: Slug | null
  /** The year of a cohort. */
  readonly year: number | null
}

const Standing = once(() => z.enum(['declared', 'disputed', 'confirmed']))

/** A time in which a territory had what was promised to it; both days included, `until: null` while it lasts. */
export const Spell = once(() =>
  z.strictObject({ from: CalendarDate(), until: CalendarDate().nullable(), standing: Standing() }),
)
export type Spell = z.infer<ReturnType<typeof Spell>>

/** A delivery on the sheet of a coverage: the times in which it covered its territory, in their order. */
export const CoverageEntry = once(() =>
  z.strictObject({
    purpose: z.literal('coverage'),
    territory: TerritoryId(),
    spells: z.array(Spell()).min(1),
  }),
)
export type CoverageEntry = z.infer<ReturnType<typeof CoverageEntry>>

/** A selection on the sheet of a cohort-year: of which territory, and the times in which it was in the cohort. */
export const CohortEntry = once(() =>
  z.strictObject({
    purpose: z.literal('cohort'),
    territory: TerritoryId(),
    spells: z.array(CohortSpell()).min(1),
  }),
)
export type CohortEntry = z.infer<ReturnType<typeof CohortEntry>>

/** A claim on a sheet of each commitment that it is about. One that another took the place of has no line. */
export const ClaimEntry = once(() =>
  z.strictObject({
    purpose: z.literal('claims'),
    ...ClaimPublished().omit({ type: true, id: true, replaces: true }).shape,
    /** When it was taken back: until then it stood. */
    withdrawnOn: CalendarDate().nullable(),
  }),
)
export type ClaimEntry = z.infer<ReturnType<typeof ClaimEntry>>

/** One line of a sheet. */
export const SheetEntry = once(() =>
  z.discriminatedUnion('purpose', [CoverageEntry(), CohortEntry(), ClaimEntry()]),
)
export type SheetEntry = z.infer<ReturnType<typeof SheetEntry>>

/** A sheet with its lines, each under the identity of the delivery or the claim that it is of. */
export interface Sheet<Entry extends SheetEntry = SheetEntry> extends SheetId {
  readonly lines: Readonly<Record<string, Entry>>
}

const linesOf = <Entry extends SheetEntry>(
  sheets: readonly Sheet[],
  purpose: SheetPurpose,
  wanted: Omit<SheetId, 'purpose'>,
): ReadonlyMap<string, Entry> => {
  const sheet = sheets.find(
    (one) => one.purpose === purpose && one.commitment === wanted.commitment && one.year === wanted.year,
  )
  return new Map(Object.entries(sheet?.lines ?? {}) as [string, Entry][])
}

/** What covers the territories of a commitment. */
export const coverageLines = (sheets: readonly Sheet[], commitment: Slug) =>
  linesOf<CoverageEntry>(sheets, 'coverage', { commitment, year: null })

/** The selections of a cohort-year. */
export const cohortLines = (sheets: readonly Sheet[], commitment: Slug, year: number) =>
  linesOf<CohortEntry>(sheets, 'cohort', { commitment, year })

/** The claims about a commitment, or about the programme as a whole, whoever published them. */
export const claimLines = (
  sheets: readonly Sheet[],
  commitment: Slug | null,
): ReadonlyMap<string, ClaimEntry> =>
  new Map(
    (['claims', 'own-claims'] as const).flatMap((purpose) => [
      ...linesOf<ClaimEntry>(sheets, purpose, { commitment, year: null }),
    ]),
  )
