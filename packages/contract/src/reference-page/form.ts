import { type JsonSchema, nameIn, unnamedObjectIn } from '../openapi/json-schema.ts'
import { anchor, type Html, html, joined, prose } from './html.ts'

/** A link to where a named thing is described. */
export const linkTo = (name: string): Html => html`<a href="#${anchor('thing', name)}">${name}</a>`

const code = (value: unknown): Html => html`<code>${JSON.stringify(value)}</code>`

const plain: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
}

const several: Readonly<Record<string, string>> = {
  string: 'texts',
  integer: 'whole numbers',
  number: 'numbers',
  object: 'objects',
}

/** What form a value has, in a few words. */
export const formOf = (schema: JsonSchema): Html => {
  const { $ref, type, items, anyOf, oneOf, format } = schema
  if ($ref !== undefined) return linkTo(nameIn($ref))
  if (schema.const !== undefined) return code(schema.const)
  if (schema.enum !== undefined) return joined(schema.enum.map(code), ' or ')
  const options = anyOf ?? oneOf
  if (options !== undefined) return joined(options.map(formOf), ' or ')
  if (type === 'array') {
    const plural = items?.enum === undefined ? several[String(items?.type)] : undefined
    return html`list of ${plural ?? formOf(items ?? {})}`
  }
  if (Array.isArray(type))
    return joined(
      type.map((name) => plain[name] ?? name),
      ' or ',
    )
  if (format === 'uri') return html`address`
  return html`${plain[type ?? ''] ?? 'anything'}`
}

const boundsOf = (schema: JsonSchema): string => {
  const { minimum, maximum, exclusiveMinimum, minLength, maxLength, minItems, maxItems } = schema
  const from = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1)
  const bounds = [
    from !== undefined && `from ${from}`,
    maximum !== undefined && `up to ${maximum}`,
    (minLength ?? maxLength) !== undefined && `${minLength ?? 0} to ${maxLength} characters`,
    minItems !== undefined && maxItems === undefined && `at least ${minItems}`,
    maxItems !== undefined && `${minItems ?? 0} to ${maxItems} of them`,
  ]
  return bounds.filter((bound) => bound !== false).join(', ')
}

const row = (path: string, schema: JsonSchema, required: boolean): Html => {
  const { description = '', default: value } = schema
  const leftOut = value === undefined ? 'may be left out' : `${JSON.stringify(value)} if left out`
  const remarks = [boundsOf(schema), required ? '' : leftOut].filter((remark) => remark !== '').join('; ')
  const said = [prose(description), remarks !== '' && html` <span class="bounds">${remarks}</span>`]
  return html`<tr><th scope="row"><code>${path}</code></th><td>${formOf(schema)}</td><td>${said}</td></tr>
`
}

const rowsOf = ({ properties = {}, required = [] }: JsonSchema, prefix = ''): Html[] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const inner = unnamedObjectIn(schema)
    return [
      row(prefix + name, schema, required.includes(name)),
      ...(inner ? rowsOf(inner.object, `${prefix}${name}${inner.path}`) : []),
    ]
  })

const variantsOf = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] =>
  (anyOf ?? oneOf ?? []).filter(({ properties }) => properties)

/** The fields of an object, or of each form that it may take. */
export const fieldsOf = (schema: JsonSchema, caption: string): Html => {
  const variants = variantsOf(schema)
  const rows =
    variants.length === 0
      ? rowsOf(schema)
      : variants.flatMap((variant, index) => [
          html`<tr class="variant"><th colspan="3" scope="rowgroup">${index === 0 ? 'either' : 'or'}</th></tr>
`,
          ...rowsOf(variant),
        ])
  if (rows.length === 0) return html``
  return html`<table class="fields"><caption>${caption}</caption><tbody>
${rows}</tbody></table>
`
}

/** The rows of parameters, which are fields of the path, the query or the headers. */
export const parameterRow = (
  name: string,
  place: string,
  schema: JsonSchema,
  required: boolean,
  description: string | undefined,
): Html => row(name, { ...schema, description: [place, description].filter(Boolean).join(' ') }, required)
