import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { localClient, startDynamoLocal } from '@parole/storage/local'
import type { Environment } from './environment.ts'
import { openGate, type Passed } from './gate.ts'
import { type Running, startFunction, unpack } from './hosting.ts'
import { account } from './identities.ts'

/** A function of an environment that runs, and its tables as an operator reaches them. */
export interface Deployed extends Running {
  readonly environment: Environment
  /** Past the gate, as whoever holds the account. */
  readonly tables: DynamoDBClient
}

/** How a deployment differs from the usual one. */
export interface Deploying {
  /** Which account of DynamoDB Local the tables are in: those of one account lie beside each other. */
  readonly accessKey: string
  /** Hears of all that the function asks of DynamoDB. */
  readonly told: (passed: Passed) => void
  /** Whether calls come past what stands before the API. */
  readonly walkedAround?: boolean
}

/** Where environments are deployed to: DynamoDB Local, and the gate before it. */
export interface Bench {
  readonly dynamo: string
  readonly tablesOf: (accessKey: string) => DynamoDBClient
  /** Starts the function of an environment; its table is whoever calls this's to create. */
  readonly deploy: (environment: Environment, deploying: Deploying) => Promise<Deployed>
  readonly close: () => Promise<void>
}

/** Sets up the bench; close it, or it stays. */
export const openBench = async (): Promise<Bench> => {
  const local = await startDynamoLocal()
  const gate = await openGate(local.endpoint)
  const unpacked = new Map<string, ReturnType<typeof unpack>>()
  const running = new Set<Running>()
  let deployments = 0

  const tablesOf = (accessKeyId: string) => localClient(local.endpoint, { accessKeyId })

  const folderOf = async ({ function: { asset } }: Environment): Promise<string> => {
    const unpacking = unpacked.get(asset) ?? unpack(asset)
    unpacked.set(asset, unpacking)
    return (await unpacking).folder
  }

  const deploy: Bench['deploy'] = async (environment, { accessKey, told, walkedAround = false }) => {
    const { statements, table, function: declared } = environment
    const folder = await folderOf(environment)
    deployments += 1
    const signs = `function${deployments}`
    const principal = {
      role: declared.roleName,
      statements,
      region: declared.region,
      account,
      table,
      accessKey,
    }
    gate.admit(signs, principal, told)
    const started = await startFunction(environment, folder, {
      dynamo: gate.address,
      accessKey: signs,
      walkedAround,
    })
    running.add(started)
    const tables = tablesOf(accessKey)
    return {
      ...started,
      environment,
      tables,
      stop: async () => {
        running.delete(started)
        gate.dismiss(signs)
        tables.destroy()
        await started.stop()
      },
    }
  }

  const close = async (): Promise<void> => {
    for (const one of running) await one.stop()
    gate.close()
    await local.stop()
    for (const unpacking of unpacked.values()) await (await unpacking).remove()
  }

  return { dynamo: local.endpoint, tablesOf, deploy, close }
}
