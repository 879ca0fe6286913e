import type { Routes } from '@parole/contract'
import type { OpenApiDocument } from '@parole/contract/reference-page'
import manifest from '../../package.json' with { type: 'json' }
import type { Handlers } from '../handling.ts'
import { answer } from '../reply.ts'

const readDocument = async () =>
  (await import('@parole/contract/openapi.json', { with: { type: 'json' } })).default

const renderPage = async (): Promise<string> => {
  const [{ referencePage }, document] = await Promise.all([
    import('@parole/contract/reference-page'),
    readDocument(),
  ])
  // TypeScript reads JSON too loosely to see the document that the contract wrote.
  return referencePage(document as OpenApiDocument)
}
let page: string | undefined

/** The contract itself: a large document, read on first use, and the page rendered from it, once. */
export const meta: Handlers<Pick<Routes, 'getOpenApi' | 'getDocs' | 'getHealth'>> = {
  getOpenApi: async () => answer(200, await readDocument()),
  getDocs: async () => {
    page ??= await renderPage()
    return answer(200, page)
  },
  getHealth: () => answer(200, { status: 'ok', version: manifest.version }),
}
