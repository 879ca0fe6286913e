import { neededRole, type Route } from '../../src/route.ts'
import type { OpenApiDocument } from '../openapi/document.ts'
import { type JsonSchema, nameIn } from '../openapi/json-schema.ts'
import type { Operation, Parameter } from '../openapi/operation.ts'
import { fieldsOf, formOf, parameterRow } from './form.ts'
import { anchor, type Html, html, joined, paragraphs } from './html.ts'
import { readableJson } from './json.ts'

const placeNames = { path: 'In the path.', query: '', header: 'Header.' } as const

interface HeaderParameter {
  readonly name: string
  readonly required: boolean
  readonly description: string
  readonly schema: { readonly type: string }
  readonly example: string
}

const headersOf = (operation: Operation, { components }: OpenApiDocument): HeaderParameter[] =>
  (operation.parameters ?? [])
    .flatMap((parameter) => ('$ref' in (parameter as object) ? [(parameter as { $ref: string }).$ref] : []))
    .map((ref) => components.parameters[ref.split('/').at(-1) as keyof typeof components.parameters])

const asked = (operation: Operation): Parameter[] =>
  (operation.parameters ?? []).filter((parameter) => !('$ref' in (parameter as object))) as Parameter[]

const kindNames = {
  state: 'the State',
  delegation: 'the delegation',
  operator: 'operators',
  region: 'regions',
  territory: 'territories',
} as const

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Who may call, in words. */
const callersOf = (route: Route): string => {
  const { access } = route
  if (access === 'public') return 'Anyone, without a key'
  const named = (owning: 'any' | 'own'): string =>
    access
      .filter((grant) => grant.owning === owning)
      .map(({ kind }) => kindNames[kind])
      .join(', ')
      .replace(/, ([^,]+)$/, ' and $1')
  const own = named('own') === '' ? '' : `${named('own')}, for what is their own`
  const who = [named('any'), own].filter((words) => words !== '').join('; ')
  return `${capitalised(who)}. With a ${neededRole(route)}’s key`
}

const parametersOf = (operation: Operation, document: OpenApiDocument): Html => {
  const rows = [
    ...asked(operation).map((parameter) => {
      const { name, required, description, schema } = parameter
      return parameterRow(name, placeNames[parameter.in], schema, required, description)
    }),
    ...headersOf(operation, document).map(({ name, required, description }) =>
      parameterRow(name, placeNames.header, { type: 'string' }, required, description),
    ),
  ]
  return rows.length === 0
    ? html``
    : html`<table class="fields"><caption>Parameters</caption><tbody>
${rows}</tbody></table>
`
}

const resolved = (schema: JsonSchema, { components }: OpenApiDocument): JsonSchema =>
  schema.$ref === undefined ? schema : (components.schemas[nameIn(schema.$ref)] ?? {})

interface Success {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>
}

const successOf = (operation: Operation): readonly [status: string, answer: Success] => {
  const found = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))
  return found as unknown as readonly [string, Success]
}

/** Lists are described where they are answered; everything else has its own place. */
const answerOf = (operation: Operation, document: OpenApiDocument): Html => {
  const [status, { description, headers, content }] = successOf(operation)
  const [media = '', { schema } = { schema: {} }] = Object.entries(content)[0] ?? []
  const isList = schema.$ref?.endsWith('List') === true
  const body = resolved(schema, document)
  const fields = Object.keys(body.properties ?? {})
  return html`<p class="answer"><strong>${status}</strong> ${description} ${
    isList ? '' : html`<span class="form">${formOf(schema)}</span>`
  }${media === 'text/html' && ' (HTML)'}${headers && html` <span class="bounds">with ${Object.keys(headers).join(', ')}</span>`}</p>
${
  isList
    ? fieldsOf(body, 'Answer')
    : fields.length > 0 &&
      html`<p class="names">${joined(
        fields.map((field) => html`<code>${field}</code>`),
        ' ',
      )}</p>`
}
`
}

const refusalsOf = ({ responses }: Operation): Html => {
  const statuses = Object.keys(responses).filter((status) => /^[45]/.test(status))
  return statuses.length === 0
    ? html``
    : html`<p class="bounds">Refused with ${joined(statuses, ', ')}: a <a href="#thing-Problem">Problem</a>.</p>`
}

const exampleOf = (route: Route, operation: Operation, document: OpenApiDocument): Html => {
  const [status, { content }] = successOf(operation)
  const answer = Object.values(content)[0]?.example
  if (answer === undefined) return html``
  const parameters = asked(operation)
  const path = parameters.reduce(
    (text, { name, example }) => text.replace(`{${name}}`, String(example)),
    route.path as string,
  )
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`)
  const sent = operation.requestBody?.content['application/json'].example
  const request = [
    `${route.method} ${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    ...(route.access === 'public' ? [] : ['Authorization: Bearer …']),
    ...headersOf(operation, document)
      .filter(({ required }) => required)
      .map(({ name, example }) => `${name}: ${example}`),
    ...(sent === undefined ? [] : ['', readableJson(sent)]),
  ]
  return html`<details><summary>Example</summary>
<pre><code>${request.join('\n')}</code></pre>
<pre><code>${status}

${readableJson(answer)}</code></pre></details>
`
}

/** One entry of the register of operations. */
export const operationEntry = (
  route: Route,
  operation: Operation,
  number: number,
  document: OpenApiDocument,
): Html => {
  const schema = operation.requestBody?.content['application/json'].schema
  const body = schema && resolved(schema, document)
  const id = anchor('operation', route.operationId)
  return html`<article id="${id}" aria-labelledby="${id}-title">
<p class="number" aria-hidden="true">${number}</p>
<h3 id="${id}-title">${route.summary}</h3>
<p class="line"><span class="method ${route.method.toLowerCase()}">${route.method}</span> <code>${route.path}</code></p>
<p class="callers">${callersOf(route)}. <span class="bounds"><code>${route.operationId}</code></span></p>
${route.description !== undefined && paragraphs(route.description)}
${parametersOf(operation, document)}
${body && (Object.keys(body.properties ?? body.oneOf ?? {}).length > 0 ? fieldsOf(body, 'Body') : html`<p>The body is <code>{}</code>.</p>`)}
${answerOf(operation, document)}
${refusalsOf(operation)}
${exampleOf(route, operation, document)}</article>
`
}
