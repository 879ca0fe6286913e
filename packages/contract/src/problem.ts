import { once, type RejectionCode, rejectionMeanings } from '@parole/domain'
import * as z from 'zod'

/** The refusals that are decided before a rule of the register is asked. The rules' own codes are the domain's. */
export const edgeCodes = {
  'malformed-json': 'The body is not JSON.',
  'invalid-request':
    'A parameter, a header or a field is missing, unknown or ill-formed; `errors` names each.',
  'missing-key': 'The operation needs a key and none was sent.',
  'unknown-key': 'The register has no such key.',
  'revoked-key': 'The key was revoked.',
  'invalid-token': 'The access token did not pass a check, which details name.',
  'token-without-party': 'The access token gives no role, no party or more than one.',
  forbidden: 'The key’s party or role may not do this.',
  'wrong-address': 'The request did not come through the register’s public address.',
  'not-found': 'There is no such thing.',
  'method-not-allowed': 'The path exists, with other methods.',
  'not-acceptable': 'What is asked for does not come in the form that Accept names.',
  'stale-version': 'The thing has changed since the version named by If-Match.',
  'precondition-required': 'If-Match must name the version that was seen.',
  'idempotency-key-missing': 'Every write needs an Idempotency-Key.',
  'idempotency-key-reused': 'The Idempotency-Key was used before, with another request.',
  'body-too-large': 'The body is larger than 256 KiB.',
  'unsupported-media-type': 'The body is not declared as application/json.',
  'unknown-commune': 'No commune has or had this code.',
  'unknown-party': 'There is no such region or territory.',
  'date-in-future': 'Nothing is known of a day that has not come.',
  'malformed-cursor': 'The cursor is not one that the register gave.',
  'cursor-of-another-list': 'The cursor belongs to a list with other filters.',
  'issuer-unavailable': 'The issuer of access tokens does not say its keys; nothing was done.',
  'store-busy': 'The register is asked for more than it may read at once; nothing was done.',
  contention: 'Too many writers at once; nothing was written, the same request may be sent again.',
  internal: 'Something went wrong on the register’s side.',
} as const
export type EdgeCode = keyof typeof edgeCodes

/** Every code there is: of the edge, then of the rules. */
export type ProblemCode = EdgeCode | RejectionCode

/** Every code and its meaning in one sentence. */
export const codeMeanings: Readonly<Record<ProblemCode, string>> = { ...rejectionMeanings, ...edgeCodes }

/** The kind of a refusal, for programs: it never changes its meaning. More kinds may be added. */
export const problemCode = once(() => z.enum(Object.keys(codeMeanings) as ProblemCode[]))

/** What is wrong with one part of the request. */
export const problemPart = once(() =>
  z.strictObject({
    pointer: z
      .string()
      .describe('Where: a JSON pointer into the body (`/amountCents`), or `query/…`, `path/…`, `header/…`.'),
    detail: z.string().describe('What was expected there.'),
  }),
)

/** A refusal, after RFC 9457, sent as `application/problem+json`. */
export const problem = once(() =>
  z.strictObject({
    type: z.string().describe('An address that stands for this kind of refusal and explains it.'),
    title: z.string().describe('The kind of refusal, in words.'),
    status: z.int().min(400).max(599).describe('The HTTP status, once more.'),
    detail: z.string().describe('What happened this time.'),
    code: problemCode(),
    requestId: z.string().describe('The name of this request in the register’s own logs.'),
    remedy: z.string().exactOptional().describe('What to do about it.'),
    errors: z.array(problemPart()).exactOptional().describe('Every part of the request that is wrong.'),
    details: z
      .record(z.string(), z.unknown())
      .exactOptional()
      .describe('The figures behind the refusal, such as the balance of an envelope-year.'),
  }),
)
export type Problem = z.infer<ReturnType<typeof problem>>
