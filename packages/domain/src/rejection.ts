import { type ClaimRejection, claimMeanings } from './claim/rejection.ts'
import type { Obligation } from './commitment/obligation.ts'
import { type EvidenceRejection, evidenceMeanings } from './delivery/rejection.ts'
import type { PartyId } from './identifiers/party-id.ts'
import { type RequestRejection, requestMeanings } from './request/rejection.ts'
import type { Phase, TerritoryId } from './territory/territory.ts'
import type { CalendarDate } from './time/calendar-date.ts'

/**
 * Why a command is refused: a stable code, the figures behind it and, where one field is at fault,
 * the JSON pointer to it in the command.
 */
export type Rejection =
  | { readonly code: 'already-registered'; readonly at: '/id'; readonly id: string }
  | { readonly code: 'unknown-convention'; readonly at: '/convention'; readonly convention: string }
  | {
      readonly code: 'unknown-promise'
      readonly at: '/promise'
      readonly promise: string
      readonly known: readonly string[]
    }
  | {
      readonly code: 'not-a-party'
      readonly at: '/promisor'
      readonly promisor: PartyId
      readonly parties: readonly PartyId[]
    }
  | { readonly code: 'repeated-promise'; readonly at: '/promises'; readonly promise: string }
  | {
      readonly code: 'unknown-commitment'
      readonly at?: '/commitment' | `/alsoServes/${number}` | `/about/${number}`
      readonly commitment?: string
    }
  | { readonly code: 'unknown-territory'; readonly at?: '/territory'; readonly territory: string }
  | {
      readonly code: 'wrong-phase'
      readonly at: '/territory' | '/commitment' | `/alsoServes/${number}` | '/scope'
      readonly territory: TerritoryId
      readonly expected: Phase
    }
  | {
      readonly code: 'territory-not-in-force'
      readonly at: '/territory' | '/effectiveOn'
      readonly territory: TerritoryId
      readonly effectiveOn: CalendarDate
    }
  | {
      readonly code: 'unknown-theme'
      readonly at: '/theme'
      readonly theme: string
      readonly known: readonly string[]
    }
  | {
      readonly code: 'wrong-obligation'
      readonly at: '/commitment' | `/alsoServes/${number}`
      readonly expected: Obligation['kind']
      readonly found: Obligation['kind']
    }
  | {
      readonly code: 'repeated-commitment'
      readonly at: '/commitment' | `/alsoServes/${number}` | `/about/${number}`
      readonly commitment: string
    }
  | { readonly code: 'not-the-delegation' }
  | { readonly code: 'not-the-promisor'; readonly promisor: PartyId }
  | { readonly code: 'not-a-beneficiary'; readonly beneficiaries: readonly PartyId[] }
  | { readonly code: 'not-your-dispute'; readonly disputedBy: readonly PartyId[] }
  | {
      readonly code: 'effective-in-future'
      readonly at: '/effectiveOn' | '/signedOn' | '/date'
      readonly effectiveOn: CalendarDate
      readonly today: CalendarDate
    }
  | {
      readonly code: 'not-today'
      readonly at: '/effectiveOn'
      readonly effectiveOn: CalendarDate
      readonly today: CalendarDate
    }
  | {
      readonly code: 'effective-before-promise'
      readonly at: '/effectiveOn' | '/date'
      readonly effectiveOn: CalendarDate
      readonly madeOn: CalendarDate
    }
  | {
      readonly code: 'effective-before-allocation'
      readonly at: '/effectiveOn'
      readonly effectiveOn: CalendarDate
      readonly allocatedOn: CalendarDate
    }
  | {
      readonly code: 'effective-after-movements'
      readonly at: '/effectiveOn'
      readonly effectiveOn: CalendarDate
      readonly firstMovementOn: CalendarDate
    }
  | {
      readonly code: 'effective-before-wording'
      readonly at: '/effectiveOn'
      readonly effectiveOn: CalendarDate
      readonly inForceFrom: CalendarDate
    }
  | {
      readonly code: 'outside-envelope'
      readonly at: '/effectiveOn'
      readonly year: number
      /** The years the envelope runs in, where the refusing rule knows them. */
      readonly from?: number
      readonly to?: number
    }
  | {
      readonly code: 'limit-passed'
      readonly at: '/amountCents'
      readonly year: number
      readonly limitCents: number
      readonly usedCents: number
      readonly roomCents: number
      readonly askedCents: number
    }
  | {
      readonly code: 'limit-below-use'
      readonly at: '/obligation'
      readonly year: number
      readonly limitCents: number
      readonly usedCents: number
    }
  | {
      readonly code: 'remainder-passed'
      readonly at: '/amountCents'
      readonly allocatedCents: number
      readonly paidCents: number
      readonly releasedCents: number
      readonly remainingCents: number
      readonly askedCents: number
    }
  | {
      readonly code: 'corrected-below-movements'
      readonly at: '/amountCents'
      readonly paidCents: number
      readonly releasedCents: number
    }
  | { readonly code: 'too-many-movements'; readonly limit: number }
  | { readonly code: 'too-many-texts'; readonly limit: number }
  | { readonly code: 'commitment-withdrawn'; readonly commitment: string; readonly on: CalendarDate }
  | { readonly code: 'commitment-closed'; readonly commitment: string; readonly on: CalendarDate }
  | { readonly code: 'commitment-ended'; readonly commitment: string }
  | { readonly code: 'notice-missing'; readonly noticeMonths: number }
  | { readonly code: 'notice-running'; readonly noticedOn: CalendarDate; readonly until: CalendarDate }
  | { readonly code: 'already-noticed'; readonly noticedOn: CalendarDate }
  | {
      readonly code: 'obligation-kind-changed'
      readonly at: '/obligation/kind'
      readonly expected: Obligation['kind']
    }
  | {
      readonly code: 'obligation-measure-changed'
      readonly at: `/obligation/${'instrument' | 'of' | 'unit' | 'reason'}`
      readonly expected: string
    }
  | {
      readonly code: 'years-dropped'
      readonly at: '/obligation/years'
      readonly from: number
      readonly to: number
    }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'delivery-retracted'; readonly on: CalendarDate }
  | { readonly code: 'already-attested'; readonly verdict: 'confirmed' | 'disputed' }
  | { readonly code: 'not-disputed' }
  | { readonly code: 'already-ruled'; readonly on: CalendarDate }
  | {
      readonly code: 'reference-used'
      readonly at: '/reference'
      readonly reference: string
      readonly delivery: string
    }
  | { readonly code: 'unknown-delivery' }
  | RequestRejection
  | { readonly code: 'already-revoked' }
  | { readonly code: 'unknown-key' }
  | { readonly code: 'not-your-key' }
  | EvidenceRejection
  | ClaimRejection

