import { type OpenApiDocument, type Operation, parametersOf, successOf } from '../openapi/document.ts'
import { type Html, html } from './html.ts'
import { readableJson } from './json.ts'

const addressOf = (path: string, operation: Operation, document: OpenApiDocument): string => {
  const parameters = parametersOf(operation, document).filter(({ example }) => example !== undefined)
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path)
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`)
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled
}

/** A request and its answer, as they go over the wire. */
export const exampleOf = (
  method: string,
  path: string,
  operation: Operation,
  document: OpenApiDocument,
): Html => {
  const [status, { content }] = successOf(operation)
  const answer = Object.values(content)[0]?.example
  if (answer === undefined) return html``
  const sent = operation.requestBody?.content['application/json'].example
  const request = [
    `${method} ${addressOf(path, operation, document)}`,
    ...(operation['x-access'] === 'public' ? [] : ['Authorization: Bearer …']),
    ...parametersOf(operation, document)
      .filter((parameter) => parameter.in === 'header' && parameter.required)
      .map(({ name, example }) => `${name}: ${example}`),
    ...(sent === undefined ? [] : ['', readableJson(sent)]),
  ]
  return html`<details><summary>Example</summary>
<pre><code>${request.join('\n')}</code></pre>
<pre><code>${status}

${readableJson(answer)}</code></pre></details>
`
}
