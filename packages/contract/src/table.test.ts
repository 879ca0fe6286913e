import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { JsonSchema } from './openapi/json-schema.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const itemOf = (route: Route): z.ZodType | undefined => {
  const [answer] = Object.values(route.schemas().answers)
  const items = answer instanceof z.ZodObject ? answer.shape.items : undefined
  return items instanceof z.ZodArray ? (items.element as z.ZodType) : undefined
}

const formsOf = (schema: JsonSchema): JsonSchema[] => {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return options.flatMap(formsOf)
  return schema.items ? formsOf(schema.items) : [schema]
}

/** What stands at a path, in every form that the item may take; null left out. */
const standingAt = (schema: JsonSchema, [step, ...rest]: readonly string[]): JsonSchema[] => {
  const forms = formsOf(schema).filter(({ type }) => type !== 'null')
  if (step === undefined) return forms
  return forms.flatMap(({ properties }) => {
    const inner = properties?.[step]
    return inner === undefined ? [] : standingAt(inner, rest)
  })
}

const flat = (Object.values(routes) as readonly Route[]).filter(({ table }) => table)

describe.each(flat.map((route) => [route.operationId, route] as const))('the table of %s', (_id, route) => {
  const item = itemOf(route)
  const schema = z.toJSONSchema(item ?? z.never(), { unrepresentable: 'any' }) as JsonSchema
  const columns = route.table ?? []

  it('is that of a list', () => {
    expect(route.method).toBe('GET')
    expect(item).toBeDefined()
  })

  it.each(columns)('finds single values at %s', (column) => {
    const found = standingAt(schema, column.split('.'))
    expect(found.length).toBeGreaterThan(0)
    for (const { properties } of found) expect(properties).toBeUndefined()
  })

  it('has each column once, and more than one: a line is never blank', () => {
    expect(new Set(columns).size).toBe(columns.length)
    expect(columns.length).toBeGreaterThan(1)
  })
})

it('shows no text of a delivery, which may be for its parties only', () => {
  for (const column of routes.listDeliveries.table ?? []) {
    expect(column).not.toMatch(/project|company|reason|attestations/)
  }
})
