import { functionSize } from '../../infra/src/function-size.ts'
import type { Taken } from './measured.ts'
import { type Price, prices } from './prices.ts'

type Priced = keyof typeof prices

export const { memoryMegabytes } = functionSize
/** Megabytes for which Lambda gives one processor. */
const oneProcessor = 1769
/** Milliseconds that one request to DynamoDB is waited for: AWS promises single digits for plain ones, nothing for transactions. */
const waited = 10
/** Bytes of Lambda's own lines and of the access log's, beside the function's line. */
const linesBeside = 1_300

const gigabyte = 1e9
const million = 1e6

/** Seconds that one call takes in a function of that memory. */
export const secondsIn = (memory: number, { processor, storeRequests }: Taken): number =>
  (processor * Math.max(1, oneProcessor / memory) + storeRequests * waited) / 1000

/** What one call uses, by what is paid for it, in a function of that memory. */
export const usedBy = (taken: Taken, memory: number = memoryMegabytes) => {
  const { readUnits, writeUnits, bytesSent, bytesLogged } = taken
  return {
    httpRequest: 1 / million,
    functionRequest: 1 / million,
    functionTime: secondsIn(memory, taken) * (memory / 1024),
    readUnit: readUnits / million,
    writeUnit: writeUnits / million,
    logged: (bytesLogged + linesBeside) / gigabyte,
    // Traced: one a second, so nearly all of a quiet register's.
    trace: 1 / million,
    edgeRequest: 1 / million,
    firewallRequest: 1 / million,
    sent: bytesSent / gigabyte,
  } satisfies Partial<Record<Priced, number>>
}

/** The part of it that is paid only where there is an edge. */
export const ofTheEdge: readonly Priced[] = ['edgeRequest', 'firewallRequest', 'sent']

/** What an environment has every month, asked or not. */
export const standing: Readonly<Partial<Record<Priced, number>>> = {
  // Of a release two; error-share, slow, callers, function, table, contention, wrong-address; the edge: some are of several.
  alarm: 2 + (2 + 2 + 1 + 1 + 8 + 1 + 2) + 1,
  metric: 4,
  dashboard: 1,
  key: 1,
  secret: 1,
  firewall: 1,
}

/** Of what is used, what it costs in dollars. */
export const costOf = (used: Readonly<Partial<Record<Priced, number>>>): number =>
  Object.entries(used).reduce(
    (sum, [name, amount]) => sum + (prices[name as Priced] as Price).dollars * amount,
    0,
  )

/** A month of a register: how often it is asked and written to, and how much it holds. */
export interface Size {
  readonly name: string
  readonly reads: number
  readonly writes: number
  readonly gigabytes: number
}
export const sizes: readonly Size[] = [
  { name: 'small', reads: 100_000, writes: 2_000, gigabytes: 1 },
  { name: 'middling', reads: 1_000_000, writes: 20_000, gigabytes: 5 },
  { name: 'large', reads: 10_000_000, writes: 200_000, gigabytes: 20 },
]
