// The client over the sandbox, its history checked and rated by the rules: what each declares fits the others.
import { type Rating, rate, verifyStream } from '@parole/domain'
import { territory } from '@parole/reference'
import { phase1Territories } from '@parole/reference/phase-1'
import { type Failure, type Sandbox, startSandbox } from '@parole/sandbox'
import { Parole } from '@parole/sdk'

const parole = async (register: Sandbox): Promise<Parole> =>
  new Parole({
    baseUrl: register.url,
    fetch: register.fetch,
    apiKey: await register.keyFor('bpifrance', 'reader'),
  })

export const verified = async (failure: Failure): Promise<number> => {
  const register = await startSandbox({ seed: 'facts', clock: new Date() })
  register.provoke(failure, 2)
  const client = await parole(register)
  const history = await client.log.listEvents('commitment-bpifrance-vte').toArray({ limit: 100 })
  const result = verifyStream(history)
  return result.ok ? result.value.length : -result.error.position
}

export const rated: (...question: Parameters<typeof rate>) => Rating['code'] = (question) =>
  rate(question).code

export const names: readonly (string | undefined)[] = [
  territory('ti1-3208')?.name,
  ...phase1Territories().map(({ name }) => name),
]

// @ts-expect-error: a party is one of the register's.
export const unknownParty = (register: Sandbox) => register.keyFor('nobody')
// @ts-expect-error: there is no such failure.
export const unknownFailure = (register: Sandbox) => register.provoke('earthquake')
// @ts-expect-error: a territory's identity says its phase.
export const noNumber: number = territory('ti1-3208')?.name
