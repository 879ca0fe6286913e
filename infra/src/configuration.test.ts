import { expect, test } from 'vitest'
import { configurationOf } from './configuration.ts'
import { environments } from './environments/index.ts'
import { prod } from './environments/prod.ts'

test('there are three environments, in the order in which a release goes through them', () => {
  expect(environments().map(({ name, region }) => `${name} in ${region}`)).toEqual([
    'dev in eu-west-3',
    'staging in eu-west-3',
    'prod in eu-west-3',
  ])
  expect(environments('staging').map(({ name }) => name)).toEqual(['staging'])
})

test('an unknown environment is told which there are', () => {
  expect(() => environments('production')).toThrow(
    'there is no environment "production": expected one of dev, staging, prod (src/environments)',
  )
})

const digest = 'ab'.repeat(32)
const dataOf = (changes: object) => ({ ...prod, data: { ...prod.data, ...changes } })
const domainOf = (changes: object) => ({ ...prod, domain: { ...prod.domain, ...changes } })
const secretOf = (changes: object) => ({
  ...prod,
  edge: { ...prod.edge, originSecret: { ...prod.edge?.originSecret, ...changes } },
})

test.each([
  ['an unknown key', { ...prod, tabel: 'x' }, /\(all\): Unrecognized key: "tabel"/],
  [
    'an unknown key within',
    { ...prod, api: { ...prod.api, trottle: {} } },
    /api: Unrecognized key: "trottle"/,
  ],
  ['a region outside the Union', { ...prod, region: 'us-east-1' }, /region: expected a region of the Union/],
  ['data that may be lost', dataOf({ kept: false }), /data\.kept: must be true: only/],
  ['a generation before the first', dataOf({ generation: 0 }), /data\.generation: Too small/],
  ['a key of nobody', dataOf({ encryption: 'none' }), /data\.encryption: Invalid option/],
  ['no way back', dataOf({ recoveryDays: 0 }), /data\.recoveryDays: Too small/],
  ['a longer way back than DynamoDB keeps', dataOf({ recoveryDays: 36 }), /data\.recoveryDays: Too big/],
  ['no ceiling', dataOf({ ceilings: { readUnits: 0, writeUnits: 1 } }), /ceilings\.readUnits: Too small/],
  ['a name that AWS refuses', { ...prod, name: 'Prod' }, /name: expected 2 to 16 of/],
  [
    'a retention that CloudWatch does not know',
    { ...prod, logs: { retentionDays: 8 } },
    /logs\.retentionDays: expected one of 1, 3, 5, 7/,
  ],
  [
    'no throttle',
    { ...prod, api: { ...prod.api, throttle: { rate: 0, burst: 1 } } },
    /api\.throttle\.rate: Too small/,
  ],
  ['kept data for any account', { ...prod, account: null }, /account: must be set where data is kept/],
  [
    'kept data of which nobody is told',
    { ...prod, alarms: { email: null } },
    /alarms\.email: must be set where/,
  ],
  ['an address of nobody', { ...prod, alarms: { email: 'somebody' } }, /alarms\.email: Invalid email/],
  ['an account that is none', { ...prod, account: '42' }, /account: expected the 12 digits/],
  [
    'an address in place of a repository',
    { ...prod, deployment: { repository: 'https://github.com/owner/name' } },
    /deployment\.repository: expected owner\/name/,
  ],
  ['a name in capitals', domainOf({ name: 'Parole.example' }), /domain\.name: expected a domain name/],
  ['an address in place of a name', domainOf({ name: 'https://parole.example' }), /domain\.name: expected/],
  ['a zone that is none', domainOf({ zone: { id: 'eu', name: 'parole.example' } }), /domain\.zone\.id: /],
  ['an edge without a name', { ...prod, domain: null }, /domain: must be set where there is an edge/],
  ['an edge that shows no secret', secretOf({ digests: [] }), /originSecret\.digests: Too small/],
  [
    'more secrets than a rotation has',
    secretOf({ digests: [digest, digest, digest] }),
    /originSecret\.digests: Too big/,
  ],
  [
    'a secret in place of its digest',
    secretOf({ digests: ['fictional'] }),
    /originSecret\.digests\.0: expected a SHA-256/,
  ],
  ['a version that is a label', secretOf({ version: 'NEXT' }), /originSecret\.version: Invalid UUID/],
  [
    'a firewall that AWS refuses',
    { ...prod, edge: { ...prod.edge, firewall: { requestsPerFiveMinutes: 9 } } },
    /firewall\.requestsPerFiveMinutes: Too small/,
  ],
  ['an unknown release', { ...prod, api: { ...prod.api, release: 'soon' } }, /api\.release: Invalid option/],
  [
    'access tokens without an issuer',
    { ...prod, api: { ...prod.api, tokens: { audience: 'parole' } } },
    /api\.tokens\.issuer: .*\n.*api\.tokens\.jwksUri/,
  ],
])('%s is refused, with where it is', (_, written, message) => {
  expect(() => configurationOf(written)).toThrow(message)
  expect(() => configurationOf(written)).toThrow(
    /the configuration of "[Pp]rod" \(src\/environments\) is wrong/,
  )
})

test('every mistake is told at once', () => {
  expect(() => configurationOf({})).toThrow(/name: .*\n {2}account: .*\n {2}region: /)
})

test.each(['dev', 'dev-trial'])('%s, an environment for trials, may lose its data', (name) => {
  expect(configurationOf({ ...dataOf({ kept: false }), name }).data.kept).toBe(false)
})

test.each(['developers', 'prod-dev'])('%s may not, for all that it has dev in its name', (name) => {
  expect(() => configurationOf({ ...dataOf({ kept: false }), name })).toThrow(/data\.kept: must be true/)
})
