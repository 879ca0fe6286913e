import type { Routes } from '@parole/contract'
import manifest from '../../package.json' with { type: 'json' }
import type { Handlers } from '../handling.ts'
import { answer } from '../reply.ts'

/** The contract itself: two large documents, read on first use. */
export const meta: Handlers<Pick<Routes, 'getOpenApi' | 'getDocs' | 'getHealth'>> = {
  getOpenApi: async () => {
    const { default: document } = await import('@parole/contract/openapi.json', { with: { type: 'json' } })
    return answer(200, document)
  },
  getDocs: async () => {
    const { referencePage } = await import('@parole/contract/reference-page')
    return answer(200, referencePage)
  },
  getHealth: () => answer(200, { status: 'ok', version: manifest.version }),
}
