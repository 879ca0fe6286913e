import type { PartyId } from '../identifiers/party-id.ts'
import type { Slug } from '../identifiers/slug.ts'
import type { LineCount, Move } from '../ledger/ledger.ts'
import type { ClaimEntry, SheetId } from '../ledger/sheet.ts'
import type { Claim } from './claim.ts'

/** How many claims one sheet holds at most, withdrawn ones included, so that it always fits in one item of its store. */
export const claimLimit = 50

/**
 * On which of the two sheets of a commitment a party's claims lie. What the delegation enters and what a promisor
 * says of itself each have their own, so that neither silences the other.
 */
export const purposeOfClaims = (publishedBy: PartyId): 'claims' | 'own-claims' =>
  publishedBy === 'delegation' ? 'claims' : 'own-claims'

/** Every sheet of the commitments that a claim is about, or of the programme, whoever publishes it. */
export const sheetsAbout = (about: readonly Slug[]): readonly SheetId[] =>
  (about.length === 0 ? [null] : [...new Set(about)]).flatMap((commitment) =>
    (['claims', 'own-claims'] as const).map((purpose) => ({ purpose, commitment, year: null })),
  )

/** The sheets that a claim goes on. */
export const sheetsOfClaim = ({
  about,
  publishedBy,
}: Pick<Claim, 'about' | 'publishedBy'>): readonly SheetId[] =>
  sheetsAbout(about).filter(({ purpose }) => purpose === purposeOfClaims(publishedBy))

/** A claim as it lies on a sheet; `null` once another took its place, as it then never stood. */
export const claimEntryOf = (claim: Claim): ClaimEntry | null => {
  const { id: _id, replaces: _replaces, publishedBy: _by, withdrawn, replaced, ...said } = claim
  return replaced === null ? { purpose: 'claims', ...said, withdrawnOn: withdrawn?.on ?? null } : null
}

const countOf = (before: Claim | undefined, entry: ClaimEntry | null): LineCount | undefined => {
  if (before === undefined) return { by: 1, most: claimLimit }
  return entry === null ? { by: -1, most: claimLimit } : undefined
}

/** What a change of a claim does to the sheets that it lies on: its line there is set anew, or taken off. */
export const movesOfClaim = (before: Claim | undefined, after: Claim): readonly Move[] => {
  const entry = claimEntryOf(after)
  if (before !== undefined && claimEntryOf(before)?.withdrawnOn === entry?.withdrawnOn) return []
  const count = countOf(before, entry)
  return sheetsOfClaim(after).map((sheet) => ({
    kind: 'mark',
    sheet,
    line: after.id,
    entry,
    ...(count && { count }),
  }))
}
