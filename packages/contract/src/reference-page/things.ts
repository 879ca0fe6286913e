import type { OpenApiDocument } from '../openapi/document.ts'
import { type JsonSchema, nameIn } from '../openapi/json-schema.ts'
import { fieldsOf, formOf, linkTo } from './form.ts'
import { anchor, type Html, html, joined, prose } from './html.ts'

type Named = readonly [name: string, schema: JsonSchema]

const optionsOf = ({ oneOf, anyOf }: JsonSchema): readonly string[] =>
  (oneOf ?? anyOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : [nameIn($ref)]))

const isObject = ({ type, oneOf, anyOf }: JsonSchema): boolean =>
  type === 'object' || (oneOf ?? anyOf ?? []).some(({ properties, $ref }) => properties ?? $ref)

const entry = ([name, schema]: Named): Html => {
  const options = optionsOf(schema)
  const { pattern } = schema
  return html`<section class="thing" id="${anchor('thing', name)}">
<h4>${name}</h4>
${schema.description !== undefined && html`<p>${prose(schema.description)}</p>`}
${
  options.length > 0
    ? html`<p>One of ${joined(options.map(linkTo), ', ')}.</p>`
    : isObject(schema)
      ? fieldsOf(schema, `Fields of ${name}`)
      : html`<p class="bounds">${formOf(schema)}${pattern !== undefined && html` matching <code>${pattern}</code>`}</p>`
}
</section>
`
}

const group = (title: string, about: string, things: readonly Named[]): Html => html`<h3>${title}</h3>
<p>${about}</p>
${things.map(entry)}`

/** Everything that has a name: what is shown, what happened, and how values are written. */
export const thingsSection = ({ components }: OpenApiDocument, described: ReadonlySet<string>): Html => {
  const events = new Set(optionsOf(components.schemas.RegisterEvent ?? {}))
  const all: Named[] = Object.entries(components.schemas).filter(
    ([name]) => !described.has(name) && !name.endsWith('List') && name !== 'ProblemCode',
  )
  const things = all.filter(([name, schema]) => isObject(schema) && !events.has(name))
  return html`<section id="things" aria-labelledby="things-title"><h2 id="things-title">What is shown and sent</h2>
${group('Things', 'In the order of their names.', things)}
${group(
  'Events',
  'What the log may say has happened.',
  all.filter(([name]) => events.has(name)),
)}
${group(
  'Forms',
  'How single values are written.',
  all.filter(([, schema]) => !isObject(schema)),
)}
</section>
`
}

const meaningsIn = (codes: JsonSchema = {}): (readonly [code: string, meaning: string])[] =>
  (codes.enum ?? []).map((code, index) => [String(code), codes['x-enum-descriptions']?.[index] ?? ''])

/** Every code of a refusal. The `type` of a problem points here. */
export const codesSection = ({
  components,
}: OpenApiDocument): Html => html`<section id="codes" aria-labelledby="codes-title">
<h2 id="codes-title">Why a request is refused</h2>
<p>The <code id="thing-ProblemCode">code</code> of a <a href="#thing-Problem">Problem</a>. A code never changes its meaning; more may be added.</p>
<table class="fields codes"><caption>Codes</caption><tbody>
${meaningsIn(components.schemas.ProblemCode).map(
  ([code, meaning]) =>
    html`<tr id="${anchor('problem', code)}"><th scope="row"><code>${code}</code></th><td>${prose(meaning)}</td></tr>
`,
)}</tbody></table>
</section>
`
