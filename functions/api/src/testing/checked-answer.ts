import { type Problem, problem, type Route, routes } from '@parole/contract'
import { expect } from 'vitest'

/** What came back, and was found to keep to the contract. */
export interface Received {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
  readonly text: string
}

const patterns = (Object.values(routes) as readonly Route[]).map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

/** The route that a request is for, by its method and path. */
const routeFor = (method: string, path: string): Route | undefined =>
  patterns.find(
    ({ route, pattern }) => route.method === (method === 'HEAD' ? 'GET' : method) && pattern.test(path),
  )?.route

const checkProblem = (response: Response, body: unknown): void => {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const told: Problem = problem().parse(body)
  expect(told).toMatchObject({
    status: response.status,
    requestId: response.headers.get('x-request-id'),
    type: `/v1/docs#problem-${told.code}`,
    remedy: expect.stringMatching(/\w/),
  })
}

/** Reads an answer and holds it against the contract: the route's schema of that status, or that of a problem. */
export const checkedAnswer = async (request: Request, response: Response): Promise<Received> => {
  const { status, headers } = response
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/)
  const text = await response.text()
  if (request.method === 'OPTIONS' || request.method === 'HEAD' || status === 304) {
    expect(text).toBe('')
    return { status, headers, body: null, text }
  }
  if (status >= 400) {
    const body: unknown = JSON.parse(text)
    checkProblem(response, body)
    return { status, headers, body, text }
  }
  const route = routeFor(request.method, new URL(request.url).pathname)
  const schema = route?.schemas().answers[status]
  if (route === undefined || schema === undefined) {
    throw new Error(
      `${request.method} ${request.url} answered ${status}, of which the contract knows nothing`,
    )
  }
  if (route.table !== undefined && headers.get('content-type')?.startsWith('text/csv')) {
    expect(request.headers.get('accept')).toContain('csv')
    return { status, headers, body: text, text }
  }
  const html = route.produces === 'text/html'
  expect(headers.get('content-type')).toBe(html ? 'text/html; charset=utf-8' : 'application/json')
  const body: unknown = html ? text : JSON.parse(text)
  schema.parse(body)
  return { status, headers, body, text }
}
