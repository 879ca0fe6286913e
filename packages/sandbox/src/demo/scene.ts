import type { Problem } from '@parole/contract'
import type { PartyId } from '@parole/domain'
import { type Answered, type Call, CallRefused, call, type Fetch } from '../call.ts'

/** One call of the story and what became of it. */
export interface Exchange {
  readonly as: PartyId | 'anyone'
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly status: number
  readonly replayed: boolean
  readonly sent?: unknown
  readonly answered: unknown
  /** What to note of the answer. */
  readonly gist: string
}

/** One part of the story. */
export interface Scene {
  readonly title: string
  /** Whether amounts and projects in it are made up. */
  readonly fictional: boolean
  readonly exchanges: readonly Exchange[]
  readonly lines: readonly string[]
}

/** What a scene asks for: the call, whether it is expected to be refused, and what to note of its answer. */
export interface Asked<Body> extends Omit<Call, 'token'> {
  readonly as?: PartyId
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly expect?: number
  readonly gist: (body: Body, answered: Answered<Body>) => string
}

/** Tells scenes by calling the register: an answer other than the expected one ends the story with an error. */
export const teller = (fetch: Fetch, tokens: ReadonlyMap<PartyId, string>) => {
  let calls = 0
  return async <Body>(asked: Asked<Body>): Promise<{ exchange: Exchange; body: Body; etag: string }> => {
    const { as, method = 'GET', path, expect = method === 'GET' ? 200 : 201, gist, ...sent } = asked
    calls += 1
    const token = as === undefined ? undefined : tokens.get(as)
    const answered = await call<Body>(fetch, method, path, {
      ...(method === 'POST' && { idempotencyKey: `fictional-${calls}` }),
      ...sent,
      ...(token !== undefined && { token }),
    })
    if (answered.status !== expect) throw new CallRefused(`${method} ${path}`, answered.body as Problem)
    const exchange: Exchange = {
      as: as ?? 'anyone',
      method,
      path,
      status: answered.status,
      replayed: answered.headers.get('idempotency-replayed') === 'true',
      ...(sent.body !== undefined && { sent: sent.body }),
      answered: answered.body,
      gist: gist(answered.body, answered),
    }
    return { exchange, body: answered.body, etag: answered.headers.get('etag') ?? '' }
  }
}

/** Calls the register for a scene. */
export type Tell = ReturnType<typeof teller>
