import { fileURLToPath } from 'node:url'
import * as domain from '@parole/domain'
import * as z from 'zod'
import { type JsonSchema, reachableFrom, refTo, unnamedObjectIn } from '../../src/openapi/json-schema.ts'
import { codeMeanings } from '../../src/problem.ts'
import type { Route, Schemas } from '../../src/route.ts'
import { readDocComments } from './doc-comments.ts'
import { fieldNotes } from './field-notes.ts'
import { type Named, namedSchemas } from './names.ts'

/** What stands for a schema in the document, by the schema itself. */
export interface Components {
  readonly schemas: Readonly<Record<string, JsonSchema>>
  /** The JSON schema of anything that a route speaks of: an address where it has a name. */
  readonly of: (schema: z.ZodType, io: 'input' | 'output') => JsonSchema
}

type Registry = ReturnType<typeof z.registry<{ id: string }>>
const unsafe = Number.MAX_SAFE_INTEGER

/** Leaves out what says nothing: the bounds of exact integers, a pattern that spells a format out again. */
const tidy = (schema: JsonSchema): void => {
  if (schema.maximum === unsafe) delete schema.maximum
  if (schema.minimum === -unsafe) delete schema.minimum
  if (schema.format !== undefined) delete schema.pattern
  const numbers = schema.anyOf?.map((option) => (option.type === 'number' ? option.const : undefined))
  if (numbers?.every((number) => number !== undefined)) {
    delete schema.anyOf
    Object.assign(schema, { type: 'integer', enum: numbers })
  }
}

const discriminatorOf = (union: z.ZodType, registry: Registry): JsonSchema['discriminator'] => {
  if (!(union instanceof z.ZodDiscriminatedUnion)) return undefined
  const propertyName = union.def.discriminator
  const mapping: Record<string, string> = {}
  for (const option of union.options) {
    const id = option instanceof z.ZodObject ? registry.get(option)?.id : undefined
    const value = option instanceof z.ZodObject ? option.shape[propertyName] : undefined
    if (id === undefined || !(value instanceof z.ZodLiteral)) return undefined
    mapping[String(value.value)] = refTo(id)
  }
  return { propertyName, mapping }
}

const convert = (registry: Registry, io: 'input' | 'output'): Record<string, JsonSchema> => {
  const { schemas } = z.toJSONSchema(registry, {
    uri: refTo,
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      tidy(jsonSchema as JsonSchema)
      const discriminator = discriminatorOf(zodSchema as unknown as z.ZodType, registry)
      if (discriminator) (jsonSchema as JsonSchema).discriminator = discriminator
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema as JsonSchema]),
  )
}

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const docs = readDocComments([source('../../../domain/src'), source('../../src')])

const grammarOf = (name: string): string | undefined => {
  const grammar = (domain as Record<string, unknown>)[
    `${name.charAt(0).toLowerCase()}${name.slice(1)}Grammar`
  ]
  return typeof grammar === 'string' ? `Written: ${grammar}.` : undefined
}

const describeFields = (schema: JsonSchema, constant: string, prefix = ''): void => {
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    const doc = inner.description ?? docs.ofField(constant, prefix + field) ?? fieldNotes[field]
    if (doc !== undefined) inner.description = doc
    const object = unnamedObjectIn(inner)?.object
    if (object) describeFields(object, constant, `${prefix}${field}.`)
  }
}

/** Says of a component and its fields what the TSDoc beside its schema says, where nothing is said yet. */
const describe = (schema: JsonSchema, { name, constant, doc }: Named): JsonSchema => {
  const said = [schema.description ?? doc ?? docs.of(constant), grammarOf(constant)].filter(Boolean).join(' ')
  for (const form of [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
    describeFields(form, constant)
  if (name === 'ProblemCode') schema['x-enum-descriptions'] = Object.values(codeMeanings)
  return said === '' ? schema : { description: said, ...schema }
}

/** Answers may gain fields: only what callers send is closed. */
const open = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  if ('additionalProperties' in value && value.additionalProperties === false)
    delete value.additionalProperties
  for (const inner of Object.values(value)) open(inner)
}

const pick = (schemas: Record<string, JsonSchema>, names: ReadonlySet<string>): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(schemas).filter(([name]) => names.has(name)))

const schemasIn = ({ params, query, body, answers }: Schemas): z.ZodType[] =>
  [
    ...Object.values(params?.shape ?? {}),
    ...Object.values(query?.shape ?? {}),
    body,
    ...Object.values(answers),
  ]
    .filter((schema) => schema !== undefined)
    .map((schema) => schema as z.ZodType)

/** Gives every schema of the routes its place in the document. */
export const componentsOf = (routes: readonly Route[]): Components => {
  const named = namedSchemas(routes)
  const registry: Registry = z.registry<{ id: string }>()
  for (const { name, schema } of named) registry.add(schema, { id: name })
  const parts = routes.map((route) => route.schemas())
  const spoken = new Map(parts.flatMap(schemasIn).map((schema, index) => [schema, `spoken${index}`]))
  for (const [schema, id] of spoken) registry.add(z.strictObject({ schema }), { id })
  const converted = { input: convert(registry, 'input'), output: convert(registry, 'output') }
  const of: Components['of'] = (schema, io) => {
    const found = converted[io][spoken.get(schema) ?? '']?.properties?.schema
    if (found === undefined) throw new Error('a schema that no route speaks of')
    if (io === 'output') open(found)
    return found
  }
  const bodies = parts.flatMap(({ body }) => (body ? [of(body, 'input')] : []))
  const sent = reachableFrom(bodies, converted.input)
  const spokenOf = [
    ...bodies,
    ...[...spoken.keys()].map((schema) => of(schema, 'output')),
    { $ref: refTo('Problem') },
    { $ref: refTo('Csv') },
  ]
  const reached = reachableFrom(spokenOf, { ...converted.output, ...pick(converted.input, sent) })
  const schemas: Record<string, JsonSchema> = {}
  for (const entry of [...named].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!reached.has(entry.name)) continue
    const schema = converted[sent.has(entry.name) ? 'input' : 'output'][entry.name] ?? {}
    if (!sent.has(entry.name)) open(schema)
    schemas[entry.name] = describe(schema, entry)
  }
  return { schemas, of }
}
