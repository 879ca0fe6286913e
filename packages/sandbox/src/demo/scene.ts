import type { Problem } from '@parole/contract'
import type { PartyId } from '@parole/domain'
import { type Call, CallRefused, call, type Fetch } from '../call.ts'

/** One call of the story and what became of it. */
export interface Exchange {
  readonly as: PartyId | 'anyone'
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly status: number
  readonly replayed: boolean
  readonly sent?: unknown
  readonly answered: unknown
}

/** One sentence of the story, and the calls that it rests on. */
export interface Moment {
  /** Empty where a table says it. */
  readonly said: string
  readonly exchanges: readonly Exchange[]
}

/** One part of the story. */
export interface Scene {
  readonly title: string
  /** The numbers of the promises that it tells of. */
  readonly promises: readonly number[]
  /** Whether amounts, projects, persons or companies in it are made up. */
  readonly fictional: boolean
  readonly moments: readonly Moment[]
  /** What is laid out in lines: tables. */
  readonly lines: readonly string[]
}

/** What a scene asks for: the call, and the answer that the story counts on. */
export interface Asked extends Omit<Call, 'token'> {
  readonly as?: PartyId
  readonly method?: Exchange['method']
  readonly path: string
  /** 201 for what is posted, 200 for all else, if left out. */
  readonly expect?: number
}

/** What was answered, and the call as the story keeps it. */
export interface Told<Body> {
  readonly exchange: Exchange
  readonly body: Body
  readonly etag: string
}

/** A sentence, and the calls that it rests on in their order. */
export const moment = (said: string, ...told: readonly Told<unknown>[]): Moment => ({
  said,
  exchanges: told.map(({ exchange }) => exchange),
})

/** Tells scenes by calling the register: an answer other than the expected one ends the story with an error. */
export const teller = (fetch: Fetch, tokens: ReadonlyMap<PartyId, string>) => {
  let calls = 0
  return async <Body>(asked: Asked): Promise<Told<Body>> => {
    const { as, method = 'GET', path, expect = method === 'POST' ? 201 : 200, ...sent } = asked
    calls += 1
    const token = as === undefined ? undefined : tokens.get(as)
    const answered = await call<Body>(fetch, method, path, {
      ...(method !== 'GET' && { idempotencyKey: `fictional-${calls}` }),
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
    }
    return { exchange, body: answered.body, etag: answered.headers.get('etag') ?? '' }
  }
}

/** Calls the register for a scene. */
export type Tell = ReturnType<typeof teller>
