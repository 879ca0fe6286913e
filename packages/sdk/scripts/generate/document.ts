import { readFileSync } from 'node:fs'

/** As much of JSON Schema as the register's document uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly 'x-enum-descriptions'?: readonly string[]
}

/** A parameter of the path, the query or the headers. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: Schema
}

interface Media {
  readonly schema: Schema
}

interface Described {
  readonly operationId: string
  readonly tags: readonly [string]
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly content: { readonly 'application/json': Media } }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>
}

/** One operation, its shared parameters in their places. */
export interface Operation extends Omit<Described, 'parameters' | 'requestBody' | 'responses'> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | undefined
  readonly answer: Schema
}

interface Document {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly parameters: Readonly<Record<string, Parameter>>
  }
}

const nameIn = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

/** The name of what a schema stands for, where it stands for something that has one. */
export const refName = ({ $ref }: Schema): string | undefined => $ref && nameIn($ref)

const answerOf = ({ responses, operationId }: Described): Schema | undefined => {
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1]
  if (success?.content === undefined) throw new Error(`${operationId} never succeeds`)
  return success.content['application/json']?.schema
}

const document: Document = JSON.parse(
  readFileSync(new URL('../../../contract/openapi.json', import.meta.url), 'utf8'),
) as Document

export const { schemas } = document.components
export const { tags } = document

/** Every operation that answers JSON, in the order of the document. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, described]): Operation[] => {
    const { parameters = [], requestBody, responses: _, ...rest } = described
    const answer = answerOf(described)
    if (answer === undefined) return []
    return [
      {
        ...rest,
        method: method.toUpperCase() as Operation['method'],
        path,
        parameters: parameters.map((parameter) => {
          const found =
            '$ref' in parameter ? document.components.parameters[nameIn(parameter.$ref)] : parameter
          if (found === undefined) throw new Error(`${described.operationId}: a parameter that is nowhere`)
          return found
        }),
        body: requestBody?.content['application/json'].schema,
        answer,
      },
    ]
  }),
)
