import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Register } from '@parole/storage'
import { openDynamoRegister } from '@parole/storage/dynamodb'
import { localClient } from '@parole/storage/local'
import { afterAll, inject, onTestFinished, TestRunner } from 'vitest'
import type { OidcSettings } from '../oidc-settings.ts'
import type { LogLine } from '../surroundings.ts'
import { instantHeader, logHeader } from './host-headers.ts'
import type { Clock } from './moments.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Who deploys registers for these tests, from `e2e/deployed`; `null` where the API runs in this process. */
    deployed: string | null
  }
}

/** Who deploys registers; `null` where the API runs in this process. */
export const deployed: string | null = inject('deployed')

/** A register that was deployed for a test. */
export interface Deployment {
  readonly id: string
  /** Where its HTTP API listens. */
  readonly address: string
  /** Its table, past all policies. */
  readonly dynamo: string
  readonly accessKey: string
  readonly table: string
}

/** What a register is deployed with: the facts of 2019 or none, and whose access tokens it takes. */
export interface Wanted {
  readonly facts: boolean
  readonly oidc: OidcSettings | undefined
}

/** A register as it is deployed. */
export interface DeployedRegister {
  readonly fetch: (request: Request) => Promise<Response>
  readonly lines: LogLine[]
  /** The register in its table, past the API. */
  readonly register: Register & { readonly client: DynamoDBClient; readonly table: string }
}

type Invocation = { readonly trace?: string; readonly version?: string }

const closing: (() => Promise<unknown>)[] = []
if (deployed !== null) afterAll(() => Promise.all(closing.splice(0).map((close) => close())))

/** Closes with the test that opens it, or with the file where a hook of all its tests does. */
const closeAfterwards = (close: () => Promise<unknown>): void => {
  if (TestRunner.getCurrentTest() === undefined) closing.push(close)
  else onTestFinished(async () => void (await close()))
}

const deploy = async (wanted: Wanted, instant: string): Promise<Deployment> => {
  const sent = { method: 'POST', body: JSON.stringify({ ...wanted, instant }) }
  const answered = await fetch(`${deployed}/registers`, sent)
  if (!answered.ok) throw new Error(`no register was deployed: ${await answered.text()}`)
  const deployment = (await answered.json()) as Deployment
  closeAfterwards(() => fetch(`${deployed}/registers/${deployment.id}`, { method: 'DELETE' }))
  return deployment
}

/** Lines of the log without what only the function adds: the trace, its version, and what it asked of the store. */
const linesIn = (log: string): LogLine[] =>
  Buffer.from(log, 'base64')
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { trace, version, store, ...told } = JSON.parse(line) as LogLine & Invocation
      if (!trace || !version || !store)
        throw new Error(`the log does not say which invocation it was: ${line}`)
      return told
    })

/** Has a register deployed, which tells the time of the clock. */
export const deployedRegister = async (clock: Clock, wanted: Wanted): Promise<DeployedRegister> => {
  const { address, dynamo, accessKey, table } = await deploy(wanted, clock.now().instant)
  const client = localClient(dynamo, { accessKeyId: accessKey })
  const lines: LogLine[] = []
  return {
    lines,
    register: { ...openDynamoRegister({ client, table }), client, table },
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      const headers = new Headers(request.headers)
      headers.set(instantHeader, clock.now().instant)
      const { method } = request
      const bytes = request.body === null ? null : await request.arrayBuffer()
      // A body whose length is not told goes in chunks.
      const inChunks = bytes !== null && headers.get('transfer-encoding') === 'chunked'
      headers.delete('transfer-encoding')
      const body = inChunks ? new Blob([bytes]).stream() : bytes
      const answered = await fetch(`${address}${pathname}${search}`, {
        method,
        headers,
        body,
        duplex: 'half',
      })
      lines.push(...linesIn(answered.headers.get(logHeader) ?? ''))
      return answered
    },
  }
}

/** All that a table holds, when it is little. */
export const bytesIn = async (client: DynamoDBClient, table: string): Promise<string> => {
  const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName: table }))
  if (LastEvaluatedKey !== undefined) throw new Error(`${table} does not fit one page`)
  return JSON.stringify(Items)
}

/** All that the table of a deployed register holds. */
export const bytesInTable = (register: Register): Promise<string> => {
  const { client, table } = register as DeployedRegister['register']
  return bytesIn(client, table)
}
