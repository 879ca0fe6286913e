import * as z from 'zod'
import type { Operation, Parameter, Ref } from '../../src/openapi/document.ts'
import { refTo } from '../../src/openapi/json-schema.ts'
import { neededRole, type Route } from '../../src/route.ts'
import type { Example } from '../examples/example.ts'
import type { Components } from './components.ts'
import { refusalsOf } from './refusals.ts'

const parametersIn = (
  place: 'path' | 'query',
  object: z.ZodObject | undefined,
  values: Readonly<Record<string, unknown>> | undefined,
  { of }: Components,
): Parameter[] =>
  Object.entries(object?.shape ?? {}).map(([name, field]) => {
    const { description, ...schema } = of(field as z.ZodType, place === 'path' ? 'input' : 'output')
    return {
      name,
      in: place,
      required: place === 'path' || !z.safeParse(field, undefined).success,
      ...(description !== undefined && { description }),
      schema,
      ...(values?.[name] !== undefined && {
        example: schema.type === 'integer' ? Number(values[name]) : values[name],
      }),
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
