import type { KeyRole, PartyId } from '@parole/domain'
import { commitments, conventions } from '@parole/reference'
import type { Register } from '@parole/storage'
import { accessTokens } from '../access-token.ts'
import { createApp } from '../app.ts'
import { issueFirstKey } from '../first-key.ts'
import type { OidcSettings } from '../oidc-settings.ts'
import type { LogLine, Surroundings } from '../surroundings.ts'
import { apiClient } from './api-client.ts'
import { countedIds, countedSecrets, movableClock } from './moments.ts'
import { inMemory, type Store } from './stores.ts'

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

/** A whole register under test: its API over a store of its own, with a clock to set and a log to read. */
export const openTestRegister = async ({ store = inMemory, facts = true, oidc, between }: Differing = {}) => {
  const opened = await store.open()
  const register = between?.(opened) ?? opened
  const clock = movableClock()
  const lines: LogLine[] = []
  const surroundings: Surroundings = {
    register,
    ...(oidc && { verifyToken: accessTokens(oidc, clock) }),
    now: clock.now,
    newId: countedIds(),
    newSecret: countedSecrets(),
    log: (line) => lines.push(line),
    sleep: () => new Promise((resume) => setImmediate(resume)),
    random: () => 0,
  }
  const tokens = new Map<string, Promise<string>>()
  const tokenFor = (party: PartyId, role: KeyRole = 'writer'): Promise<string> => {
    const name = `${party} ${role}`
    const token = tokens.get(name) ?? issueFirstKey({ ...surroundings, register: opened }, party, role)
    tokens.set(name, token)
    return token
  }
  const app = createApp(surroundings)
  const client = apiClient((request) => app.fetch(request), tokenFor)
  if (facts) await loadFacts(client)
  return { ...client, app, clock, lines, register: opened, surroundings, tokenFor }
}

/** A whole register under test. */
export type TestRegister = Awaited<ReturnType<typeof openTestRegister>>
