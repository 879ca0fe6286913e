import type { EdgeCode } from '@parole/contract'
import type { Rejection, RejectionCode } from '@parole/domain'

/** A refusal decided at the edge, before any rule of the register. */
export interface EdgeRefusal {
  readonly code: EdgeCode
  readonly detail?: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  readonly details?: Readonly<Record<string, unknown>>
  /** What went wrong behind it: for the log, and not for the caller. */
  readonly fault?: string
}

/** Why a call is not answered with what it asked for. */
export type Refusal = (Rejection | EdgeRefusal) & {
  /** Where the fault lies in the request, where the rules know it by another pointer. */
  readonly inRequest?: `${'path' | 'query'}/${string}`
}

interface Handling {
  readonly status: number
  /** What the caller can do about it. */
  readonly remedy: string
}

const readAgain = 'Read the delivery or commitment again and decide on what it says now.'
const ownKey = 'Use a key of the party named in details.'

/** Every refusal of the register: its HTTP status and its remedy. */
export const handlings: Readonly<Record<RejectionCode | EdgeCode, Handling>> = {
  'malformed-json': { status: 400, remedy: 'Send one JSON object, encoded in UTF-8.' },
  'invalid-request': {
    status: 400,
    remedy: 'Mend each field named in errors; the reference page shows its form.',
  },
  'malformed-cursor': {
    status: 400,
    remedy: 'Send "next" of the page before as it is, or leave the cursor out.',
  },
  'cursor-of-another-list': {
    status: 400,
    remedy: 'Keep the filters of the first page, or start again without a cursor.',
  },
  'idempotency-key-missing': {
    status: 400,
    remedy: 'Send an Idempotency-Key header, new for each write and the same for its retries.',
  },
  'missing-key': { status: 401, remedy: 'Send "Authorization: Bearer <key>".' },
  'unknown-key': { status: 401, remedy: 'Check the key, or ask the delegation for a new one.' },
  'revoked-key': { status: 401, remedy: 'Ask the delegation for a new key.' },
  'invalid-token': {
    status: 401,
    remedy: 'Get a new access token from the issuer; details say which check this one did not pass.',
  },
  'wrong-address': { status: 403, remedy: 'Ask at the register’s public address.' },
  'token-without-party': {
    status: 403,
    remedy: 'Have the issuer put one party and its role into the claim in details, or use a key.',
  },
  forbidden: {
    status: 403,
    remedy: 'Use a key whose party and role may do this; the reference page has the matrix.',
  },
  'wrong-unit': { status: 422, remedy: 'Name a commitment that counts what is declared.' },
  'wrong-delivery': {
    status: 409,
    remedy: 'Read the delivery; the reference page says which acts its kind knows.',
  },
  'not-the-delegation': { status: 403, remedy: 'Ask the Delegate’s office to do this.' },
  'not-the-promisor': { status: 403, remedy: ownKey },
  'not-a-beneficiary': { status: 403, remedy: ownKey },
  'not-your-claim': { status: 403, remedy: ownKey },
  'not-your-dispute': { status: 403, remedy: ownKey },
  'not-the-territory': { status: 403, remedy: ownKey },
  'not-the-operator': { status: 403, remedy: ownKey },
  'not-your-key': { status: 403, remedy: 'Use a key of the same party, or of the delegation.' },
  'not-found': { status: 404, remedy: 'Check the identity in the path.' },
  'unknown-contact': {
    status: 404,
    remedy: 'Check the identity in the path; GET /v1/referents lists the contacts.',
  },
  'unknown-delivery': {
    status: 404,
    remedy: 'Check the identity in the path; GET /v1/deliveries lists them.',
  },
  'method-not-allowed': { status: 405, remedy: 'Use a method that the Allow header names.' },
  'not-acceptable': {
    status: 406,
    remedy: 'Ask for application/json; the reference page says which lists come as text/csv too.',
  },
  'already-registered': {
    status: 409,
    remedy: 'Choose another identity, or read what is registered under this one.',
  },
  'reference-used': {
    status: 409,
    remedy: 'If it is the same evidence, it is already registered; otherwise give it a reference of its own.',
  },
  'already-asked': {
    status: 409,
    remedy: 'Follow the request in details; ask again once it is declined or withdrawn.',
  },
  'already-acknowledged': { status: 409, remedy: 'Nothing to do: the acknowledgement stands.' },
  'already-answered': { status: 409, remedy: 'Nothing to do: an answer is given once, and it stands.' },
  'request-withdrawn': { status: 409, remedy: 'Nothing to do: the territory no longer asks.' },
  'request-not-accepted': {
    status: 409,
    remedy: 'Accept the request first, or declare the delivery without it.',
  },
  'too-many-deliveries': { status: 409, remedy: 'Declare what follows without naming the request.' },
  'already-attested': { status: 409, remedy: 'Nothing to do: the word stands.' },
  'already-counted': {
    status: 409,
    remedy:
      'If it is another one, say which with nth or period; otherwise it is counted in the delivery in details.',
  },
  'already-ended': { status: 409, remedy: 'Nothing to do: nobody is designated.' },
  'already-supported': { status: 409, remedy: 'Nothing to do: the support counts.' },
  'territory-deselected': { status: 409, remedy: 'Select the territory again first.' },
  'already-ruled': { status: 409, remedy: 'Wait for the delivery to change, or ask the delegation.' },
  'already-noticed': { status: 409, remedy: 'Nothing to do: the notice runs.' },
  'already-revoked': { status: 409, remedy: 'Nothing to do: the key no longer works.' },
  'not-disputed': { status: 409, remedy: readAgain },
  'nothing-changed': { status: 409, remedy: 'Send what should change.' },
  'commitment-withdrawn': {
    status: 409,
    remedy: 'Nothing more can be declared or changed on this commitment.',
  },
  'commitment-closed': {
    status: 409,
    remedy: 'What was declared may still be paid, released, corrected downwards or retracted.',
  },
  'commitment-ended': { status: 409, remedy: 'Nothing more can be declared or changed on this commitment.' },
  'claim-withdrawn': {
    status: 409,
    remedy: 'Nothing to do: it no longer stands. A claim that replaces none may follow it.',
  },
  'claim-replaced': {
    status: 409,
    remedy: 'Replace or withdraw the claim that details name, which stands now.',
  },
  'too-many-claims': {
    status: 409,
    remedy:
      'Publish it in the place of an earlier one, with replaces, or about what holds fewer than the limit.',
  },
  'delivery-retracted': { status: 409, remedy: 'Declare a new delivery if there is new evidence.' },
  'notice-missing': { status: 409, remedy: 'Give notice first: POST /v1/commitments/{id}/notice.' },
  'notice-running': { status: 409, remedy: 'Close the account from the date named in details on.' },
  'limit-passed': {
    status: 409,
    remedy: 'Declare at most the room left, or have the commitment amended first.',
  },
  'limit-below-use': {
    status: 409,
    remedy: 'Keep the limit at or above what is used, or have allocations released.',
  },
  'cohort-full': {
    status: 409,
    remedy: 'Deselect a territory named in details, or have the commitment amended first.',
  },
  'limit-below-selection': {
    status: 409,
    remedy: 'Keep the limit at or above the territories selected, or have some deselected.',
  },
  'remainder-passed': {
    status: 409,
    remedy: 'Record at most what remains, or correct the allocation first.',
  },
  'corrected-below-movements': {
    status: 409,
    remedy: 'Keep the amount at or above what was paid and released, or retract the delivery.',
  },
  'too-many-texts': {
    status: 409,
    remedy: 'Act without a reason where it may be left out, or ask the delegation to rule.',
  },
  'too-many-tenures': { status: 409, remedy: 'Ask the delegation: a place keeps no more persons.' },
  'too-many-changes': {
    status: 409,
    remedy: 'Leave it as it is, or retract the selection and select again as it stands.',
  },
  'too-many-movements': { status: 409, remedy: 'Declare what follows as a delivery of its own.' },
  'stale-version': { status: 412, remedy: readAgain },
  'body-too-large': {
    status: 413,
    remedy: 'Send at most 256 KiB; attach documents by their address or SHA-256.',
  },
  'unsupported-media-type': { status: 415, remedy: 'Send "Content-Type: application/json".' },
  'unknown-convention': {
    status: 422,
    remedy: 'Register the convention first; GET /v1/conventions lists them.',
  },
  'unknown-promise': { status: 422, remedy: 'Name one of the promises in details.' },
  'not-a-party': { status: 422, remedy: 'Name one of the parties in details.' },
  'repeated-promise': { status: 422, remedy: 'Name each promise once.' },
  'unknown-commitment': { status: 422, remedy: 'GET /v1/commitments lists them.' },
  'repeated-commitment': { status: 422, remedy: 'Name each commitment once.' },
  'unknown-claim': { status: 422, remedy: 'GET /v1/claims lists them.' },
  'unknown-request': { status: 422, remedy: 'GET /v1/requests lists them.' },
  'request-mismatch': {
    status: 422,
    remedy: 'Name a request that was accepted as details say, or declare the delivery without one.',
  },
  'wrong-promisor': {
    status: 422,
    remedy: 'Name a commitment of your own; GET /v1/commitments?promisor= lists them.',
  },
  'not-countable': { status: 422, remedy: 'Name a commitment on which something can be delivered.' },
  'unknown-territory': { status: 422, remedy: 'GET /v1/territories lists them.' },
  'unknown-commune': {
    status: 422,
    remedy: 'Check the code with the Code officiel géographique; former codes are known too.',
  },
  'date-in-future': { status: 422, remedy: 'Ask for today or a day before.' },
  'wrong-phase': {
    status: 422,
    remedy: 'Name a territory of the phase in details: the same number means another one.',
  },
  'unknown-tenure': { status: 422, remedy: 'Name one of the contacts in details, or none.' },
  'unknown-party': { status: 422, remedy: 'GET /v1/territories and GET /v1/regions list them.' },
  'territory-not-in-force': { status: 422, remedy: 'Check the territory’s dates and the effective date.' },
  'unknown-theme': { status: 422, remedy: 'Name one of the themes in details.' },
  'wrong-obligation': { status: 422, remedy: 'Name a commitment whose obligation this evidence measures.' },
  'effective-in-future': { status: 422, remedy: 'Declare what has happened, at the date it happened.' },
  'not-today': {
    status: 422,
    remedy: 'Leave the date of today; only the delegation dates a withdrawal back.',
  },
  'effective-before-promise': {
    status: 422,
    remedy: 'Only what came after the promise can show that it was kept.',
  },
  'effective-before-submission': { status: 422, remedy: 'Check the date, and that of the submission.' },
  'effective-before-acknowledgement': {
    status: 422,
    remedy: 'Check the date, and that of the acknowledgement.',
  },
  'effective-before-allocation': {
    status: 422,
    remedy: 'Check the date, or correct that of the allocation.',
  },
  'effective-before-tenure': {
    status: 422,
    remedy: 'Date it after the day in details, or correct what was there before.',
  },
  'effective-before-selection': { status: 422, remedy: 'Date it at or after the selection.' },
  'since-after-date': {
    status: 422,
    remedy: 'Say since when the figure counts, or nothing where it counts from the beginning.',
  },
  'outside-cohort-year': { status: 422, remedy: 'Date it within the year of the cohort.' },
  'year-not-promised': {
    status: 422,
    remedy: 'Name one of the years in details, or have the commitment amended first.',
  },
  'unknown-tier': { status: 422, remedy: 'Name one of the tiers in details, or none.' },
  'effective-after-movements': {
    status: 422,
    remedy: 'Keep the date at or before the first payment or release.',
  },
  'effective-before-wording': {
    status: 422,
    remedy: 'Date the amendment at or after the wording it replaces.',
  },
  'outside-envelope': {
    status: 422,
    remedy: 'Check the effective date, or have the commitment amended first.',
  },
  'obligation-kind-changed': { status: 422, remedy: 'Withdraw this commitment and register another.' },
  'obligation-measure-changed': {
    status: 422,
    remedy: 'Keep what details say, or withdraw this commitment and register another.',
  },
  'years-dropped': { status: 422, remedy: 'Keep the years in details, or withdraw the commitment.' },
  'idempotency-key-reused': { status: 422, remedy: 'Use a new Idempotency-Key for a new request.' },
  'precondition-required': {
    status: 428,
    remedy: 'Send If-Match with the ETag of the version that was read.',
  },
  contention: {
    status: 503,
    remedy: 'Send the same request again after Retry-After seconds, with the same key.',
  },
  'store-busy': {
    status: 503,
    remedy: 'Send the same request again after Retry-After seconds.',
  },
  'issuer-unavailable': {
    status: 503,
    remedy: 'Send the same request again after Retry-After seconds, or use a key.',
  },
  internal: { status: 500, remedy: 'Send the same request again; if it fails again, report the requestId.' },
}
