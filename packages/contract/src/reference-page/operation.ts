import {
  type Media,
  type OpenApiDocument,
  type Operation,
  parametersOf,
  resolved,
  successOf,
} from '../openapi/document.ts'
import { exampleOf } from './example.ts'
import { fieldsOf, formOf, parameterRow } from './form.ts'
import { anchor, type Html, html, joined, paragraphs } from './html.ts'

/** One operation, and where it is found. */
export interface Entry {
  /** Its place in the page, from 1 on. */
  readonly number: number
  /** In capitals. */
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

const placeNames = { path: 'In the path.', query: '', header: 'Header.' } as const

const kindNames = {
  state: 'the State',
  delegation: 'the delegation',
  operator: 'operators',
  region: 'regions',
  territory: 'territories',
} as const

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Who may call, in words. */
const callersOf = ({ 'x-access': access }: Operation): string => {
  if (access === 'public') return 'Anyone, without a key'
  const named = (owning: 'any' | 'own'): string =>
    access.parties
      .filter((grant) => grant.owning === owning)
      .map(({ kind }) => kindNames[kind])
      .join(', ')
      .replace(/, ([^,]+)$/, ' and $1')
  const own = named('own') === '' ? '' : `${named('own')}, for what is their own`
  const who = [named('any'), own].filter((words) => words !== '').join('; ')
  return `${capitalised(who)}. With a ${access.role}’s key`
}

const parametersTable = (operation: Operation, document: OpenApiDocument): Html => {
  const rows = parametersOf(operation, document).map(({ name, in: place, required, description, schema }) => {
    const form = place === 'header' ? { type: 'string' } : schema
    return parameterRow(name, placeNames[place], form, required, description)
  })
  return rows.length === 0
    ? html``
    : html`<table class="fields"><caption>Parameters</caption><tbody>
${rows}</tbody></table>
`
}

const namesOf = (names: readonly string[]): Html =>
  html`<p class="names">${joined(
    names.map((name) => html`<code>${name}</code>`),
    ' ',
  )}</p>`

const tableOf = (csv: Media | undefined): Html | undefined =>
  csv &&
  html`<p class="answer">Or, with <code>Accept: text/csv</code>, a table (${formOf(csv.schema)}) with the columns</p>
${namesOf(csv['x-columns'] ?? [])}`

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
${isList ? fieldsOf(body, 'Answer') : fields.length > 0 && namesOf(fields)}
${tableOf(content['text/csv'])}
`
}

const refusalsOf = ({ responses }: Operation): Html => {
  const statuses = Object.keys(responses).filter((status) => /^[45]/.test(status))
  return statuses.length === 0
    ? html``
    : html`<p class="bounds">Refused with ${joined(statuses, ', ')}: a <a href="#thing-Problem">Problem</a>.</p>`
}

const bodyOf = ({ requestBody }: Operation, document: OpenApiDocument): Html => {
  if (requestBody === undefined) return html``
  const body = resolved(requestBody.content['application/json'].schema, document)
  const fields = Object.keys(body.properties ?? body.oneOf ?? {})
  return fields.length > 0 ? fieldsOf(body, 'Body') : html`<p>The body is <code>{}</code>.</p>`
}

/** One entry of the register of operations. */
export const operationEntry = (entry: Entry, document: OpenApiDocument): Html => {
  const { number, method, path, operation } = entry
  const { operationId, summary, description } = operation
  const id = anchor('operation', operationId)
  return html`<article id="${id}" aria-labelledby="${id}-title">
<p class="number" aria-hidden="true">${number}</p>
<h3 id="${id}-title">${summary}</h3>
<p class="line"><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code></p>
<p class="callers">${callersOf(operation)}. <span class="bounds"><code>${operationId}</code></span></p>
${description !== undefined && paragraphs(description)}
${parametersTable(operation, document)}
${bodyOf(operation, document)}
${answerOf(operation, document)}
${refusalsOf(operation)}
${exampleOf(method, path, operation, document)}</article>
`
}
