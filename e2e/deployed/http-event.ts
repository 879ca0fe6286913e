import type { IncomingMessage, ServerResponse } from 'node:http'
import { instantHeader, logHeader } from '../../functions/api/src/testing/host-headers.ts'

/** What the HTTP API is: who it is to its callers, and which routes it has. */
export interface HttpApi {
  readonly id: string
  readonly stage: string
  readonly routeKeys: readonly string[]
}

/** What a function hands back, payload format 2.0. */
export interface Result {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** API Gateway hands on as text what says that it is text, and everything else in base 64. */
const isText = (type: string | undefined): boolean =>
  type !== undefined && /^(text\/|application\/(json|xml|javascript)\b)/i.test(type)

/** HTTP APIs decode the path. What is no encoding stays as it is, here; what API Gateway makes of it is not said. */
const decoded = (path: string): string =>
  path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })

/** The route of a request: the most exact one that the template declares; `undefined` where there is none. */
export const routeKeyFor = ({ routeKeys }: HttpApi, method: string, path: string): string | undefined => {
  const withParameters = routeKeys.find((key) => key.includes('{'))
  if (withParameters !== undefined) throw new Error(`${withParameters}: parameters are not stood in for here`)
  return [`${method} ${path}`, `ANY ${path}`, '$default'].find((key) => routeKeys.includes(key))
}

const queryOf = (search: string): Record<string, string> => {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(search)) {
    query[name] = name in query ? `${query[name]},${value}` : value
  }
  return query
}

/** The event that an HTTP API makes of a request, payload format 2.0. */
export const eventOf = (
  api: HttpApi,
  routeKey: string,
  asked: IncomingMessage,
  body: Buffer,
  traced: string,
) => {
  const [path = '/', ...search] = (asked.url ?? '/').split('?')
  const rawQueryString = search.join('?')
  const { cookie, [instantHeader]: _instant, ...others } = asked.headers
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  )
  const query = queryOf(rawQueryString)
  const domainName = `${api.id.toLowerCase()}.execute-api.${process.env.AWS_REGION}.amazonaws.com`
  const now = new Date()
  const text = isText(headers['content-type'])
  const method = asked.method ?? 'GET'
  return {
    version: '2.0',
    routeKey,
    rawPath: decoded(path),
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: {
      ...headers,
      host: domainName,
      'content-length': String(body.length),
      'x-amzn-trace-id': traced,
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    ...(rawQueryString !== '' && { queryStringParameters: query }),
    requestContext: {
      accountId: '111122223333',
      apiId: api.id,
      domainName,
      domainPrefix: api.id.toLowerCase(),
      http: {
        method,
        path: decoded(path),
        protocol: 'HTTP/1.1',
        sourceIp: '203.0.113.7',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: traced.slice(-16),
      routeKey,
      stage: api.stage,
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  }
}

/** Answers as API Gateway does from what the function handed back. */
export const answer = (to: ServerResponse, result: unknown, log: string): void => {
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result as Result
  if (!Number.isInteger(statusCode)) throw new TypeError('the function handed back no answer')
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  to.writeHead(statusCode, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
    ...(statusCode !== 204 && statusCode !== 304 && { 'content-length': bytes.length }),
    [logHeader]: log,
  }).end(bytes)
}

/** Answers where no function did. */
export const answerItself = (to: ServerResponse, status: number, message: string, log = ''): void => {
  to.writeHead(status, { 'content-type': 'application/json', [logHeader]: log }).end(
    JSON.stringify({ message }),
  )
}
