import { type Operation, operations, type Parameter, refName, type Schema, schemas } from './document.ts'
import { capitalised, methodOf, resourceOf, singularOf } from './names.ts'
import { docText, fieldsText, typeText } from './type-text.ts'

const inPlace = ({ parameters }: Operation, place: Parameter['in']): readonly Parameter[] =>
  parameters.filter((parameter) => parameter.in === place)

/** Parameters as the fields of an object. */
const asObject = (parameters: readonly Parameter[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    parameters.map(({ name, schema, description }) => [
      name,
      { ...schema, ...(description && { description }) },
    ]),
  ),
  required: parameters.filter(({ required }) => required).map(({ name }) => name),
})

/** The item and the parameter for the page after, where the answer is a page of a list. */
const pagedBy = (operation: Operation): { readonly item: string; readonly cursor: string } | undefined => {
  const { items, next } = schemas[refName(operation.answer) ?? '']?.properties ?? {}
  if (items?.items === undefined || next === undefined) return undefined
  const byPosition = inPlace(operation, 'query').some(({ name }) => name === 'after')
  return { item: typeText(items.items, 'answered'), cursor: byPosition ? 'after' : 'cursor' }
}

const isEmpty = (body: Schema): boolean =>
  refName(body) === undefined && Object.keys(body.properties ?? {}).length === 0

const optionsOf = (operation: Operation): string => {
  if (operation.method === 'GET') return 'ReadOptions'
  const version = inPlace(operation, 'header').find(({ name }) => name === 'If-Match')
  if (version === undefined) return 'WriteOptions'
  return version.required ? 'GuardedWriteOptions' : 'VersionedWriteOptions'
}

interface Argument {
  readonly name: string
  readonly type: string
  readonly optional: boolean
}

/** The name of an address of several parts: `ReferentAddress`, and `CohortTerritoryAddress` within it. */
const addressName = (operation: Operation): string => {
  const parts = inPlace(operation, 'path')
  const own = operations.filter(({ tags: [tag] }) => tag === operation.tags[0])
  const shortest = Math.min(...own.map((one) => inPlace(one, 'path').length).filter((count) => count > 1))
  const last = parts.length > shortest ? capitalised(parts.at(-1)?.name ?? '') : ''
  return `${singularOf(operation.tags[0])}${last}Address`
}

const pathArgument = (operation: Operation): readonly Argument[] => {
  const parameters = inPlace(operation, 'path')
  const [only] = parameters
  if (only === undefined) return []
  return parameters.length === 1
    ? [{ name: only.name, type: typeText(only.schema, 'sent'), optional: false }]
    : [{ name: 'at', type: addressName(operation), optional: false }]
}

const argumentsOf = (operation: Operation): readonly Argument[] => {
  const { body, operationId } = operation
  const query = inPlace(operation, 'query')
  const options = optionsOf(operation)
  return [
    ...pathArgument(operation),
    ...(body && !isEmpty(body) ? [{ name: 'body', type: typeText(body, 'sent'), optional: false }] : []),
    ...(query.length > 0
      ? [{ name: 'query', type: `${capitalised(operationId)}Query`, optional: true }]
      : []),
    { name: 'options', type: options, optional: options !== 'GuardedWriteOptions' },
  ]
}

const answerText = (operation: Operation): string => {
  const paged = pagedBy(operation)
  return paged ? `Pages<${paged.item}>` : `Promise<${typeText(operation.answer, 'answered', '  ')}>`
}

