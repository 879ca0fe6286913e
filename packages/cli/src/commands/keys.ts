import { type KeyShown, routes } from '@parole/contract'
import { KeyRole, ok, PartyId, type Result, refuse, Ulid } from '@parole/domain'
import { call, type Register } from '../client/call.ts'
import type { Command } from '../command.ts'
import type { Failure } from '../failure.ts'
import { issuedPage, keysPage, revokedPage, toldOnce } from '../layout/keys.ts'
import { given } from './given.ts'

const pageSize = '200'

const allKeys = async (
  party: PartyId | undefined,
  register: Register,
): Promise<Result<readonly KeyShown[], Failure>> => {
  const keys: KeyShown[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await call(routes.listKeys, { query: { party, limit: pageSize, cursor } }, register)
    if (!page.ok) return page
    keys.push(...page.value.items)
    const { next } = page.value
    if (next === null) return ok(keys)
    if (next === cursor) {
      return refuse({
        kind: 'unanswered',
        what: 'The register names the same page as the next one for ever.',
      })
    }
    cursor = next
  }
}

const keyNeeded = 'Needs PAROLE_KEY in the environment: the key of whoever asks, never an argument.'

const list: Command = {
  name: 'keys list',
  required: [],
  optional: ['party'],
  summary: 'List the keys of a party, revoked ones included.',
  about: [keyNeeded, 'With --json, all pages as one: { items, next: null }.'],
  examples: ['parole keys list', 'parole keys list --party region-84'],
  run: async ({ values }, register) => {
    const party = given('--party', PartyId().optional(), values.party)
    if (!party.ok) return party
    const keys = await allKeys(party.value, register)
    if (!keys.ok) return keys
    return ok({ body: { items: keys.value, next: null }, page: (ink) => keysPage(keys.value, ink) })
  },
}

const issue: Command = {
  name: 'keys issue',
  operand: { name: 'party', required: true },
  required: ['role'],
  optional: [],
  summary: 'Issue a key to a party; its token is shown once.',
  about: [
    `${keyNeeded} Only the delegation issues keys.`,
    'The register keeps no token: what is shown here cannot be asked for again.',
  ],
  examples: [
    'parole keys issue region-84 --role writer',
    'umask 077 && parole keys issue ti1-3208 --role reader --json > key.json',
  ],
  run: async ({ operand, values }, register) => {
    const party = given('<party>', PartyId(), operand)
    if (!party.ok) return party
    const role = given('--role', KeyRole(), values.role)
    if (!role.ok) return role
    const issued = await call(routes.issueKey, { body: { party: party.value, role: role.value } }, register)
    if (!issued.ok) return issued
    const { token, ...key } = issued.value
    if (token === null) {
      return refuse({
        kind: 'unanswered',
        what: `Key ${key.id} was issued, but the answer that told its token was lost, and a token is told once. Revoke it (parole keys revoke ${key.id}) and issue another.`,
      })
    }
    return ok({ body: issued.value, page: (ink) => issuedPage(key, token, ink), warning: toldOnce })
  },
}

const revoke: Command = {
  name: 'keys revoke',
  operand: { name: 'id', required: true },
  required: [],
  optional: [],
  summary: 'Revoke a key; it stops working within a minute.',
  about: [
    `${keyNeeded} A party revokes its own keys, the delegation any.`,
    'The id is the one that "parole keys list" shows: not the token, which belongs in no argument.',
  ],
  examples: ['parole keys revoke 01JD3Z7V4QK8M2N5P6R7S8T9VW'],
  run: async ({ operand }, register) => {
    const id = given('<id>', Ulid(), operand)
    if (!id.ok) return id
    const revoked = await call(routes.revokeKey, { params: { id: id.value } }, register)
    if (!revoked.ok) return revoked
    return ok({ body: revoked.value, page: () => revokedPage(revoked.value) })
  },
}

/** Who may act in the name of a party. */
export const keyCommands: readonly Command[] = [list, issue, revoke]
