import * as z from 'zod'
import type { Operation, Parameter, Ref } from '../../src/openapi/document.ts'
import { type JsonSchema, refTo } from '../../src/openapi/json-schema.ts'
import { neededRole, type Route } from '../../src/route.ts'
import type { Example } from '../examples/example.ts'
import type { Components } from './components.ts'
import { refusalsOf } from './refusals.ts'

/** What a parameter stands for once it is read; as it is written where reading it has no schema. */
const asRead = (field: z.ZodType, { of }: Components): JsonSchema => {
  const { description, ...schema } = of(field, 'output')
  const { description: _, ...written } = of(field, 'input')
  const known = Object.keys(schema).length > 0 ? schema : written
  return { ...(description !== undefined && { description }), ...known }
}

const exampleOf = (written: unknown, { type }: JsonSchema): unknown =>
  type === 'integer' || type === 'boolean' ? JSON.parse(String(written)) : written

const parametersIn = (
  place: 'path' | 'query',
  object: z.ZodObject | undefined,
  values: Readonly<Record<string, unknown>> | undefined,
  components: Components,
): Parameter[] =>
  Object.entries(object?.shape ?? {}).map(([name, field]) => {
    const { description, ...schema } = asRead(field as z.ZodType, components)
    return {
      name,
      in: place,
      required: place === 'path' || !z.safeParse(field, undefined).success,
      ...(description !== undefined && { description }),
      schema,
      ...(values?.[name] !== undefined && { example: exampleOf(values[name], schema) }),
    }
  })

const headersAsked = ({ write }: Route): Ref[] => {
  if (write === undefined) return []
  const idempotencyKey = { $ref: '#/components/parameters/IdempotencyKey' }
  if (write.ifMatch === 'none') return [idempotencyKey]
  const name = write.ifMatch === 'required' ? 'IfMatchRequired' : 'IfMatch'
  return [idempotencyKey, { $ref: `#/components/parameters/${name}` }]
}

const isVersioned = (answer: z.ZodType): boolean => answer instanceof z.ZodObject && 'version' in answer.shape

const isPaged = (route: Route): boolean => 'cursor' in (route.schemas().query?.shape ?? {})

const headersAnswered = (route: Route, status: string, answer: z.ZodType) => {
  const headers = {
    ...(isVersioned(answer) && { ETag: { $ref: '#/components/headers/ETag' } }),
    ...(status === '201' && { Location: { $ref: '#/components/headers/Location' } }),
    ...(route.table && isPaged(route) && { Link: { $ref: '#/components/headers/Link' } }),
    ...(route.write && { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } }),
  }
  return Object.keys(headers).length > 0 && { headers }
}

const meaningOf = (route: Route, status: string): string => {
  if (status === '201') return 'Registered: the thing as it now stands.'
  return route.write ? 'Done: the thing as it now stands.' : 'What was asked for.'
}

/** One operation of the document. */
export const operationOf = (route: Route, example: Example, components: Components): Operation => {
  const { params, query, body, answers } = route.schemas()
  const { access } = route
  const open = access === 'public'
  const media = route.produces ?? 'application/json'
  const parameters = [
    ...parametersIn('path', params, example.params, components),
    ...parametersIn('query', query, example.query, components),
    ...headersAsked(route),
  ]
  const sent = body && components.of(body, 'input')
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    'x-access': open ? 'public' : { role: neededRole(route), parties: access },
    security: open ? [{}, { key: [] }] : [{ key: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(sent && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: sent, example: example.body ?? {} } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          {
            description: meaningOf(route, status),
            ...headersAnswered(route, status, answer),
            content: {
              [media]: {
                schema: components.of(answer, 'output'),
                ...(example.answer !== undefined && { example: answer.parse(example.answer) }),
              },
              ...(route.table && {
                'text/csv': { schema: { $ref: refTo('Csv') }, 'x-columns': route.table },
              }),
            },
          },
        ]),
      ),
      ...refusalsOf(route),
    },
  }
}
