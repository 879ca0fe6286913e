import { Parole } from '@parole/sdk'
import { median } from './median.ts'

// What sdk-calls.ts runs under each runtime: calls one address by the SDK and by bare fetch, in turn.
const rounds = 3_000
const warmUp = 500
const timeout = 30_000

const [baseUrl = '', path = ''] = process.argv.slice(2)
const parole = new Parole({ baseUrl, timeout })

const methods: Readonly<Record<string, () => Promise<unknown>>> = {
  '/v1/territories/ti1-3208': () => parole.territories.get('ti1-3208'),
  '/v1/scoreboards/national': () => parole.scoreboards.get('national'),
}
const sdk = methods[path]
if (sdk === undefined) throw new Error(`${path}: no method of the SDK is named for it here`)

/** The least that does the same: a time that covers the body, and its JSON. */
const bare = async (): Promise<unknown> => {
  const response = await fetch(baseUrl + path, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeout),
  })
  return response.json()
}

const timed = async (call: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await call()
  return performance.now() - began
}

const times: { readonly sdk: number[]; readonly bare: number[] } = { sdk: [], bare: [] }
for (let round = -warmUp; round < rounds; round += 1) {
  // Each goes first every other round: neither always follows the other's rubbish.
  const [first, second] = round % 2 === 0 ? [sdk, bare] : [bare, sdk]
  const took = [await timed(first), await timed(second)] as const
  if (round < 0) continue
  times.sdk.push(took[first === sdk ? 0 : 1])
  times.bare.push(took[first === bare ? 0 : 1])
}
console.log(JSON.stringify({ sdk: median(times.sdk), bare: median(times.bare), rounds }))
