import { describe, expect, test } from 'vitest'
import { claimedIn } from './claimed.ts'
import type { OidcSettings } from './oidc-settings.ts'

type Settings = Pick<OidcSettings, 'party' | 'role'>

const plain: Settings = { party: { claim: 'party' }, role: { claim: 'role' } }
const roles = {
  claim: 'realm_access.roles',
  values: { 'parole-read': 'reader', 'parole-write': 'writer' },
} as const
const groups = {
  claim: 'groups',
  values: { '7f3a': 'bpifrance', '91bc': 'region-84', b2d0: 'bpifrance' },
} as const
const mapped: Settings = { party: groups, role: roles }
const writes = { realm_access: { roles: ['offline_access', 'parole-write'] } }

const taken = (party: string, role = 'writer') => ({ ok: true, value: { party, role } })
const refused = (details: object) => ({ ok: false, error: { code: 'token-without-party', details } })
const noParty = (claim: string, parties = 0) => refused({ claim, parties })
const noRole = (claim: string) => refused({ claim, roles: 0 })

describe('a token’s claims', () => {
  test.each<[string, Settings, object, object]>([
    ['are a text each', plain, { party: 'bpifrance', role: 'reader' }, taken('bpifrance', 'reader')],
    ['are of every kind of party', plain, { party: 'ti1-3208', role: 'writer' }, taken('ti1-3208')],
    ['are an array', plain, { party: ['staff', 'state'], role: ['writer'] }, taken('state')],
    ['lie deeper', mapped, { groups: ['7f3a'], ...writes }, taken('bpifrance')],
    ['say the same party twice', mapped, { groups: ['7f3a', 'b2d0'], ...writes }, taken('bpifrance')],
    ['are of others too', mapped, { groups: ['0000', '91bc'], ...writes }, taken('region-84')],
    [
      'give both roles, of which the wider counts',
      plain,
      { party: 'state', role: ['reader', 'writer'] },
      taken('state'),
    ],
    [
      'have dots in their names',
      { ...plain, party: { claim: 'https://register.example/party' } },
      { 'https://register.example/party': 'delegation', role: 'writer' },
      taken('delegation'),
    ],
    [
      'are a scope, with blanks between',
      { ...plain, role: { claim: 'scope', values: { 'parole:write': 'writer' } } },
      { party: 'state', scope: 'openid parole:write' },
      taken('state'),
    ],
  ])('%s', (_, settings, claims, expected) => {
    expect(claimedIn({ ...claims }, settings)).toEqual(expected)
  })

  test.each<[string, Settings, object, object]>([
    ['lack the party', plain, { role: 'writer' }, noParty('party')],
    ['lack the role', plain, { party: 'state' }, noRole('role')],
    ['name no party that there is', plain, { party: 'ti1-9999', role: 'writer' }, noParty('party')],
    ['name no party at all', plain, { party: 'edf', role: 'writer' }, noParty('party')],
    ['name two parties', plain, { party: ['state', 'bpifrance'], role: 'writer' }, noParty('party', 2)],
    ['map to two parties', mapped, { groups: ['7f3a', '91bc'], ...writes }, noParty('groups', 2)],
    ['have no mapped value', mapped, { groups: ['bpifrance'], ...writes }, noParty('groups')],
    ['are named as what every object has', mapped, { groups: ['constructor'], ...writes }, noParty('groups')],
    ['are of another type', plain, { party: 7, role: 'writer' }, noParty('party')],
    ['are an object', plain, { party: { state: true }, role: 'writer' }, noParty('party')],
    ['have no such role', plain, { party: 'state', role: 'admin' }, noRole('role')],
    [
      'end before the path does',
      mapped,
      { groups: '7f3a', realm_access: 'roles' },
      noRole('realm_access.roles'),
    ],
    ['have no path', { ...plain, party: { claim: 'a.b' } }, { role: 'writer' }, noParty('a.b')],
    [
      'ask for what every object has',
      { ...plain, party: { claim: '__proto__.party' } },
      { role: 'writer' },
      noParty('__proto__.party'),
    ],
    [
      'have blanks in what is no scope',
      plain,
      { party: 'state bpifrance', role: 'writer' },
      noParty('party'),
    ],
  ])('that %s are refused', (_, settings, claims, expected) => {
    expect(claimedIn({ ...claims }, settings)).toEqual(expected)
  })
})
