import { documentOf } from './openapi/document.ts'

/** What is derived from the routes: each file's path in this package, and its text. */
export const generated = (): Readonly<Record<string, string>> => ({
  'openapi.json': `${JSON.stringify(documentOf(), null, 2)}\n`,
})
