import type { KeyRole, PartyId } from '@parole/domain'
import { commitments, conventions } from '@parole/reference'
import type { Register } from '@parole/storage'
import { accessTokens } from '../access-token.ts'
import { createApp } from '../app.ts'
import { issueFirstKey } from '../first-key.ts'
import type { OidcSettings } from '../oidc-settings.ts'
import type { LogLine, Surroundings } from '../surroundings.ts'
import { system } from '../system.ts'
import { apiClient } from './api-client.ts'
import { deployed, deployedRegister } from './deployed.ts'
import { type Clock, countedIds, countedSecrets, movableClock } from './moments.ts'
import { asDeployed, inMemory, type Store } from './stores.ts'

/** Loads the four conventions of 2019 and their commitments, as the sandbox does. */
const loadFacts = async ({ accepted }: Pick<ReturnType<typeof apiClient>, 'accepted'>): Promise<void> => {
  for (const body of conventions) await accepted('registerConvention', { as: 'delegation', body })
  for (const body of commitments) await accepted('registerCommitment', { as: 'delegation', body })
}

/** How a register under test differs from the usual one. */
export interface Differing {
  readonly store?: Store
  /** Whether the conventions and commitments of 2019 are in it; they are by default. */
  readonly facts?: boolean
  /** Whose access tokens it takes; none by default. */
  readonly oidc?: OidcSettings
  /** Puts something between the API and the store. */
  readonly between?: (register: Register) => Register
}

const surroundingsOf = (register: Register, clock: Clock, lines: LogLine[], run?: string): Surroundings => ({
  register,
  now: clock.now,
  newId: countedIds(run),
  newSecret: countedSecrets(),
  log: (line) => lines.push(line),
  sleep: () => new Promise((resume) => setImmediate(resume)),
  random: () => 0,
})

/** The API over a store, in this process. */
const inThisProcess = async (clock: Clock, { store = inMemory, oidc, between }: Differing) => {
  const register = await store.open()
  const lines: LogLine[] = []
  const surroundings = {
    ...surroundingsOf(between?.(register) ?? register, clock, lines),
    ...(oidc && { verifyToken: accessTokens(oidc, clock) }),
  }
  const app = createApp(surroundings)
  return { register, lines, surroundings, fetch: async (request: Request) => app.fetch(request) }
}

/** The API as it is deployed, over the table that is deployed with it. */
const asItIsDeployed = async (
  clock: Clock,
  { store = asDeployed, facts = true, oidc, between }: Differing,
) => {
  if (store !== asDeployed || between !== undefined) throw new Error('what is deployed is taken as it is')
  const { register, lines, fetch } = await deployedRegister(clock, { facts, oidc })
  // A function that was used before may remember the keys of another register: no two have the same.
  const run = system().newId().slice(-10)
  return { register, lines, surroundings: surroundingsOf(register, clock, lines, run), fetch }
}

/** A whole register under test: its API over a store of its own, with a clock to set and a log to read. */
export const openTestRegister = async (differing: Differing = {}) => {
  const { facts = true } = differing
  const clock = movableClock()
  const opened = await (deployed === null ? inThisProcess : asItIsDeployed)(clock, differing)
  const { register, lines, surroundings, fetch } = opened
  const tokens = new Map<string, Promise<string>>()
  const tokenFor = (party: PartyId, role: KeyRole = 'writer'): Promise<string> => {
    const name = `${party} ${role}`
    const token = tokens.get(name) ?? issueFirstKey({ ...surroundings, register }, party, role)
    tokens.set(name, token)
    return token
  }
  const client = apiClient(fetch, tokenFor)
  // What is deployed has the facts in it, and yet not their author's key.
  if (facts) await (deployed === null ? loadFacts(client) : tokenFor('delegation'))
  const unchecked = (address: string, init?: RequestInit) =>
    fetch(new Request(`http://register.invalid${address}`, init))
  return { ...client, unchecked, clock, lines, register, surroundings, tokenFor }
}

/** A whole register under test. */
export type TestRegister = Awaited<ReturnType<typeof openTestRegister>>