/** The stable code of a rejection. */
export type RejectionCode = Rejection['code']

const meanings = {
  'already-registered': 'The identity is taken.',
  'unknown-convention': 'The register holds no such convention.',
  'unknown-promise': 'The convention holds no such promise.',
  'not-a-party': 'The promisor did not sign the convention.',
  'repeated-promise': 'A convention names each promise once.',
  'unknown-commitment': 'The register holds no such commitment.',
  'unknown-territory': 'There is no such territory.',
  'wrong-phase': 'The commitment was made to the territories of another phase.',
  'territory-not-in-force': 'The territory was not in the programme at that date.',
  'unknown-theme': 'The obligation names no such theme.',
  'wrong-obligation': 'This evidence does not measure that kind of obligation.',
  'repeated-commitment': 'Each commitment is named once.',
  'not-the-delegation': 'Only the delegation may do this.',
  'not-the-promisor': 'Only the promisor may do this.',
  'not-a-beneficiary': 'Only the beneficiary territory, or a region it lies in, may do this.',
  'not-your-dispute': 'Only who disputed may lift the dispute.',
  'effective-in-future': 'A fact cannot be effective after today.',
  'not-today': 'What ends a commitment takes effect on the day it is registered.',
  'effective-before-promise': 'A fact cannot be effective before the promise was made.',
  'effective-before-allocation': 'Money is not paid or released before it is allocated.',
  'effective-after-movements': 'An allocation does not come after what was paid or released of it.',
  'effective-before-wording': 'An amendment comes after the wording in force.',
  'outside-envelope': 'The envelope does not run in that year.',
  'limit-passed': 'The envelope-year has no such room; amend the commitment first.',
  'limit-below-use': 'The new limit lies below what is already allocated.',
  'remainder-passed': 'Less remains of the allocation.',
  'corrected-below-movements': 'More was paid and released than the corrected amount.',
  'too-many-movements': 'A delivery holds a bounded number of payments and releases.',
  'too-many-texts': 'A party leaves a bounded number of texts on a delivery.',
  'commitment-withdrawn': 'The commitment was withdrawn.',
  'commitment-closed': 'The account of the commitment is closed.',
  'commitment-ended': 'The commitment was closed or withdrawn meanwhile.',
  'notice-missing': 'The delegation gives notice before it closes an account.',
  'notice-running': 'The notice has not run out.',
  'already-noticed': 'Notice was given already.',
  'obligation-kind-changed': 'An amendment keeps the kind of the obligation.',
  'obligation-measure-changed': 'An amendment keeps what the obligation counts.',
  'years-dropped': 'An amendment keeps the years of the envelope, and may add some.',
  'nothing-changed': 'The command would change nothing.',
  'delivery-retracted': 'The delivery was retracted.',
  'already-attested': 'The same party said the same of this version.',
  'not-disputed': 'Nothing is disputed.',
  'already-ruled': 'The delegation ruled on this version of the delivery.',
  'reference-used': 'The author gave this reference to another delivery.',
  'unknown-delivery': 'The register holds no such delivery.',
  ...requestMeanings,
  'already-revoked': 'The key was revoked already.',
  'unknown-key': 'There is no such key.',
  'not-your-key': 'Only the delegation, or the party of a key, may revoke it.',
  ...evidenceMeanings,
  ...claimMeanings,
} as const satisfies Record<RejectionCode, string>

/** Every code a rule may refuse with, and its meaning in one sentence. */
export const rejectionMeanings: Readonly<Record<RejectionCode, string>> = meanings

/** Every code a rule may refuse with. */
export const rejectionCodes = Object.keys(meanings) as readonly RejectionCode[]
