import type { Route } from '@parole/contract'
import { ok, type Result, refuse } from '@parole/domain'
import type * as z from 'zod'
import type { EdgeRefusal } from './refusals.ts'

type Part = 'path' | 'query' | 'body' | 'header'

/** A name as one step of a JSON pointer (RFC 6901). */
const stepOf = (name: PropertyKey): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1')

const pointerOf = (part: Part, path: readonly PropertyKey[]): string =>
  part === 'body' ? path.map((name) => `/${stepOf(name)}`).join('') : [part, ...path.map(stepOf)].join('/')

const issuesOf = (part: Part, issues: readonly z.core.$ZodIssue[]): NonNullable<EdgeRefusal['errors']> =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ pointer: pointerOf(part, [...issue.path, key]), detail: 'unknown field' }))
      : [{ pointer: pointerOf(part, issue.path), detail: issue.message }],
  )

/** The body as JSON; `{}` where there is none. */
export const bodyOf = async (request: Request): Promise<Result<unknown, EdgeRefusal>> => {
  const type = request.headers.get('content-type') ?? ''
  const text = await request.text()
  if (text === '') return ok({})
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) return refuse({ code: 'unsupported-media-type' })
  try {
    return ok(JSON.parse(text))
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault
    return refuse({ code: 'malformed-json', detail: `The body is not JSON: ${fault.message}.` })
  }
}

/** What no schema sees: a name that comes twice, and any name where the route has no query. */
const issuesOfQuery = (
  query: URLSearchParams,
  schema: z.ZodType | undefined,
): NonNullable<EdgeRefusal['errors']> =>
  [...new Set(query.keys())].flatMap((name) => {
    const pointer = pointerOf('query', [name])
    if (schema === undefined) return [{ pointer, detail: 'unknown field' }]
    return query.getAll(name).length > 1 ? [{ pointer, detail: 'expected once' }] : []
  })

/** Parses path, query and body together, so that one answer names everything that is wrong. */
export const parse = (
  schemas: ReturnType<Route['schemas']>,
  {
    path,
    search,
    body,
  }: { readonly path: unknown; readonly search: URLSearchParams; readonly body: unknown },
): Result<Record<string, unknown>, EdgeRefusal> => {
  const given = { path, query: Object.fromEntries(search), body }
  const parts = [
    { part: 'path', name: 'params', schema: schemas.params },
    { part: 'query', name: 'query', schema: schemas.query },
    { part: 'body', name: 'body', schema: schemas.body },
  ] as const
  const parsed = parts.flatMap(({ part, name, schema }) =>
    schema === undefined ? [] : [{ part, name, result: schema.safeParse(given[part]) }],
  )
  const errors = parsed.flatMap(({ part, result }) =>
    result.success ? [] : issuesOf(part, result.error.issues),
  )
  errors.push(...issuesOfQuery(search, schemas.query))
  if (errors.length > 0) return refuse({ code: 'invalid-request', errors })
  return ok(Object.fromEntries(parsed.map(({ name, result }) => [name, result.data])))
}

/** One header, `undefined` where it is absent. */
export const header = <Value>(
  request: Request,
  name: string,
  schema: z.ZodType<Value>,
): Result<Value | undefined, EdgeRefusal> => {
  const text = request.headers.get(name)
  if (text === null) return ok(undefined)
  const parsed = schema.safeParse(text)
  if (parsed.success) return ok(parsed.data)
  return refuse({
    code: 'invalid-request',
    errors: issuesOf('header', parsed.error.issues).map(({ detail }) => ({
      pointer: `header/${name}`,
      detail,
    })),
  })
}
