/** As much of JSON Schema 2020-12 as the contract uses. */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  title?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  discriminator?: { propertyName: string; mapping: Record<string, string> }
  enum?: unknown[]
  const?: unknown
  default?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  'x-enum-descriptions'?: string[]
}

/** The address of a component. */
export const refTo = (name: string): string => `#/components/schemas/${name}`

/** The component that an address names. */
export const nameIn = (ref: string): string => ref.slice('#/components/schemas/'.length)

/** Every address inside a value. */
export const refsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}

/** A schema and all that it refers to, directly or not. */
export const reachableFrom = (
  start: readonly unknown[],
  components: Readonly<Record<string, JsonSchema>>,
): ReadonlySet<string> => {
  const reached = new Set<string>()
  const visit = (value: unknown): void => {
    for (const name of refsIn(value).map(nameIn)) {
      if (reached.has(name)) continue
      reached.add(name)
      visit(components[name])
    }
  }
  visit(start)
  return reached
}

/** The object inside a field, when it has no name of its own, and how its fields are reached. */
export const unnamedObjectIn = (
  schema: JsonSchema,
): { readonly object: JsonSchema; readonly path: string } | undefined => {
  if (schema.properties) return { object: schema, path: '.' }
  if (schema.items?.properties) return { object: schema.items, path: '[].' }
  const option = schema.anyOf?.find(({ properties }) => properties)
  return option && { object: option, path: '.' }
}
