import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { examples } from '../scripts/examples/examples.ts'
import { generated } from '../scripts/generated.ts'
import { documentOf } from '../scripts/openapi/document.ts'
import { parametersOf } from './openapi/document.ts'
import { type JsonSchema, refsIn } from './openapi/json-schema.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const document = documentOf()
const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
const { schemas } = document.components

describe.each(Object.entries(generated()))('%s', (path, text) => {
  it('is fresh: otherwise run `npm run generate`', () => {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') === text).toBe(true)
  })
})

describe('the document', () => {
  it('is the same each time', () => {
    expect(documentOf()).toEqual(document)
  })

  it('holds every route once', () => {
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(Object.keys(routes).sort())
  })

  it('points nowhere in vain', () => {
    for (const ref of new Set(refsIn(document))) {
      const found = ref
        .slice(2)
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
      expect(found, ref).toBeDefined()
    }
  })

  it('holds no schema that nothing speaks of, and none twice', () => {
    const spoken = new Set(refsIn(document).map((ref) => ref.split('/').at(-1)))
    expect(Object.keys(schemas).filter((name) => !spoken.has(name))).toEqual([])
    const objects = Object.values(schemas).filter(({ properties }) => properties)
    const texts = objects.map(({ description: _, ...schema }) => JSON.stringify(schema))
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it('says of every parameter what may be written there', () => {
    const parameters = operations.flatMap((operation) => parametersOf(operation, document))
    expect(parameters.filter(({ schema }) => Object.keys(schema).length === 0)).toEqual([])
  })

  it('says of every named thing what it is', () => {
    expect(Object.entries(schemas).filter(([, { description }]) => !description)).toEqual([])
  })

  it('says in which columns a flat list can be had as a table', () => {
    for (const { operationId, responses } of operations) {
      const { table, schemas: build }: Route = routes[operationId as keyof typeof routes]
      const ok = responses[200]
      const answer = ok && 'content' in ok ? ok : undefined
      expect(answer?.content['text/csv']?.['x-columns']).toEqual(table)
      const paged = table !== undefined && 'cursor' in (build().query?.shape ?? {})
      expect(answer?.headers?.Link !== undefined).toBe(paged)
    }
  })

  it('says once what many operations ask alike', () => {
    const asked = operations.flatMap(({ parameters = [] }) => parameters.map((one) => JSON.stringify(one)))
    const inline = asked.filter((text) => !text.includes('$ref":"#/components/parameters'))
    for (const text of inline) expect(inline.filter((other) => other === text).length).toBeLessThan(3)
  })

  it('says who may call', () => {
    for (const operation of operations) {
      const open = operation['x-access'] === 'public'
      expect(operation.security).toEqual(open ? [{}, { key: [] }] : [{ key: [] }])
    }
  })
})

/** The published schema itself, read back, so that it is the document that is tested. */
const published = (schema: JsonSchema): z.ZodType => {
  const moved = JSON.parse(
    JSON.stringify({ ...schema, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
  )
  return z.fromJSONSchema(moved) as z.ZodType
}

describe.each(operations.map((operation) => [operation.operationId, operation] as const))(
  '%s',
  (id, operation) => {
    const route: Route = routes[id as keyof typeof routes]
    const example = examples[id as keyof typeof examples]
    const { params, query, body, answers } = route.schemas()

    it('has examples that its own route takes', () => {
      if (params) expect(params.safeParse(example.params).error).toBeUndefined()
      if (query) expect(query.safeParse(example.query ?? {}).error).toBeUndefined()
      if (body) expect(z.safeParse(body, example.body).error).toBeUndefined()
    })

    it('has an answer for example, unless it is a whole document', () => {
      if (id === 'getDocs' || id === 'getOpenApi') return
      const [answer] = Object.values(answers)
      expect(answer && z.safeParse(answer, example.answer).error).toBeUndefined()
    })

    it('has examples that the published schemas take', () => {
      const sent = operation.requestBody?.content['application/json']
      if (sent) expect(published(sent.schema).safeParse(sent.example).error).toBeUndefined()
      for (const response of Object.values(operation.responses) as { content?: object }[]) {
        for (const { schema, example: answer } of Object.values(response.content ?? {})) {
          if (answer !== undefined) expect(published(schema).safeParse(answer).error).toBeUndefined()
        }
      }
    })
  },
)
