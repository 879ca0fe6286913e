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

test.each([
  ['an unknown key', { ...prod, tabel: 'x' }, /\(all\): Unrecognized key: "tabel"/],
  [
    'an unknown key within',
    { ...prod, api: { ...prod.api, trottle: {} } },
    /api: Unrecognized key: "trottle"/,
  ],
  ['a region outside the Union', { ...prod, region: 'us-east-1' }, /region: expected a region of the Union/],
  [
    'data that may be lost',
    { ...prod, data: { ...prod.data, kept: false } },
    /data\.kept: must be true: only/,
  ],
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

test('an environment for one’s own trials may lose its data', () => {
  const trial = { ...prod, name: 'dev-trial', data: { ...prod.data, kept: false } }
  expect(configurationOf(trial).data.kept).toBe(false)
})
