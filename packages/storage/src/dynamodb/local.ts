import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type {} from 'vitest'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where DynamoDB Local listens, or `null` when there is no Java to run it. */
    dynamoLocal: string | null
  }
}

const patienceMs = 30_000

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint)
    return true
  } catch {
    return false
  }
}

const untilItAnswers = async (endpoint: string, child: ChildProcess): Promise<void> => {
  const deadline = Date.now() + patienceMs
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null) throw new Error(`DynamoDB Local stopped with code ${child.exitCode}`)
    if (Date.now() > deadline) throw new Error(`DynamoDB Local is silent after ${patienceMs / 1000} s`)
    await pause(50)
  }
}

/** AWS's DynamoDB Local, running. */
export interface DynamoLocal {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

/** Starts AWS's DynamoDB Local in memory, on a free port of this machine. Needs Java 17. */
export const startDynamoLocal = async (): Promise<DynamoLocal> => {
  const manifest = createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')
  const port = await freePort()
  const options = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar']
  const child = spawn('java', [...options, '-inMemory', '-port', String(port), '-disableTelemetry'], {
    cwd: join(dirname(manifest), 'emulator'),
    stdio: 'ignore',
  })
  const kill = (): boolean => child.kill('SIGKILL')
  process.once('exit', kill)
  const endpoint = `http://127.0.0.1:${port}`
  await untilItAnswers(endpoint, child)
  return {
    endpoint,
    stop: async () => {
      process.off('exit', kill)
      const gone = new Promise((resolve) => {
        child.once('exit', resolve)
      })
      kill()
      await gone
    },
  }
}

/** A client of DynamoDB Local, which takes any credentials, and keeps the tables of each access key apart. */
export const localClient = (
  endpoint: string,
  {
    accessKeyId = 'local',
    ...options
  }: { readonly maxAttempts?: number; readonly accessKeyId?: string } = {},
): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId, secretAccessKey: 'local' },
    ...options,
  })

const hasJava = (): boolean => spawnSync('java', ['-version']).status === 0

/**
 * Vitest's global setup: DynamoDB Local once for the run, at `inject('dynamoLocal')`.
 * Without Java it provides `null`, and fails where CI runs.
 */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (!hasJava()) {
    const advice = 'DynamoDB Local needs Java: install openjdk-17-jre-headless'
    if (process.env.CI) throw new Error(advice)
    process.stderr.write(`\n!! ${advice}. The tests on DynamoDB are SKIPPED.\n\n`)
    provide('dynamoLocal', null)
    return undefined
  }
  const { endpoint, stop } = await startDynamoLocal()
  provide('dynamoLocal', endpoint)
  return stop
}
