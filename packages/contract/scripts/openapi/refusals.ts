import type { Ref } from '../../src/openapi/document.ts'
import { refTo } from '../../src/openapi/json-schema.ts'
import type { Route } from '../../src/route.ts'
import { limitPassed } from '../examples/problem.ts'

const problem = (description: string, more: Readonly<Record<string, unknown>> = {}) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: refTo('Problem') }, ...more } },
})

/** The refusals that are said more than once, by name. */
export const refusals = {
  Malformed: problem(
    'A parameter, a header or the body is missing, unknown or ill-formed; `errors` names each.',
  ),
  KeyNeeded: problem(
    'No key was sent, or one that the register does not know or has revoked; or an access token that did not pass a check.',
  ),
  Forbidden: problem('The key’s party or role may not do this, or an access token names none.'),
  NotFound: problem('There is no such thing.'),
  Conflict: problem('It cannot be done as things stand; `details` holds the figures.', {
    example: limitPassed,
  }),
  Stale: problem('The thing has changed since the version that `If-Match` names. Read it again.'),
  TooLarge: problem('The body is larger than 256 KiB.'),
  NotJson: problem('The body is not declared as `application/json`.'),
  AgainstTheRules: problem(
    'Well formed, but a rule of the register refuses it; or the Idempotency-Key was used with another request.',
  ),
  VersionNeeded: problem('`If-Match` must name the version that was seen.'),
  Contention: {
    ...problem(
      'Too many writers at once, or the issuer of access tokens does not answer. Nothing was written: send the same request again, with the same key.',
    ),
    headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
  },
  Other: problem('Any other refusal. Its `code` says which.'),
} as const
type RefusalName = keyof typeof refusals

const to = (name: RefusalName) => ({ $ref: `#/components/responses/${name}` })

/** How a route may refuse, by status. */
export const refusalsOf = (route: Route): Record<string, Ref> => {
  const { params, query, body } = route.schemas()
  const { write } = route
  return {
    ...((params || query || write) && { 400: to('Malformed') }),
    ...(route.access !== 'public' && { 401: to('KeyNeeded'), 403: to('Forbidden') }),
    ...(params && { 404: to('NotFound') }),
    ...(write && { 409: to('Conflict') }),
    ...(write && write.ifMatch !== 'none' && { 412: to('Stale') }),
    ...(body && { 413: to('TooLarge'), 415: to('NotJson') }),
    ...(write && { 422: to('AgainstTheRules') }),
    ...(write?.ifMatch === 'required' && { 428: to('VersionNeeded') }),
    ...(write && { 503: to('Contention') }),
    default: to('Other'),
  }
}
