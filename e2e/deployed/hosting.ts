import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { originHeader } from '@parole/api/settings'
import type { Environment } from './environment.ts'
import type { Said } from './function-host.ts'

const runtimes = join(import.meta.dirname, '../../benchmarks/runtimes/node_modules')

const originSecret = 'what CloudFront alone knows'

/** A function that runs, behind its HTTP API. */
export interface Running {
  readonly address: string
  readonly importMilliseconds: number
  /** The most memory that its process held. */
  readonly peakMegabytes: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Where a function reaches DynamoDB, and the access key that its role was given. */
export interface Reach {
  readonly dynamo: string
  readonly accessKey: string
  /** Whether calls come past what stands before the API, which has the digests of the template then. */
  readonly walkedAround?: boolean
}

/** The program that a template's runtime stands for. */
const runtimeOf = async (runtime: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(runtimes, 'node/package.json'), 'utf8')) as {
    readonly version: string
  }
  const wanted = `nodejs${version.split('.')[0]}.x`
  if (runtime !== wanted)
    throw new Error(`the template wants ${runtime}, and benchmarks/runtimes has ${wanted}`)
  return join(runtimes, '.bin/node')
}

/** Unpacks an asset where no module of the repository can be found from. */
export const unpack = async (asset: string): Promise<{ folder: string; remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'parole-function-'))
  await cp(asset, folder, { recursive: true })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** What Lambda sets besides what the template gives. */
const setByLambda = (
  { function: declared }: Environment,
  taskRoot: string,
  { dynamo, accessKey }: Reach,
) => ({
  _HANDLER: declared.handler,
  LAMBDA_TASK_ROOT: taskRoot,
  AWS_REGION: declared.region,
  AWS_DEFAULT_REGION: declared.region,
  AWS_LAMBDA_FUNCTION_NAME: declared.name,
  AWS_LAMBDA_FUNCTION_VERSION: declared.version,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(declared.memoryMegabytes),
  AWS_ACCESS_KEY_ID: accessKey,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  TZ: ':UTC',
  // Not Lambda's: where DynamoDB is here.
  AWS_ENDPOINT_URL_DYNAMODB: dynamo,
})

/**
 * What CloudFront puts in, where it stands before the API: a secret of these tests, whose digest the environment's owner
 * sets. The one in the template is of no secret at all.
 */
const before = ({ function: { environment } }: Environment, { walkedAround }: Reach) => {
  if (environment.ORIGIN_DIGESTS === undefined || walkedAround) return { environment, putIn: {} }
  const digest = createHash('sha256').update(originSecret).digest('hex')
  return {
    environment: { ...environment, ORIGIN_DIGESTS: digest },
    putIn: { [originHeader.toLowerCase()]: originSecret },
  }
}

/** Starts the function of an environment from its unpacked asset, with the environment that its template gives it. */
export const startFunction = async (
  environment: Environment,
  folder: string,
  reach: Reach,
): Promise<Running> => {
  const { function: declared, httpApi } = environment
  const { environment: variables, putIn } = before(environment, reach)
  const child = fork(join(import.meta.dirname, 'function-host.ts'), {
    execPath: await runtimeOf(declared.runtime),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    cwd: folder,
    env: { ...variables, ...setByLambda(environment, folder, reach) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<number | null>((done) => {
    child.once('close', done)
  })
  const said = (): Promise<Said> =>
    new Promise((heard, failed) => {
      child.once('message', (message) => heard(message as Said))
      void ended.then((code) => failed(new Error(`the function of ${environment.name} ended with ${code}`)))
    })
  child.send({ host: { ...httpApi, timeoutSeconds: declared.timeoutSeconds, putIn } })
  const started = await said()
  if (!('listening' in started)) throw new Error('the host did not say where it listens')
  return {
    address: `http://127.0.0.1:${started.listening}`,
    importMilliseconds: started.importMilliseconds,
    peakMegabytes: async () => {
      const heard = said()
      child.send('weigh')
      const weighed = await heard
      return 'peakMegabytes' in weighed ? weighed.peakMegabytes : Number.NaN
    },
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
