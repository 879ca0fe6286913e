import { type Answer, type OperationId, type Problem, type Routes, routes } from '@parole/contract'
import type { KeyRole, PartyId } from '@parole/domain'
import { checkedAnswer, type Received } from './checked-answer.ts'

/** What a test sends besides method and path. */
export interface Sending {
  /** Whose key to show; none by default. */
  readonly as?: PartyId
  /** The role of that key: a writer's by default. */
  readonly role?: KeyRole
  /** A token to show as it is. */
  readonly token?: string
  readonly body?: unknown
  /** A body to send as it is. */
  readonly text?: string | Uint8Array
  /** A new one for each write by default; `null` leaves it out. */
  readonly idempotencyKey?: string | null
  readonly ifMatch?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A call of an operation by its name. */
export interface Calling extends Sending {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number>>
}

/** An answer that was expected. */
export interface Accepted<Body> {
  readonly status: number
  readonly headers: Headers
  readonly etag: string
  readonly body: Body
}

/** A refusal that was expected. */
export interface Refused {
  readonly status: number
  readonly headers: Headers
  readonly problem: Problem
}

export type BodyOf<Operation extends OperationId> = Answer<Routes[Operation]>['body']

const addressOf = (operation: OperationId, { params = {}, query = {} }: Calling): string => {
  const path = routes[operation].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return search.size === 0 ? path : `${path}?${search}`
}

/** Calls the API in this process and checks every answer against the contract. */
export const apiClient = (
  fetch: (request: Request) => Response | Promise<Response>,
  tokenFor: (party: PartyId, role: KeyRole) => Promise<string>,
) => {
  let writes = 0

  const headersOf = async (method: string, sent: Sending): Promise<Headers> => {
    const { as, role = 'writer', body, text, idempotencyKey, ifMatch } = sent
    const headers = new Headers({ origin: 'https://partner.example' })
    const token = sent.token ?? (as === undefined ? undefined : await tokenFor(as, role))
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    if (body !== undefined || text !== undefined) headers.set('content-type', 'application/json')
    if (ifMatch !== undefined) headers.set('if-match', ifMatch)
    if (!['GET', 'HEAD', 'OPTIONS'].includes(method) && idempotencyKey !== null) {
      writes += 1
      headers.set('idempotency-key', idempotencyKey ?? `test-${writes}`)
    }
    for (const [name, value] of Object.entries(sent.headers ?? {})) headers.set(name, value)
    return headers
  }

  const request = async (method: string, address: string, sent: Sending = {}): Promise<Received> => {
    const body = sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body))
    const init = {
      method,
      headers: await headersOf(method, sent),
      ...(body !== undefined && { body }),
    }
    const asked = new Request(`http://register.invalid${address}`, init)
    return checkedAnswer(asked, await fetch(asked))
  }

  const call = (operation: OperationId, sent: Calling): Promise<Received> =>
    request(routes[operation].method, addressOf(operation, sent), sent)

  /** Calls an operation and counts on its success. */
  const accepted = async <Operation extends OperationId>(
    operation: Operation,
    sent: Calling = {},
  ): Promise<Accepted<BodyOf<Operation>>> => {
    const { status, headers, body, text } = await call(operation, sent)
    if (status >= 400) throw new Error(`${operation} was refused: ${text}`)
    return { status, headers, etag: headers.get('etag') ?? '', body: body as BodyOf<Operation> }
  }

  /** Calls an operation and counts on its refusal. */
  const refused = async (operation: OperationId, sent: Calling = {}): Promise<Refused> => {
    const { status, headers, body, text } = await call(operation, sent)
    if (status < 400) throw new Error(`${operation} was not refused: ${text}`)
    return { status, headers, problem: body as Problem }
  }

  return { request, call, accepted, refused }
}
