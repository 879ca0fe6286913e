import type { KeyRole } from '@parole/domain'
import type { Grant } from '../route.ts'
import type { Table } from '../table.ts'
import { type JsonSchema, nameIn } from './json-schema.ts'

/** Stands for something that is said once for all, under `components`. */
export interface Ref {
  readonly $ref: string
}

/** A parameter in the path, the query or the headers. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
  readonly example?: unknown
}

/** One form of a body. */
export interface Media {
  readonly schema: JsonSchema
  readonly example?: unknown
  /** The columns of a table, each a path into an item. */
  readonly 'x-columns'?: Table
}

/** What is answered with one status. */
export interface Response {
  readonly description: string
  readonly headers?: Readonly<Record<string, Ref>>
  /** By media type, the usual one first. */
  readonly content: Readonly<Record<string, Media>>
}

/** One operation of the document. */
export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly 'x-access': 'public' | { readonly role: KeyRole; readonly parties: readonly Grant[] }
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly (Parameter | Ref)[]
  readonly requestBody?: {
    readonly required: true
    readonly content: { readonly 'application/json': Media }
  }
  readonly responses: Readonly<Record<string, Response | Ref>>
}

/** As much of an OpenAPI 3.1 document as the contract uses. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: {
    readonly title: string
    readonly version: string
    readonly description: string
    readonly license: { readonly name: string; readonly identifier: string }
  }
  readonly servers: readonly { readonly url: string; readonly description: string }[]
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  /** By path, then by method in lower case. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly headers: Readonly<Record<string, unknown>>
    readonly responses: Readonly<Record<string, Response>>
    readonly securitySchemes: Readonly<Record<string, unknown>>
  }
}

const isRef = (value: object): value is Ref => '$ref' in value

/** The parameters of an operation, shared ones included. */
export const parametersOf = ({ parameters = [] }: Operation, { components }: OpenApiDocument): Parameter[] =>
  parameters.flatMap((parameter) => {
    const found = isRef(parameter) ? components.parameters[lastOf(parameter.$ref)] : parameter
    return found ?? []
  })

const lastOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

/** A schema itself where an address stands for it. */
export const resolved = (schema: JsonSchema, { components }: OpenApiDocument): JsonSchema =>
  schema.$ref === undefined ? schema : (components.schemas[nameIn(schema.$ref)] ?? {})

/** How an operation answers when it does not refuse. */
export const successOf = ({ responses }: Operation): readonly [status: string, answer: Response] => {
  for (const [status, answer] of Object.entries(responses)) {
    if (status.startsWith('2') && !isRef(answer)) return [status, answer]
  }
  throw new Error('an operation that never succeeds')
}
