import type { PartyId } from '../identifiers/party-id.ts'
import type { CalendarDate } from '../time/calendar-date.ts'

/** Why a command on a claim is refused, where no other thing is refused so. */
export type ClaimRejection =
  | { readonly code: 'unknown-claim'; readonly at?: '/replaces' }
  | { readonly code: 'not-your-claim'; readonly publishedBy: PartyId }
  | { readonly code: 'claim-withdrawn'; readonly at?: '/replaces'; readonly on: CalendarDate }
  | {
      readonly code: 'claim-replaced'
      readonly at?: '/replaces'
      readonly on: CalendarDate
      /** The claim that stands in its place. */
      readonly by: string
    }
  | {
      readonly code: 'since-after-date'
      readonly at: '/since'
      /** The first day that the figure counts. */
      readonly since: CalendarDate
      /** The last one. */
      readonly date: CalendarDate
    }
  | { readonly code: 'too-many-claims'; readonly at: '/about'; readonly limit: number }

/** What each of these refusals means. */
export const claimMeanings = {
  'unknown-claim': 'The register holds no such claim.',
  'not-your-claim': 'Only the delegation, or who published a claim, may end it.',
  'claim-withdrawn': 'The claim was withdrawn.',
  'claim-replaced': 'Another claim took the place of this one.',
  'since-after-date': 'A figure counts from a day that does not come after its date.',
  'too-many-claims':
    'A promisor makes a bounded number of claims about one of its commitments, and so does the delegation.',
} as const satisfies Record<ClaimRejection['code'], string>
