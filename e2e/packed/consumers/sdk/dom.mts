// The platform's own fetch and signals, by the DOM's types.
import { Parole } from '@parole/sdk'

const parole = new Parole({ baseUrl: 'https://register.example', fetch: globalThis.fetch })

export const soon = () => parole.scoreboards.get('national', {}, { signal: AbortSignal.timeout(1_000) })
export const own = () =>
  new Parole({ baseUrl: 'https://register.example', fetch: (url, request) => fetch(url, request) })
