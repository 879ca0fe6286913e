import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { DeleteTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { issueFirstKey, nowAt, system } from '@parole/api'
import { commitments, conventions } from '@parole/reference'
import { openDynamoRegister } from '@parole/storage/dynamodb'
import type { Deployment, Wanted } from '../../functions/api/src/testing/deployed.ts'
import { callWell } from '../../packages/sandbox/src/call.ts'
import type { Bench, Deployed, Deploying } from './bench.ts'
import { fetchFrom } from './calling.ts'
import type { Environment } from './environment.ts'
import { type Item, itemsOf, putItems } from './items.ts'
import { createTable, partitionKeyOf } from './table.ts'

/** What a test asks for, as at an instant. */
type WantedAt = Wanted & { readonly instant: string }

type Opened = Deployed & { readonly accessKey: string; readonly reusable: boolean }

/** Whoever deploys registers for tests, each with a table and a function of its own. */
export interface Registers {
  readonly address: string
  readonly close: () => Promise<void>
}

/** Opens the door at which tests ask for registers, all of one environment. */
export const openRegisters = async (
  bench: Bench,
  environment: Environment,
  told: Deploying['told'],
): Promise<Registers> => {
  const TableName = environment.table.TableName
  const open = new Map<string, Opened>()
  // A function that is done with serves on over another table, as a warm one does; and an account is used again, since
  // DynamoDB Local never lets go of one.
  const idle: Opened[] = []
  let started = 0
  let facts: Promise<readonly Item[]> | undefined

  const start = async (oidc: Wanted['oidc']): Promise<Opened> => {
    started += 1
    const accessKey = `tests${started}`
    const { function: declared } = environment
    const variables = { ...declared.environment, ...(oidc !== undefined && { OIDC: JSON.stringify(oidc) }) }
    const taken = { ...declared, environment: variables }
    const deployed = await bench.deploy({ ...environment, function: taken }, { accessKey, told })
    return { ...deployed, accessKey, reusable: oidc === undefined }
  }

  const deploy = async (oidc?: Wanted['oidc']): Promise<Opened> => {
    const deployed = (oidc === undefined ? idle.pop() : undefined) ?? (await start(oidc))
    await createTable(deployed.tables, environment.table)
    return deployed
  }

  const remove = async (deployed: Opened): Promise<void> => {
    await deployed.tables.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }))
    await deployed.tables.send(new DeleteTableCommand({ TableName }))
    if (deployed.reusable) idle.push(deployed)
    else await deployed.stop()
  }

  /** The facts of 2019 as the API writes them; its author's key and calls are not among them. */
  const loadedFacts = async (instant: string): Promise<readonly Item[]> => {
    const deployed = await deploy()
    const register = openDynamoRegister({ client: deployed.tables, table: TableName })
    const token = await issueFirstKey(
      { ...system(), register, now: () => nowAt(new Date(instant)) },
      'delegation',
    )
    const call = fetchFrom(deployed, instant)
    const load = (path: string, body: { readonly id: string }) =>
      callWell(call, 'POST', path, { token, body, idempotencyKey: body.id })
    for (const body of conventions) await load('/v1/conventions', body)
    for (const body of commitments) await load('/v1/commitments', body)
    const key = partitionKeyOf(environment.table)
    const items = await itemsOf(deployed.tables, TableName)
    await remove(deployed)
    return items.filter((item) => !/^(key-|call#)/.test(item[key]?.S ?? ''))
  }

  const answerTo = async (wanted: WantedAt): Promise<Deployment> => {
    if (wanted.facts) facts ??= loadedFacts(wanted.instant)
    const deployed = await deploy(wanted.oidc)
    if (wanted.facts) await putItems(deployed.tables, TableName, (await facts) ?? [])
    const { address, accessKey } = deployed
    open.set(accessKey, deployed)
    return { id: accessKey, address, dynamo: bench.dynamo, accessKey, table: TableName }
  }

  const server = createServer((asked, answer) => {
    const work = async (): Promise<unknown> => {
      if (asked.method === 'POST') return answerTo((await json(asked)) as WantedAt)
      const id = asked.url?.split('/').at(-1) ?? ''
      const deployed = open.get(id)
      open.delete(id)
      if (deployed !== undefined) await remove(deployed)
      return null
    }
    work().then(
      (done) => answer.end(JSON.stringify(done)),
      (fault: unknown) => answer.writeHead(500).end(fault instanceof Error ? fault.stack : String(fault)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      for (const { stop } of [...open.values(), ...idle]) await stop()
    },
  }
}
