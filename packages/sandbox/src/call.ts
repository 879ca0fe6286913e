import type { Problem } from '@parole/contract'

/** The register as a function from request to response: no port is needed to call it. */
export type Fetch = (request: Request) => Response | Promise<Response>

/** What a call sends besides its address. */
export interface Call {
  readonly token?: string
  readonly body?: unknown
  readonly idempotencyKey?: string
  readonly ifMatch?: string
}

/** What was answered. */
export interface Answered<Body> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** A call that was refused, where the caller counted on its success. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused'
  readonly problem: Problem

  constructor(request: string, problem: Problem) {
    super(`${request} was refused: ${problem.status} ${problem.code}: ${problem.detail}`)
    this.problem = problem
  }
}

const headersOf = ({ token, body, idempotencyKey, ifMatch }: Call): Record<string, string> => ({
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  ...(ifMatch !== undefined && { 'if-match': ifMatch }),
})

/** Calls the register in this process and answers whatever comes back, a problem included. */
export const call = async <Body>(
  fetch: Fetch,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  sent: Call = {},
): Promise<Answered<Body>> => {
  const response = await fetch(
    new Request(`http://register.invalid${path}`, {
      method,
      headers: headersOf(sent),
      ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
    }),
  )
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
}

/** Calls the register and counts on its success. */
export const callWell = async <Body>(...given: Parameters<typeof call>): Promise<Answered<Body>> => {
  const answered = await call<Body>(...given)
  if (answered.status < 400) return answered
  throw new CallRefused(`${given[1]} ${given[2]}`, answered.body as Problem)
}
