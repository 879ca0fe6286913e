import { describe, expect, test } from 'vitest'
import { settingsOf } from './settings.ts'

const oidc = {
  issuer: 'https://login.example/realms/partners',
  audience: 'https://register.example',
  jwksUri: 'https://login.example/realms/partners/keys',
  algorithm: 'ES256',
  party: { claim: 'groups', values: { 'operator-7': 'bpifrance' } },
  role: { claim: 'realm_access.roles' },
}
const digest = 'ab'.repeat(32)

const settled = (changes: Record<string, string> = {}) => settingsOf({ TABLE_NAME: 'register', ...changes })
const withOidc = (changes: object) => settled({ OIDC: JSON.stringify({ ...oidc, ...changes }) })

describe('the settings', () => {
  test('are a table, and the rest by itself', () => {
    expect(settled({ PATH: '/bin' })).toEqual({ TABLE_NAME: 'register', LOG_LEVEL: 'info' })
  })

  test('are read whole', () => {
    const environment = {
      LOG_LEVEL: 'error',
      ORIGIN_DIGESTS: `${digest},${'01'.repeat(32)}`,
      OIDC: JSON.stringify(oidc),
    }
    expect(settled(environment)).toEqual({
      TABLE_NAME: 'register',
      LOG_LEVEL: 'error',
      ORIGIN_DIGESTS: [digest, '01'.repeat(32)],
      OIDC: { ...oidc, type: 'at+jwt', clockSkewSeconds: 30 },
    })
  })

  test.each(['http://127.0.0.1:8080/keys', 'http://localhost/keys', 'http://[::1]:1/keys'])(
    'take keys from this machine, %s, without https',
    (jwksUri) => {
      expect(withOidc({ jwksUri }).OIDC?.jwksUri).toBe(jwksUri)
    },
  )

  test('that are wrong are all named at once, each with its remedy', () => {
    const wrong = {
      TABLE_NAME: '',
      LOG_LEVEL: 'debug',
      ORIGIN_DIGESTS: `${digest},secret`,
      OIDC: JSON.stringify({ ...oidc, jwksUri: 'http://login.example/keys', algorithm: 'HS256', extra: 1 }),
    }
    expect(() => settingsOf(wrong)).toThrow(
      [
        'The function’s environment is wrong:',
        '- TABLE_NAME is empty: set the name of the register’s table',
        '- LOG_LEVEL is not a log level: set it to info or error, or leave it out for info',
        '- ORIGIN_DIGESTS, at 1: is not a SHA-256 in lower-case hexadecimal: set the digests of the secrets, and not ' +
          'the secrets, with a comma between two',
        '- OIDC, at jwksUri: is not https: http is for this machine alone',
        '- OIDC, at algorithm: is not taken: set the one that the issuer signs with, RS256, PS256, ES256 or EdDSA',
        '- OIDC has unknown names: take out extra',
      ].join('\n'),
    )
    expect(() => settingsOf({})).toThrow('- TABLE_NAME is not set: set the name of the register’s table')
  })

  test('do not tell what they were set to', () => {
    expect(() => settled({ ORIGIN_DIGESTS: 'hunter2', OIDC: 'hunter2' })).toThrow(
      /^(?![\s\S]*hunter2)[\s\S]*ORIGIN_DIGESTS[\s\S]*- OIDC is not JSON: /,
    )
  })

  test.each(['', digest.toUpperCase(), `${digest} `, `${digest},`, digest.slice(1)])(
    'with the digests "%s" are refused: none would ever pass',
    (digests) => {
      expect(() => settled({ ORIGIN_DIGESTS: digests })).toThrow(/ORIGIN_DIGESTS, at [01]: is not a SHA-256/)
    },
  )

  test.each([
    ['issuer', { issuer: 'login.example' }, 'OIDC, at issuer: is not a URL'],
    ['issuer', { issuer: 'http://login.example' }, 'OIDC, at issuer: is not https'],
    ['jwksUri', { jwksUri: 'http://127.0.0.1.example/keys' }, 'OIDC, at jwksUri: is not https'],
    ['jwksUri', { jwksUri: 'http://login.localhost/keys' }, 'OIDC, at jwksUri: is not https'],
    ['jwksUri', { jwksUri: 'file:///etc/keys' }, 'OIDC, at jwksUri: is not https'],
    ['audience', { audience: '' }, 'OIDC, at audience: is empty'],
    ['type', { type: 'id+jwt' }, 'OIDC, at type: is not known'],
    ['algorithm', { algorithm: 'none' }, 'OIDC, at algorithm: is not taken'],
    ['clockSkewSeconds', { clockSkewSeconds: 121 }, 'OIDC, at clockSkewSeconds: is more than 120'],
    ['clockSkewSeconds', { clockSkewSeconds: -1 }, 'OIDC, at clockSkewSeconds: is negative'],
    ['party', { party: 'groups' }, 'OIDC, at party: is not an object'],
    ['party', { party: {} }, 'OIDC, at party.claim: is not set'],
    ['role', { role: { claim: '' } }, 'OIDC, at role.claim: is empty'],
    ['a party', { party: { claim: 'g', values: { a: 'edf' } } }, 'OIDC, at party.values.a: expected "state"'],
    ['a role', { role: { claim: 'g', values: { a: 'admin' } } }, 'OIDC, at role.values.a: '],
  ])('that say a wrong %s are refused: %j', (_, changes, message) => {
    expect(() => withOidc(changes)).toThrow(message)
  })
})
