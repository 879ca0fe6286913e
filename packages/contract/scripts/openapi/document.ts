import manifest from '../../package.json' with { type: 'json' }
import type { OpenApiDocument, Operation } from '../../src/openapi/document.ts'
import { type Route, tags } from '../../src/route.ts'
import { routes } from '../../src/routes.ts'
import { examples } from '../examples/examples.ts'
import { componentsOf } from './components.ts'
import { operationOf } from './operation.ts'
import { headerParameters, shareParameters } from './parameters.ts'
import { refusals } from './refusals.ts'

const description = `The register of public commitments made to territories: who promised what to whom, what was delivered, proved by what, and was the word kept?

- **Reading** needs no key. A key shows, besides, the texts that are for its party.
- **Writing** needs a writer's key, sent as bearer token, and an \`Idempotency-Key\` of the caller's own making: for thirty days a retry under the same one is answered the same, with \`Idempotency-Replayed: true\`, and changes nothing.
- **Amounts** are whole euro cents. Each is of one stage: allocated, released or paid. Amounts of different stages are never added up.
- **\`asOf\`** asks what was true on a day, by what is known now.
- **Lists** are \`{ items, next }\`. Send \`next\` as \`cursor\`, with the same filters, for the page after; only \`next: null\` says that a page is the last. Those that are flat can be had as a table too, with \`Accept: text/csv\`.
- **Versions**: a thing that changes carries a \`version\`, and its \`ETag\`. \`If-Match\` says which one was seen.
- **Unknown fields** in a body, and unknown parameters, are an error. Answers may gain fields.
- **Refusals** are problems after RFC 9457, with a \`code\` that never changes its meaning.

The deliveries in the examples are invented, and so are the ratings that follow from them.`

const headers = {
  ETag: { description: 'The version, in quotes.', schema: { type: 'string' }, example: '"3"' },
  Location: { description: 'Where the new thing can be read.', schema: { type: 'string' } },
  Link: {
    description: 'With `text/csv`: the address of the page after, as `rel="next"`; none on the last.',
    schema: { type: 'string' },
    example: '</v1/deliveries?cursor=…>; rel="next"',
  },
  IdempotencyReplayed: {
    description: '`true` when the same call was answered before and nothing was done again.',
    schema: { type: 'string', enum: ['true'] },
  },
  RetryAfter: { description: 'In how many seconds to try again.', schema: { type: 'integer' }, example: 1 },
}

/** The whole contract as an OpenAPI 3.1 document. The same routes make the same document, to the byte. */
export const documentOf = (): OpenApiDocument => {
  const table: readonly Route[] = Object.values(routes)
  const components = componentsOf(table)
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of table) {
    const example = examples[route.operationId as keyof typeof examples]
    const path = paths[route.path] ?? {}
    paths[route.path] = { ...path, [route.method.toLowerCase()]: operationOf(route, example, components) }
  }
  const shared = shareParameters(paths)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parole',
      version: manifest.version,
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Wherever this document was read from.' }],
    tags: Object.entries(tags).map(([name, about]) => ({ name, description: about })),
    paths: shared.paths,
    components: {
      schemas: components.schemas,
      parameters: { ...headerParameters, ...shared.parameters },
      headers,
      responses: refusals,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A party’s key, as `POST /v1/keys` told it. An environment may take, besides, the access tokens (JWT) of one issuer: whoever runs it says of which, and what claims name the party and its role.',
        },
      },
    },
  }
}
