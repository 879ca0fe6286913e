import { type EdgeCode, edgeCodes } from '@parole/contract'
import { type RejectionCode, rejectionMeanings } from '@parole/domain'
import { type EdgeRefusal, handlings, type Refusal } from './refusals.ts'

const meanings: Record<string, string> = { ...edgeCodes, ...rejectionMeanings }

/** The part of the request that a refusal of the edge is about, where it is always the same. */
const pointers: Partial<Record<RejectionCode | EdgeCode, string>> = {
  'malformed-cursor': 'query/cursor',
  'cursor-of-another-list': 'query/cursor',
  'idempotency-key-missing': 'header/idempotency-key',
  'idempotency-key-reused': 'header/idempotency-key',
  'precondition-required': 'header/if-match',
  'stale-version': 'header/if-match',
  'unsupported-media-type': 'header/content-type',
}

const partsOf = (refusal: Refusal, title: string) => {
  const {
    code,
    detail: _,
    fault: _fault,
    inRequest,
    at = pointers[code],
    errors = at === undefined ? undefined : [{ pointer: inRequest ?? at, detail: title }],
    details,
    ...figures
  } = refusal as Pick<Refusal, 'code' | 'inRequest'> & Omit<EdgeRefusal, 'code'> & { readonly at?: string }
  const told = details ?? figures
  return { ...(errors && { errors }), ...(Object.keys(told).length > 0 && { details: told }) }
}

/** The body of a refusal, after RFC 9457. */
const problemOf = (refusal: Refusal, requestId: string) => {
  const { status, remedy } = handlings[refusal.code]
  const title = meanings[refusal.code] ?? refusal.code
  return {
    type: `/v1/docs#problem-${refusal.code}`,
    title,
    status,
    detail: ('detail' in refusal && refusal.detail) || title,
    code: refusal.code,
    requestId,
    remedy,
    ...partsOf(refusal, title),
  }
}

/** In how many seconds to try again, of the refusals that pass. */
const retryAfterSeconds: Partial<Record<Refusal['code'], string>> = {
  contention: '1',
  'store-busy': '1',
  'issuer-unavailable': '5',
}

/** What RFC 6750 tells a client of a refusal with 401. */
const challengeOf = (code: Refusal['code']): string =>
  code === 'invalid-token' ? 'Bearer error="invalid_token"' : 'Bearer'

/** A refusal as it is sent. */
export const problemResponse = (
  refusal: Refusal,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const { status } = handlings[refusal.code]
  const retryAfter = retryAfterSeconds[refusal.code]
  return new Response(JSON.stringify(problemOf(refusal, requestId)), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      ...(status === 401 && { 'www-authenticate': challengeOf(refusal.code) }),
      ...headers,
    },
  })
}
