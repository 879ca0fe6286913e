import { createApp, issueFirstKey, system } from '@parole/api'
import type { KeyIssuedShown } from '@parole/contract'
import type { PartyId } from '@parole/domain'
import { openMemoryRegister } from '@parole/storage/embedded'
import { callWell } from './call.ts'
import { clockAt, type SandboxClock } from './clock.ts'
import { loadFacts } from './facts.ts'
import { contended, type Failure, provoked } from './provoked.ts'

/** How a sandbox begins. */
export interface SandboxOptions {
  /** `facts`: the conventions, commitments and claims of 2019. `empty`: nothing but the territories. */
  readonly seed: 'facts' | 'empty'
  /** The present in it: a day or an instant with its zone. The machine's own present by default. */
  readonly clock?: string | Date | undefined
}

/** A whole register in the test's own process: the real rules and the real API, over a store in memory. */
export interface Sandbox {
  /** An address to give to a client together with {@link Sandbox.fetch}: nothing listens there. */
  readonly url: string
  /** Answers as the register does; for a client to use in the place of the platform's own. */
  readonly fetch: typeof globalThis.fetch
  /** The time in it. */
  readonly clock: SandboxClock
  /**
   * A key of a party, made on the first call for it.
   *
   * @param role What it may do: `writer` by default.
   * @throws when there is no such party.
   */
  readonly keyFor: (party: PartyId, role?: 'reader' | 'writer') => Promise<string>
  /**
   * Makes the next requests fail; failures of writes pass reads by.
   *
   * @param times How many; one by default.
   */
  readonly provoke: (failure: Failure, times?: number) => void
  /** Lets go of it all; what is still asked of it fails. */
  readonly close: () => Promise<void>
}

/**
 * Starts a register of your own, for your own tests.
 *
 * @throws RangeError for a seed that there is not, or a clock that cannot be read.
 * @example
 * ```ts
 * const register = await startSandbox({ seed: 'facts', clock: '2020-03-16' })
 * const parole = new Parole({
 *   baseUrl: register.url,
 *   fetch: register.fetch,
 *   apiKey: await register.keyFor('bpifrance'),
 * })
 * ```
 */
export const startSandbox = async ({ seed, clock: start = new Date() }: SandboxOptions): Promise<Sandbox> => {
  if (!['facts', 'empty'].includes(seed)) {
    throw new RangeError(`seed: expected "facts" or "empty", got ${JSON.stringify(seed)}`)
  }
  const clock = clockAt(new Date())
  const began = clockAt(start).now()
  const register = openMemoryRegister()
  const surroundings = {
    ...system({ clock: clock.now }),
    register,
    log: () => undefined,
    // Its writers wait for nobody: time stands still.
    sleep: () => new Promise<void>((resume) => setImmediate(resume)),
  }
  const { fetch: well } = createApp(surroundings)
  const { fetch: contending } = createApp({ ...surroundings, register: contended(register) })
  const delegation = await issueFirstKey(surroundings, 'delegation')
  // Whatever the time in it, what was published until today is known.
  if (seed === 'facts') await loadFacts(well, delegation)
  clock.set(began)
  const failures = provoked({ well, contending })
  let closed = false
  const keys = new Map<string, Promise<string>>()
  const newKey = async (party: PartyId, role: 'reader' | 'writer'): Promise<string> => {
    const sent = { token: delegation, body: { party, role }, idempotencyKey: `sandbox-${party}-${role}` }
    const { body } = await callWell<KeyIssuedShown>(well, 'POST', '/v1/keys', sent)
    if (body.token === null) throw new TypeError(`the key of ${party} was told before`)
    return body.token
  }
  return {
    url: 'http://sandbox.invalid',
    fetch: async (input, init) => {
      if (closed) throw new TypeError('the sandbox is closed')
      return failures.answer(new Request(input, init))
    },
    clock,
    keyFor: (party, role = 'writer') => {
      const name = `${party} ${role}`
      const key = keys.get(name) ?? newKey(party, role)
      keys.set(name, key)
      return key
    },
    provoke: (failure, times = 1) => failures.add(failure, times),
    close: () => {
      closed = true
      failures.end(new TypeError('the sandbox is closed'))
      return register.close()
    },
  }
}
