import { type OperationId, type Route, routes } from '@parole/contract'
import type { Result } from '@parole/domain'
import { StoreBusy } from '@parole/storage'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { rememberCallers } from './caller.ts'
import { claims } from './handlers/claims.ts'
import { cohorts } from './handlers/cohorts.ts'
import { commitments } from './handlers/commitments.ts'
import { conventions } from './handlers/conventions.ts'
import { deliveries } from './handlers/deliveries.ts'
import { keys } from './handlers/keys.ts'
import { meta } from './handlers/meta.ts'
import { reference } from './handlers/reference.ts'
import { referents } from './handlers/referents.ts'
import { requests } from './handlers/requests.ts'
import { scoreboards } from './handlers/scoreboards.ts'
import { streams } from './handlers/streams.ts'
import type { Handlers } from './handling.ts'
import { howLong } from './how-long.ts'
import { problemResponse } from './problem.ts'
import type { Refusal } from './refusals.ts'
import { type Sent, serve } from './serve.ts'
import { type Shown, shownIn } from './shown.ts'
import type { LogLine, Surroundings } from './surroundings.ts'

const handlers: Handlers<typeof routes> = {
  ...reference,
  ...conventions,
  ...commitments,
  ...deliveries,
  ...referents,
  ...cohorts,
  ...claims,
  ...requests,
  ...scoreboards,
  ...keys,
  ...streams,
  ...meta,
}

const largestBody = 256 * 1024

/** The address pattern of Hono for a path of the contract. */
const patternOf = (path: string): string => path.replaceAll(/\{([a-z]+)\}/gi, ':$1')

type Told = Partial<Pick<LogLine, 'code' | 'replayed' | 'fault' | 'stack'>> & {
  readonly operationId?: OperationId
}
interface Variables {
  requestId: string
  told: Told
  shown: Result<Shown | undefined, Refusal>
}

const sentResponse = (
  { status, headers: own, body }: Sent,
  route: Route,
  shown: string | undefined,
): Response => {
  const { produces, table } = route
  const vary = table === undefined ? 'Authorization' : 'Accept, Authorization'
  const headers = { vary, 'cache-control': howLong(route, own, shown), ...own }
  if (status === 304) return new Response(null, { status, headers })
  const type = produces === 'text/html' ? 'text/html; charset=utf-8' : 'application/json'
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(text, { status, headers: { 'content-type': type, ...headers } })
}

/**
 * The register's API over whatever store it is given.
 *
 * @param turnedAway Why a request is refused before anything of it is read; `undefined` where it is not.
 */
export const createApp = (
  surroundings: Surroundings,
  turnedAway: (request: Request) => Refusal | undefined = () => undefined,
): Hono<{ Variables: Variables }> => {
  const app = new Hono<{ Variables: Variables }>()
  const identify = rememberCallers(surroundings)

  app.use(async (context, next) => {
    const requestId = surroundings.newId()
    const started = Date.now()
    context.set('requestId', requestId)
    context.set('told', {})
    const shown = shownIn(context.req.header('authorization'), surroundings)
    context.set('shown', shown)
    await next()
    context.header('X-Request-Id', requestId)
    const key = shown.ok ? shown.value?.key() : undefined
    const { operationId = null, ...told } = context.get('told')
    surroundings.log({
      level: told.code === 'internal' ? 'error' : 'info',
      at: surroundings.now().instant,
      requestId,
      operationId,
      method: context.req.method,
      status: context.res.status,
      milliseconds: Date.now() - started,
      ...(key !== undefined && { key }),
      ...told,
    })
  })
  app.use(async (context, next) => {
    const refusal = turnedAway(context.req.raw)
    if (refusal === undefined) return next()
    context.set('told', { code: refusal.code })
    return problemResponse(refusal, context.get('requestId'))
  })
  app.use(
    cors({
      origin: '*',
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
      exposeHeaders: ['ETag', 'Idempotency-Replayed', 'Link', 'Location', 'Retry-After', 'X-Request-Id'],
      maxAge: 86_400,
    }),
  )
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: (context) => {
        context.set('told', { ...context.get('told'), code: 'body-too-large' })
        return problemResponse({ code: 'body-too-large' }, context.get('requestId'))
      },
    }),
  )

  for (const route of Object.values(routes) as readonly Route[]) {
    const operationId = route.operationId as OperationId
    app.on(route.method, patternOf(route.path), async (context) => {
      context.set('told', { operationId })
      const shown = context.get('shown')
      const result = shown.ok
        ? await serve(route, handlers[operationId], context, shown.value, surroundings, identify)
        : shown
      if (!result.ok) {
        const { code } = result.error
        const fault = 'fault' in result.error ? result.error.fault : undefined
        context.set('told', { operationId, code, ...(fault !== undefined && { fault }) })
        return problemResponse(result.error, context.get('requestId'))
      }
      const replayed = 'idempotency-replayed' in result.value.headers
      context.set('told', { operationId, ...(replayed && { replayed }) })
      return sentResponse(result.value, route, context.req.header('authorization'))
    })
  }

  for (const path of new Set(Object.values(routes).map((route) => route.path))) {
    const methods = Object.values(routes).flatMap((route) => {
      if (route.path !== path) return []
      return route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]
    })
    app.all(patternOf(path), (context) => {
      context.set('told', { code: 'method-not-allowed' })
      return problemResponse({ code: 'method-not-allowed' }, context.get('requestId'), {
        allow: methods.join(', '),
      })
    })
  }
  app.notFound((context) => {
    context.set('told', { code: 'not-found' })
    return problemResponse({ code: 'not-found' }, context.get('requestId'))
  })
  app.onError((fault, context) => {
    if (fault instanceof StoreBusy) {
      context.set('told', { ...context.get('told'), code: 'store-busy' })
      return problemResponse({ code: 'store-busy' }, context.get('requestId'))
    }
    context.set('told', {
      ...context.get('told'),
      code: 'internal',
      fault: `${fault.name}: ${fault.message}`,
      ...(fault.stack !== undefined && { stack: fault.stack }),
    })
    return problemResponse({ code: 'internal' }, context.get('requestId'))
  })
  return app
}
