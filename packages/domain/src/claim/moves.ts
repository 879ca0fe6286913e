import type { Move } from '../ledger/ledger.ts'
import type { ClaimEntry, SheetId } from '../ledger/sheet.ts'
import type { Claim } from './claim.ts'

/** The sheets that a claim goes on: one for each commitment that it is about, or the programme's. */
export const sheetsOfClaim = ({ about }: Pick<Claim, 'about'>): readonly SheetId[] =>
  (about.length === 0 ? [null] : [...new Set(about)]).map((commitment) => ({
    purpose: 'claims',
    commitment,
    year: null,
  }))

/** A claim as it lies on a sheet. */
export const claimEntryOf = ({
  title,
  about,
  scope,
  date,
  figure,
  source,
  withdrawn,
  replaced,
}: Claim): ClaimEntry => ({
  purpose: 'claims',
  title,
  about,
  scope,
  date,
  figure,
  source,
  ended: (withdrawn ?? replaced)?.on ?? null,
})

/** What a change of a claim does to the sheets that it lies on: its line there is set anew. */
export const movesOfClaim = (before: Claim | undefined, after: Claim): readonly Move[] => {
  const entry = claimEntryOf(after)
  if (before !== undefined && claimEntryOf(before).ended === entry.ended) return []
  return sheetsOfClaim(after).map((sheet) => ({ kind: 'mark', sheet, line: after.id, entry }))
}
