import { dayInParis } from '@parole/domain'
import { monotonicFactory } from 'ulid'
import type { LogLine, Now, Surroundings } from './surroundings.ts'

/** The present at a moment of the machine's clock. */
export const nowAt = (moment: Date): Now => {
  const instant = moment.toISOString()
  return { instant, today: dayInParis(instant) }
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** What may differ from one machine to another. */
export interface Machine {
  readonly clock?: () => Date
  /** At `error` only the lines of faults are written. */
  readonly logLevel?: LogLine['level']
}

/** What Lambda says of the invocation, where there is one: its trace, and the function's version. */
const invocation = (): { readonly trace?: string; readonly version?: string } => {
  const { _X_AMZN_TRACE_ID: traced, AWS_LAMBDA_FUNCTION_VERSION: version } = process.env
  const trace = traced
    ?.split(';')
    .find((part) => part.startsWith('Root='))
    ?.slice('Root='.length)
  return { ...(trace && { trace }), ...(version && { version }) }
}

/** The machine's own clock, randomness and log; all but the store. */
export const system = ({
  clock = () => new Date(),
  logLevel = 'info',
}: Machine = {}): Omit<Surroundings, 'register'> => {
  const newUlid = monotonicFactory()
  return {
    now: () => nowAt(clock()),
    newId: () => newUlid(clock().getTime()),
    newSecret: () => base64url(crypto.getRandomValues(new Uint8Array(32))),
    log: (line) => {
      if (logLevel === 'error' && line.level !== 'error') return
      process.stdout.write(`${JSON.stringify({ ...line, ...invocation() })}\n`)
    },
    sleep: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    random: Math.random,
  }
}
