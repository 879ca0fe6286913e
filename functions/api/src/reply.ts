import type { Answer, Route } from '@parole/contract'
import type { Result } from '@parole/domain'
import type { Refusal } from './refusals.ts'

/** What a handler answers: a status and body of its route, and the version that the ETag names. */
export type Reply<R extends Route> = Result<Answer<R> & { readonly version?: number }, Refusal>

/** The answer of a route that has one status. */
export const answer = <Status extends number, Body>(status: Status, body: Body, version?: number) => ({
  ok: true as const,
  value: { status, body, ...(version !== undefined && { version }) },
})