const methodText = (operation: Operation): string => {
  const { summary, description = '', method, path } = operation
  const said = /[.!?]$/.test(summary) ? summary : `${summary}.`
  const doc = docText([said, description, `\`${method} ${path}\``, '@throws ApiError'], '  ')
  const given = argumentsOf(operation).map(
    ({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`,
  )
  return `${doc}  ${methodOf(operation)}(${given.join(', ')}): ${answerText(operation)}\n`
}

/** A path as its parts: `['v1', 'deliveries', id]`. */
const partsText = (operation: Operation): string => {
  const single = inPlace(operation, 'path').length === 1
  const parts = operation.path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      const [, name] = /^\{(\w+)\}$/.exec(part) ?? []
      if (name === undefined) return `'${part}'`
      return single ? name : `at.${name}`
    })
  return `[${parts.join(', ')}]`
}

const implementationText = (operation: Operation): string => {
  const given = argumentsOf(operation).map(({ name }) => name)
  const parts = partsText(operation)
  const query = given.includes('query') ? 'query' : 'undefined'
  const paged = pagedBy(operation)
  const cursor = paged && paged.cursor !== 'cursor' ? `, '${paged.cursor}'` : ''
  const body = given.includes('body') ? 'body' : operation.body ? '{}' : 'undefined'
  const call =
    operation.method === 'GET'
      ? `${paged ? 'list' : 'read'}(${parts}, ${query}, options${cursor})`
      : `write('${operation.method}', ${parts}, ${body}, options)`
  return `  ${methodOf(operation)}: (${given.join(', ')}) => ${call},\n`
}

const addressText = (operation: Operation): readonly string[] => {
  const parts = inPlace(operation, 'path')
  if (parts.length < 2) return []
  const doc = docText([`Which one: ${parts.map(({ name }) => name).join(', ')}.`])
  return [
    `${doc}export interface ${addressName(operation)} {\n${fieldsText(asObject(parts), 'sent', '  ')}}\n`,
  ]
}

const queryText = (operation: Operation): readonly string[] => {
  const query = inPlace(operation, 'query')
  if (query.length === 0) return []
  const { operationId, summary } = operation
  const doc = docText([`What may be asked: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}.`])
  const fields = fieldsText(asObject(query), 'sent', '  ')
  return [`${doc}export interface ${capitalised(operationId)}Query {\n${fields}}\n`]
}

const namesUsed = (text: string, among: readonly string[]): readonly string[] =>
  among.filter((name) =>
    new RegExp(`(?<![\\w'])${name}(?![\\w'])`).test(text.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')),
  )

const optionNames = ['GuardedWriteOptions', 'ReadOptions', 'VersionedWriteOptions', 'WriteOptions']

/** The operations of one tag. */
export interface Resource {
  readonly tag: string
  readonly about: string
  readonly of: readonly Operation[]
}

/** One resource: its interface, what its lists may be asked, and how each method is called. */
export const resourceText = ({ tag, about, of }: Resource): string => {
  const resource = resourceOf(tag)
  const type = capitalised(resource)
  const declarations = [...new Set(of.flatMap(addressText)), ...of.flatMap(queryText)]
  const shape = `${docText([about])}export interface ${type} {\n${of.map(methodText).join('\n')}}\n`
  const used = ['list', 'read', 'write'].filter((way) =>
    of.some((operation) => implementationText(operation).includes(`=> ${way}(`)),
  )
  const make = `${docText([`${about} Over a connection that was made by \`connect\`.`])}export const ${resource} = ({ ${used.join(', ')} }: Connection): ${type} => ({\n${of.map(implementationText).join('')}})\n`
  const body = [...declarations, shape, make].join('\n')
  const types = namesUsed(
    body,
    Object.keys(schemas).filter((name) => name !== type),
  )
  const options = namesUsed(body, optionNames)
  const imports = [
    `import type { Connection } from '../connect.ts'`,
    ...(body.includes('Pages<') ? [`import type { Pages } from '../core/pages.ts'`] : []),
    `import type { ${options.join(', ')} } from '../options.ts'`,
    ...(types.length > 0
      ? [`import type {\n${types.map((name) => `  ${name},\n`).join('')}} from '../types.gen.ts'`]
      : []),
  ]
  return `${imports.join('\n')}\n\n${body}`
}
