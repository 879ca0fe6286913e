import { refName, type Schema } from './document.ts'

/** A comment over what follows: a paragraph for each thing said, wrapped as prose is. */
export const docText = (paragraphs: readonly string[], indent = ''): string => {
  const said = paragraphs
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph, index) => [
      ...(index === 0 ? [] : ['']),
      ...wrapped(paragraph.replaceAll('*/', '* /'), indent),
    ])
  if (said.length === 0) return ''
  if (said.length === 1) return `${indent}/** ${said[0]} */\n`
  return `${indent}/**\n${said.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent} */\n`
}

const width = 110

const wrapped = (text: string, indent: string): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + 3 + line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, line]
}

/** Whether a schema is what a caller sends: there, what may be absent may be `undefined`, and arrays are only read. */
export type Direction = 'sent' | 'answered'

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))

const isOpen = ({ additionalProperties }: Schema): boolean => typeof additionalProperties === 'object'

const fieldText = (
  name: string,
  schema: Schema,
  required: boolean,
  direction: Direction,
  indent: string,
): string => {
  const key = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`
  const optional = required ? '' : '?'
  const absent = required || direction === 'answered' ? '' : ' | undefined'
  const preset =
    schema.default === undefined || direction === 'answered'
      ? ''
      : `@defaultValue \`${JSON.stringify(schema.default)}\``
  const doc = docText([schema.description ?? '', preset], indent)
  return `${doc}${indent}${key}${optional}: ${typeText(schema, direction, indent)}${absent}\n`
}

/** The fields of an object, each with what is said of it. */
export const fieldsText = (
  { properties = {}, required = [] }: Schema,
  direction: Direction,
  indent: string,
): string =>
  Object.entries(properties)
    .map(([name, schema]) => fieldText(name, schema, required.includes(name), direction, indent))
    .join('')

const unionText = (options: readonly string[]): string => [...new Set(options)].join(' | ')

const arrayText = (items: Schema, direction: Direction, indent: string): string => {
  const item = typeText(items, direction, indent)
  const single = /^[\w.]+$/.test(item) ? item : `(${item})`
  return direction === 'sent' ? `readonly ${single}[]` : `${single}[]`
}

const ofType = (type: string, schema: Schema, direction: Direction, indent: string): string => {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return arrayText(schema.items ?? {}, direction, indent)
    case 'object':
      if (isOpen(schema)) return 'Record<string, unknown>'
      return schema.properties === undefined || Object.keys(schema.properties).length === 0
        ? 'Record<string, never>'
        : `{\n${fieldsText(schema, direction, `${indent}  `)}${indent}}`
    default:
      throw new Error(`no type is known for ${type}`)
  }
}

/** A schema as a TypeScript type; what has a name is called by it. */
export const typeText = (schema: Schema, direction: Direction, indent = ''): string => {
  const name = refName(schema)
  if (name !== undefined) return name
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return unionText(schema.enum.map(literal))
  const options = schema.oneOf ?? schema.anyOf
  if (options) return unionText(options.map((option) => typeText(option, direction, indent)))
  const types = schema.type === undefined ? [] : [schema.type].flat()
  if (types.length === 0) return 'unknown'
  return unionText(types.map((type) => ofType(type as string, schema, direction, indent)))
}

const enumText = (schema: Schema, meanings: readonly string[]): string =>
  (schema.enum ?? [])
    .map((value, index) => `${docText([meanings[index] ?? ''], '  ')}  | ${literal(value)}\n`)
    .join('')

/** The declaration of something that has a name. */
export const declarationText = (name: string, schema: Schema, direction: Direction): string => {
  const doc = docText([schema.description ?? ''])
  const meanings = schema['x-enum-descriptions']
  if (meanings) return `${doc}export type ${name} =\n${enumText(schema, meanings)}`
  const isInterface = schema.type === 'object' && schema.properties && !isOpen(schema)
  return isInterface
    ? `${doc}export interface ${name} {\n${fieldsText(schema, direction, '  ')}}\n`
    : `${doc}export type ${name} = ${typeText(schema, direction)}\n`
}
