import type { HeadersLike } from './platform.ts'

/** What came with an answer, besides its body. */
export interface Answered {
  readonly status: number
  readonly headers: HeadersLike
  /** The name of the request in the register's own logs. */
  readonly requestId: string | undefined
  /** The version of what was answered, to be sent back as `ifMatch`. */
  readonly etag: string | undefined
  /** Whether the same write had been answered before, and nothing was done again. */
  readonly replayed: boolean
  /** How many attempts it took. */
  readonly attempts: number
}

const mark = Symbol.for('@parole/sdk/answered')

/** Reads what came with an answer. */
export const answeredWith = (status: number, headers: HeadersLike, attempts: number): Answered => ({
  status,
  headers,
  requestId: headers.get('x-request-id') ?? undefined,
  etag: headers.get('etag') ?? undefined,
  replayed: headers.get('idempotency-replayed') === 'true',
  attempts,
})

/** Keeps with a body what came with it, where neither JSON nor a comparison sees it. */
export const keptWith = <Body>(body: Body, answered: Answered): Body => {
  if (typeof body === 'object' && body !== null) Object.defineProperty(body, mark, { value: answered })
  return body
}

/**
 * What came with an answer of this package: status, headers, request id, ETag, and whether it was a replay.
 *
 * @param body What a method resolved to: a thing, or a page of a list; a copy of it does not know any more.
 * @throws TypeError for anything else.
 * @example
 * ```ts
 * const delivery = await parole.deliveries.get(id)
 * const { etag, requestId } = answeredOf(delivery)
 * ```
 */
export const answeredOf = (body: object): Answered => {
  const answered = (body as { [mark]?: Answered })[mark]
  if (answered === undefined)
    throw new TypeError('answeredOf: not an answer of the register, or a copy of one')
  return answered
}
