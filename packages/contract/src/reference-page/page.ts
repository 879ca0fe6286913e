import type { OpenApiDocument, Operation } from '../openapi/document.ts'
import { nameIn } from '../openapi/json-schema.ts'
import { anchor, type Html, html, paragraphs, prose } from './html.ts'
import { matrixSection } from './matrix.ts'
import { type Entry, operationEntry } from './operation.ts'
import { style } from './style.ts'
import { codesSection, thingsSection } from './things.ts'

export type { OpenApiDocument }

/** The operations in the order of the document, which is the order in which they are read. */
const entriesOf = ({ paths }: OpenApiDocument): readonly Entry[] =>
  Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        operation,
      })),
    )
    .map((entry, index) => ({ ...entry, number: index + 1 }))

interface Area {
  readonly tag: string
  readonly about: string
  readonly entries: readonly Entry[]
}

const contents = (
  areas: readonly Area[],
): Html => html`<nav aria-label="Contents"><p class="mark"><a href="#top">Parole</a></p>
${areas.map(
  ({ tag, entries }) => html`<details open><summary><a href="#${anchor('area', tag)}">${tag}</a></summary><ul>
${entries.map(
  ({
    operation,
  }) => html`<li><a href="#${anchor('operation', operation.operationId)}">${operation.summary}</a></li>
`,
)}</ul></details>
`,
)}<p><a href="#things">What is shown and sent</a></p>
<p><a href="#codes">Why a request is refused</a></p>
<p><a href="#access">Who may do what</a></p></nav>
`

/** The bodies that only one operation takes: described there and nowhere else. */
const bodiesOf = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(
    operations.flatMap(({ operationId, requestBody }) => {
      const ref = requestBody?.content['application/json'].schema.$ref
      const name = ref === undefined ? undefined : nameIn(ref)
      return name?.toLowerCase() === operationId.toLowerCase() ? [name] : []
    }),
  )

/**
 * The reference page of a contract: a whole HTML document, all of it from the OpenAPI document.
 * It needs nothing from elsewhere and runs no script. The same document makes the same page, to the byte.
 */
export const referencePage = (document: OpenApiDocument): string => {
  const { info, tags } = document
  const entries = entriesOf(document)
  const operations = entries.map(({ operation }) => operation)
  const areas = tags.map(({ name, description }) => ({
    tag: name,
    about: description,
    entries: entries.filter(({ operation }) => operation.tags.includes(name)),
  }))
  return html`<!doctype html>
<html lang="en-GB" id="top">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Parole: the reference</title>
<link rel="icon" href="data:,">
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#register">Skip to the register</a>
${contents(areas)}
<main id="register">
<header>
<h1>Parole</h1>
<p class="edition">Reference of the interface, version ${info.version}</p>
${paragraphs(info.description)}
<p>The same contract for programs: <a href="openapi.json">openapi.json</a>.</p>
</header>
${areas.map(
  ({
    tag,
    about,
    entries,
  }) => html`<section id="${anchor('area', tag)}" aria-labelledby="${anchor('area', tag)}-title">
<h2 id="${anchor('area', tag)}-title">${tag}</h2>
<p class="about">${prose(about)}</p>
${entries.map((entry) => operationEntry(entry, document))}</section>
`,
)}
${thingsSection(document, bodiesOf(operations))}
${codesSection(document)}
${matrixSection(operations)}
</main>
</body>
</html>
`.html.replace(/\n{2,}(?=<)/g, '\n')
}
