import { parseArgs } from 'node:util'
import { isLoopback } from '@parole/api/settings'
import { CallRefused, type Fetch } from './call.ts'
import { loadFacts } from './facts.ts'

/** What the command is told by the world, and where it speaks. */
export interface Surroundings {
  /** From PAROLE_KEY, as arguments are visible to other processes. */
  readonly key: string | undefined
  readonly print: (text: string) => void
  readonly tell: (text: string) => void
}

/** 0: the register holds the facts; 1: it was not reached, or it refused; 2: wrong usage, nothing was asked of it. */
export type ExitCode = 0 | 1 | 2

const usage = `Usage: PAROLE_KEY=… npm run -s facts -- --url <address>

Registers the conventions of 2019, their commitments and the figures published about them in a register, whichever are
missing, with a writer key of the Delegate's office. What is there stays as it is; it may be run again at any time.

  --url <address>  the register's, such as https://parole.example
  --help           this text
`

const options = { url: { type: 'string' }, help: { type: 'boolean', default: false } } as const

/** Where the register is; a text says what is wrong with it, and `undefined` that help is asked. */
const addressIn = (args: readonly string[]): URL | string | undefined => {
  try {
    const { url, help } = parseArgs({ args: [...args], options }).values
    if (help) return undefined
    if (!url) return '--url is missing: the register’s address'
    if (!URL.canParse(url)) return '--url is no address'
    const address = new URL(url)
    if (address.pathname !== '/' || address.search !== '') return '--url is more than https:// and a name'
    const safe = address.protocol === 'https:' || isLoopback(address.hostname)
    return safe ? address : '--url is not https: whoever listens would learn the key'
  } catch (fault) {
    if (fault instanceof TypeError && 'code' in fault) return fault.message
    throw fault
  }
}

/** A register elsewhere, as one in this process is called. */
const registerAt =
  (address: URL): Fetch =>
  async (request) => {
    const { pathname, search } = new URL(request.url)
    const body = await request.text()
    return fetch(address.origin + pathname + search, {
      method: request.method,
      headers: request.headers,
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      ...(body !== '' && { body }),
    })
  }

const meaningOf = (fault: unknown): string => {
  if (fault instanceof CallRefused) return fault.message
  if (fault instanceof SyntaxError) return 'What answers there is not a register.'
  if (!(fault instanceof Error)) return String(fault)
  return fault.cause instanceof Error ? `${fault.message}: ${fault.cause.message}` : fault.message
}

/** Loads the facts of 2019 into a register that is deployed, over HTTP. */
export const factsCommand = async (
  args: readonly string[],
  { key, print, tell }: Surroundings,
): Promise<ExitCode> => {
  const misused = (what: string): ExitCode => {
    tell(`${what}\n\n${usage}`)
    return 2
  }
  const address = addressIn(args)
  if (address === undefined) {
    print(usage)
    return 0
  }
  if (typeof address === 'string') return misused(address)
  const token = key?.trim()
  if (!token) return misused('PAROLE_KEY is not set: a writer key of the Delegate’s office')
  try {
    const { conventions, commitments, claims } = await loadFacts(registerAt(address), token)
    print(`New: ${conventions} conventions, ${commitments} commitments, ${claims} claims.\n`)
    return 0
  } catch (fault) {
    tell(`Not all facts are there; what was registered stays, and running this again goes on from it.\n`)
    tell(`${meaningOf(fault)}\n`)
    return 1
  }
}
