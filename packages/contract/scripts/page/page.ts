import { type Route, tags } from '../../src/route.ts'
import { routes } from '../../src/routes.ts'
import type { OpenApiDocument } from '../openapi/document.ts'
import { nameIn } from '../openapi/json-schema.ts'
import type { Operation } from '../openapi/operation.ts'
import { anchor, type Html, html, paragraphs, prose } from './html.ts'
import { matrixSection } from './matrix.ts'
import { operationEntry } from './operation.ts'
import { style } from './style.ts'
import { codesSection, thingsSection } from './things.ts'

const table: readonly Route[] = Object.values(routes)
const areas = Object.entries(tags).map(([tag, about]) => ({
  tag,
  about,
  entries: table.filter((route) => route.tag === tag),
}))

const operationOf = ({ path, method }: Route, { paths }: OpenApiDocument): Operation => {
  const operation = paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`${method} ${path} is not in the document`)
  return operation
}

const contents = (): Html => html`<nav aria-label="Contents"><p class="mark"><a href="#top">Parole</a></p>
${areas.map(
  ({ tag, entries }) => html`<details open><summary><a href="#${anchor('area', tag)}">${tag}</a></summary><ul>
${entries.map(
  ({ operationId, summary }) => html`<li><a href="#${anchor('operation', operationId)}">${summary}</a></li>
`,
)}</ul></details>
`,
)}<p><a href="#things">What is shown and sent</a></p>
<p><a href="#codes">Why a request is refused</a></p>
<p><a href="#access">Who may do what</a></p></nav>
`

/** The bodies that only one operation takes: described there and nowhere else. */
const bodiesOf = (document: OpenApiDocument): ReadonlySet<string> =>
  new Set(
    table.flatMap((route) => {
      const ref = operationOf(route, document).requestBody?.content['application/json'].schema.$ref
      const name = ref === undefined ? undefined : nameIn(ref)
      return name?.toLowerCase() === route.operationId.toLowerCase() ? [name] : []
    }),
  )

/** The reference page: one file, nothing from elsewhere, no script. */
export const pageOf = (document: OpenApiDocument): string => {
  const { info } = document
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
${contents()}
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
${entries.map((route) => operationEntry(route, operationOf(route, document), table.indexOf(route) + 1, document))}</section>
`,
)}
${thingsSection(document, bodiesOf(document))}
${codesSection()}
${matrixSection(table)}
</main>
</body>
</html>
`.html.replace(/\n{2,}(?=<)/g, '\n')
}
