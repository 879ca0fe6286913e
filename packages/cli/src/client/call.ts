import { randomUUID } from 'node:crypto'
import type { Call, Route } from '@parole/contract'
import { ok, type Result, refuse } from '@parole/domain'
import type * as z from 'zod'
import type { Failure } from '../failure.ts'
import { exchange, type Fault, type Received, type Sent } from './exchange.ts'
import { type ProblemTold, problemTold } from './problem-told.ts'
import { breachOf } from './within-contract.ts'

/** Where the register is, who asks, and how long an answer may take. */
export interface Register {
  /** Without a slash at its end. */
  readonly url: string
  /** The token of the caller's key; sent only where the contract asks for one. */
  readonly key: string | undefined
  readonly timeoutMs: number
}

type Answers<R extends Route> = ReturnType<R['schemas']>['answers']

/** What a route answers when it does not refuse. */
export type Answered<R extends Route> = {
  [Status in keyof Answers<R> & number]: Answers<R>[Status] extends z.ZodType
    ? z.output<Answers<R>[Status]>
    : never
}[keyof Answers<R> & number]

interface Given {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
}

const sentFor = (route: Route, { params = {}, query = {}, body }: Given, { url, key }: Register): Sent => {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const search = new URLSearchParams(asked).toString()
  return {
    method: route.method,
    url: `${url}${path}${search && `?${search}`}`,
    headers: {
      accept: 'application/json',
      ...(route.access !== 'public' && key !== undefined && { authorization: `Bearer ${key}` }),
      ...(route.write && { 'idempotency-key': randomUUID() }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }
}

const unanswered = (what: string) => refuse({ kind: 'unanswered' as const, what })

const noAnswer = (fault: Fault, { write }: Route, { url, timeoutMs }: Register) => {
  const arrived = fault.kind === 'timeout' || fault.arrived
  const doubt =
    write && arrived ? ' Whether the register did it is not known: look before you ask again.' : ''
  return fault.kind === 'timeout'
    ? unanswered(`${url} did not answer within ${timeoutMs / 1_000} seconds.${doubt}`)
    : unanswered(
        `${url} cannot be reached: ${fault.why}. Is a register running there? --url or PAROLE_URL names another.${doubt}`,
      )
}

const parsed = (text: string): { readonly body: unknown } | undefined => {
  try {
    return { body: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const readAnswer = <R extends Route>(
  route: R,
  { status, headers, text }: Received,
  address: string,
): Result<Answered<R>, Failure> => {
  const location = headers.get('location')
  if (status >= 300 && status < 400 && location !== null) {
    return unanswered(`${address} answered ${status}, and sends on to ${location}: name that place instead.`)
  }
  const type = headers.get('content-type') ?? 'no content type'
  const json = /^application\/(?:problem\+)?json\b/.test(type) ? parsed(text) : undefined
  if (json === undefined) {
    return unanswered(`${address} answered ${status} with ${type}, not with JSON: is a register there?`)
  }
  const schema = status >= 400 ? problemTold() : route.schemas().answers[status]
  const breach = schema === undefined ? `${status} is not foreseen` : breachOf(schema, json.body)
  if (breach !== null) {
    return unanswered(
      `${address} answered ${status} with what the contract of this version does not have (${breach}).`,
    )
  }
  if (status < 400) return ok(json.body as Answered<R>)
  return refuse({ kind: 'refused', problem: json.body as ProblemTold })
}

/**
 * Calls an operation of the contract, and holds what comes back to the contract. A write has an
 * `Idempotency-Key` of its own, which its retry keeps.
 */
export const call = async <R extends Route>(
  route: R,
  given: Call<R>,
  register: Register,
): Promise<Result<Answered<R>, Failure>> => {
  const sent = sentFor(route, given as Given, register)
  const received = await exchange(sent, register.timeoutMs)
  if (!received.ok) return noAnswer(received.error, route, register)
  return readAnswer(route, received.value, `${route.method} ${sent.url}`)
}
