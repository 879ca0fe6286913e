import { type Answer, etagOf, idempotencyKey, ifMatch, type Route } from '@parole/contract'
import { canonicalJson, hmacSha256Hex, ok, type Result, refuse } from '@parole/domain'
import type { Context as HonoContext } from 'hono'
import { admit, type Caller, type Credential } from './caller.ts'
import { asTable } from './csv.ts'
import { formatAsked } from './format-asked.ts'
import type { Context } from './handling.ts'
import { bodyOf, header, parse } from './parse.ts'
import type { Refusal } from './refusals.ts'
import type { Shown } from './shown.ts'
import type { Surroundings } from './surroundings.ts'
import { type Plan, type Told, write } from './write.ts'

type AnyHandler = (input: never, context: Context) => unknown

/** What is sent back: the body as it is, and the headers that go with it. */
export interface Sent {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

interface Call {
  readonly route: Route
  readonly handler: AnyHandler
  readonly request: Request
  readonly context: Context
  readonly input: Record<string, unknown>
  readonly json: unknown
}

/**
 * Whether the caller has that version: compared weakly (RFC 9110), for a proxy may have weakened the ETag. With a
 * key more may be shown of the same version, so what was seen without it does not count.
 */
const isSeen = (request: Request, etag: string): boolean => {
  if (request.headers.has('authorization')) return false
  const seen = request.headers.get('if-none-match')?.split(',') ?? []
  return seen.some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))
}

/** The rules point into what they are asked, parts of which came in the path or the query. */
const located = (refusal: Refusal, { params = {}, query = {} }: Call['input']): Refusal => {
  if (!('at' in refusal) || refusal.at === undefined) return refusal
  const name = refusal.at.slice(1)
  if (name in (params as object)) return { ...refusal, inRequest: `path/${name}` }
  return name in (query as object) ? { ...refusal, inRequest: `query/${name}` } : refusal
}

const serveRead = async ({
  route,
  handler,
  request,
  context,
  input,
}: Call): Promise<Result<Sent, Refusal>> => {
  if (route.access !== 'public') {
    const known = await context.caller()
    if (!known.ok) return known
    const refusal = admit(route, known.value)
    if (refusal !== undefined) return refuse(refusal)
  }
  const reply = (await handler(input as never, context)) as Result<
    Answer<Route> & { readonly version?: number },
    Refusal
  >
  if (!reply.ok) return refuse(located(reply.error, input))
  const { status, body, version } = reply.value
  if (version === undefined) return ok({ status, headers: {}, body })
  const etag = etagOf(version)
  return ok(
    isSeen(request, etag)
      ? { status: 304, headers: { etag }, body: null }
      : { status, headers: { etag }, body },
  )
}

const serveWrite = async (call: Call, surroundings: Surroundings): Promise<Result<Sent, Refusal>> => {
  const { route, handler, request, context, input, json } = call
  const named = header(request, 'idempotency-key', idempotencyKey())
  if (!named.ok) return named
  if (named.value === undefined) return refuse({ code: 'idempotency-key-missing' })
  const seen = header(request, 'if-match', ifMatch())
  if (!seen.ok) return seen
  if (seen.value === undefined && route.write?.ifMatch === 'required') {
    return refuse({ code: 'precondition-required' })
  }
  const shows = await context.credential()
  if (!shows.ok) return shows
  const credential = shows.value
  if (credential === undefined) return refuse({ code: 'missing-key' })
  const plan = handler(input as never, context) as Result<Plan<Told>, Refusal>
  if (!plan.ok) return plan
  const { pathname } = new URL(request.url)
  // Keyed with what the register does not hold: a plain digest of a person's data, or of a SIREN, outlives its erasure
  // for whoever tries what it may have been.
  const payload = hmacSha256Hex(credential.digestKey, canonicalJson([request.method, pathname, json]))
  const written = await write(
    route,
    plan.value,
    { credential, idempotencyKey: named.value, ifMatch: seen.value, payload, now: context.now },
    surroundings,
  )
  if (!written.ok) return refuse(located(written.error, input))
  const { status, headers, body, replayed } = written.value
  return ok({ status, body, headers: { ...headers, ...(replayed && { 'idempotency-replayed': 'true' }) } })
}

/** Serves one route: parses what comes in, lets in who may, and reads or writes. */
export const serve = async (
  route: Route,
  handler: AnyHandler,
  hono: HonoContext,
  shown: Shown | undefined,
  surroundings: Surroundings,
  identify: (credential: Credential) => Promise<Result<Caller, Refusal>>,
): Promise<Result<Sent, Refusal>> => {
  const request = hono.req.raw
  const table = formatAsked(route, request.headers.get('accept'))
  if (!table.ok) return table
  if (route.access !== 'public' && shown === undefined) return refuse({ code: 'missing-key' })
  const json = route.method === 'POST' || route.method === 'PUT' ? await bodyOf(request) : ok({})
  if (!json.ok) return json
  const search = new URL(request.url).searchParams
  const input = parse(route.schemas(), { path: hono.req.param(), search, body: json.value })
  if (!input.ok) return input
  const credential: Context['credential'] = () => shown?.credential() ?? Promise.resolve(ok(undefined))
  const context: Context = {
    surroundings,
    now: surroundings.now(),
    credential,
    caller: async () => {
      const shows = await credential()
      if (!shows.ok) return shows
      return shows.value === undefined ? ok(undefined) : identify(shows.value)
    },
  }
  const call = { route, handler, request, context, input: input.value, json: json.value }
  if (route.method !== 'GET') return serveWrite(call, surroundings)
  const sent = await serveRead(call)
  return sent.ok && table.value ? ok(asTable(table.value, sent.value, request.url)) : sent
}
