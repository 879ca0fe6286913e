import type { OperatorId, PartyId } from '../identifiers/party-id.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import type { RequestState } from './request.ts'

/** Why a command on a request is refused, where no other thing is refused so. */
export type RequestRejection =
  | { readonly code: 'unknown-request'; readonly at?: '/request'; readonly request?: string }
  | { readonly code: 'not-the-territory'; readonly territory: TerritoryId }
  | { readonly code: 'not-the-operator'; readonly operator: OperatorId }
  | {
      readonly code: 'already-asked'
      readonly at: '/actionSheet'
      readonly actionSheet: string
      readonly operator: OperatorId
      readonly request: string
    }
  | {
      readonly code: 'effective-before-submission'
      readonly at: '/effectiveOn'
      readonly effectiveOn: CalendarDate
      readonly submittedOn: CalendarDate
    }
  | {
      readonly code: 'effective-before-acknowledgement'
      readonly at: '/effectiveOn'
      readonly effectiveOn: CalendarDate
      readonly acknowledgedOn: CalendarDate
    }
  | { readonly code: 'already-acknowledged'; readonly on: CalendarDate }
  | {
      readonly code: 'already-answered'
      readonly outcome: 'accepted' | 'declined'
      readonly on: CalendarDate
    }
  | { readonly code: 'request-withdrawn'; readonly on: CalendarDate }
  | {
      readonly code: 'wrong-promisor'
      readonly at: '/commitment'
      readonly promisor: PartyId
      readonly expected: PartyId
    }
  | { readonly code: 'not-countable'; readonly at: '/commitment'; readonly commitment: string }
  | {
      readonly code: 'request-not-accepted'
      readonly at: '/request'
      readonly request: string
      readonly state: RequestState
    }
  | {
      readonly code: 'request-mismatch'
      readonly at: '/request'
      readonly request: string
      /** What of the delivery is not as it was accepted. */
      readonly field: 'promisor' | 'territory' | 'commitment'
      readonly expected: string
      readonly found: string
    }
  | { readonly code: 'too-many-deliveries'; readonly limit: number }

/** What each of them means, in one sentence. */
export const requestMeanings = {
  'unknown-request': 'The register holds no such request.',
  'not-the-territory': 'Only the territory that asks may do this.',
  'not-the-operator': 'Only the operator that is asked may do this.',
  'already-asked': 'The territory’s request to this operator for this action sheet is open or accepted.',
  'effective-before-submission': 'Nothing becomes of a request before it is submitted.',
  'effective-before-acknowledgement': 'A request is not answered or withdrawn before it is acknowledged.',
  'already-acknowledged': 'The request was acknowledged already.',
  'already-answered': 'The request was answered already.',
  'request-withdrawn': 'The request was withdrawn.',
  'wrong-promisor': 'The commitment is another party’s.',
  'not-countable': 'Nothing that can be counted was promised there.',
  'request-not-accepted': 'Nothing is delivered on a request that was not accepted.',
  'request-mismatch': 'The request was accepted for another operator, territory or commitment.',
  'too-many-deliveries': 'A request names a bounded number of deliveries.',
} as const satisfies Record<RequestRejection['code'], string>
