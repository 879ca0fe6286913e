// Runs one function as Lambda does, behind an HTTP API as API Gateway is. Started by `hosting.ts`, under the runtime
// that the template names, with the function's environment and nothing else. It knows no package: only what Node has.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { instantHeader } from '../../functions/api/src/testing/host-headers.ts'
import { answer, answerItself, eventOf, type HttpApi, routeKeyFor } from './http-event.ts'

/** What the host is told, beside the function's environment. */
export interface Hosted extends HttpApi {
  readonly timeoutSeconds: number
  readonly integrationTimeoutSeconds: number
  /** Headers that what stands before the API puts in. */
  readonly putIn: Readonly<Record<string, string>>
}

/** What the host says of itself, to the process that started it. */
export type Said =
  | { readonly listening: number; readonly importMilliseconds: number }
  | { readonly peakMegabytes: number }

type Handler = (event: unknown, context: unknown) => Promise<unknown>

const say = (said: Said): void => {
  process.send?.(said)
}

/** The instant at which a test wants its request to be made; the machine's clock where it does not say. */
let instant: number | undefined
class SaidDate extends Date {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [SaidDate.now()] : given) as [number]))
  }
  static override now(): number {
    return instant ?? RealDate.now()
  }
}
const RealDate = Date
globalThis.Date = SaidDate as DateConstructor

/** What the function writes during one invocation: Lambda's log, and here told to whoever asked too. */
let written: string[] = []
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = ((text: string, ...more: []) => {
  written.push(text)
  return write(text, ...more)
}) as typeof process.stdout.write

const importHandler = async (): Promise<{ handler: Handler; milliseconds: number }> => {
  const [file, name = ''] = (process.env._HANDLER ?? '').split('.')
  const began = performance.now()
  const exported = await import(`${pathToFileURL(process.env.LAMBDA_TASK_ROOT ?? '')}/${file}.mjs`)
  const milliseconds = performance.now() - began
  if (typeof exported[name] !== 'function') throw new Error(`${process.env._HANDLER} is no function`)
  return { handler: exported[name], milliseconds }
}

const late = Symbol('late')
const after = (seconds: number): Promise<typeof late> =>
  new Promise((passed) => {
    setTimeout(() => passed(late), seconds * 1000).unref()
  })

const serve = async (
  api: Hosted,
  handler: Handler,
  asked: IncomingMessage,
  to: ServerResponse,
): Promise<void> => {
  const body = await buffer(asked)
  const [path = '/'] = (asked.url ?? '/').split('?')
  const routeKey = routeKeyFor(api, asked.method ?? 'GET', path)
  if (routeKey === undefined) return answerItself(to, 404, 'Not Found')
  const said = asked.headers[instantHeader]
  instant = typeof said === 'string' ? RealDate.parse(said) : undefined
  written = []
  const traced = `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`
  process.env._X_AMZN_TRACE_ID = traced
  Object.assign(asked.headers, api.putIn)
  const event = eventOf(api, routeKey, asked, body, traced)
  const context = { functionName: process.env.AWS_LAMBDA_FUNCTION_NAME, awsRequestId: traced }
  const patience = Math.min(api.timeoutSeconds, api.integrationTimeoutSeconds)
  try {
    // As JSON, which is how an event comes and a result goes.
    const invoked = handler(JSON.parse(JSON.stringify(event)), context)
    const result = await Promise.race([invoked, after(patience)])
    const log = Buffer.from(written.join('')).toString('base64')
    if (result !== late) answer(to, JSON.parse(JSON.stringify(result)), log)
    else if (api.timeoutSeconds < api.integrationTimeoutSeconds)
      answerItself(to, 500, 'Internal Server Error', log)
    else answerItself(to, 503, 'Service Unavailable', log)
  } catch (fault) {
    process.stderr.write(`the function failed: ${fault instanceof Error ? fault.stack : String(fault)}\n`)
    answerItself(to, 500, 'Internal Server Error')
  }
}

const host = async (api: Hosted): Promise<void> => {
  const { handler, milliseconds } = await importHandler()
  // One at a time, as one instance of a function does.
  let turn: Promise<void> = Promise.resolve()
  const server = createServer((asked, to) => {
    turn = turn.then(() => serve(api, handler, asked, to))
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => {
    say({ listening: (server.address() as AddressInfo).port, importMilliseconds: milliseconds })
  })
}

process.on('disconnect', () => process.exit())
process.on('message', (message: { readonly host: Hosted } | 'weigh') => {
  if (message === 'weigh') say({ peakMegabytes: process.resourceUsage().maxRSS / 1024 })
  else void host(message.host)
})
