import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declared, dunkerque } from './testing/evidence.ts'
import {
  type Claims,
  type Issuer,
  openIssuer,
  type Signing,
  signingKey,
  startOfClock,
} from './testing/issuer.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

let issuer: Issuer
let register: TestRegister
beforeAll(async () => {
  issuer = await openIssuer()
  register = await openTestRegister({ facts: false, oidc: issuer.settings })
})
afterAll(() => issuer.close())

const listed = (token: string) => register.call('listKeys', { token })

/** What a token is told: that it is taken, or which check it did not pass. */
const told = async (token: string): Promise<unknown> => {
  const { status, body, headers } = await listed(token)
  if (status === 200) return 'taken'
  const { code, details } = body as { code: string; details: unknown }
  expect({ status, code }).toEqual({ status: 401, code: 'invalid-token' })
  expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  return details
}

const encoded = (part: object | string): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')

/** The same token with another header: nobody signed that. */
const reheaded = (token: string, header: object | string): string =>
  [encoded(header), ...token.split('.').slice(1)].join('.')

describe('an access token', () => {
  test('is taken in place of a key', async () => {
    expect(await told(await issuer.token())).toBe('taken')
  })

  test.each<[string, Claims, Signing, object]>([
    ['of another issuer', { iss: 'https://other.example' }, {}, { check: 'wrong-issuer' }],
    ['of almost the issuer', { iss: 'http://127.0.0.1' }, {}, { check: 'wrong-issuer' }],
    ['for another audience', { aud: 'https://other.example' }, {}, { check: 'wrong-audience' }],
    ['for several others', { aud: ['a', 'b'] }, {}, { check: 'wrong-audience' }],
    ['for nobody', { aud: undefined }, {}, { check: 'missing-claim', claim: 'aud' }],
    ['of nobody', { iss: undefined }, {}, { check: 'missing-claim', claim: 'iss' }],
    ['without an end', { exp: undefined }, {}, { check: 'missing-claim', claim: 'exp' }],
    ['without a beginning', { iat: undefined }, {}, { check: 'missing-claim', claim: 'iat' }],
    ['without a subject', { sub: undefined }, {}, { check: 'missing-claim', claim: 'sub' }],
    ['with an empty subject', { sub: '' }, {}, { check: 'malformed', claim: 'sub' }],
    ['of another type', {}, { header: { typ: 'JWT' } }, { check: 'wrong-type' }],
    ['that is an identity token', {}, { header: { typ: 'id+jwt' } }, { check: 'wrong-type' }],
    ['of no type', {}, { header: { typ: undefined } }, { check: 'wrong-type' }],
    ['that names an unknown key', {}, { header: { kid: 'other' } }, { check: 'unknown-signing-key' }],
  ])('%s is refused', async (_, claims, signing, details) => {
    expect(await told(await issuer.token(claims, signing))).toEqual(details)
  })

  test('for several audiences is taken, and its type may be written in full', async () => {
    expect(await told(await issuer.token({ aud: ['a', issuer.settings.audience] }))).toBe('taken')
    expect(await told(await issuer.token({}, { header: { typ: 'application/at+jwt' } }))).toBe('taken')
    expect(await told(await issuer.token({}, { header: { kid: undefined } }))).toBe('taken')
  })

  test.each([
    ['ends', { exp: startOfClock - 29 }, 'taken'],
    ['has ended', { exp: startOfClock - 30 }, { check: 'expired' }],
    ['begins', { nbf: startOfClock + 30 }, 'taken'],
    ['has not begun', { nbf: startOfClock + 31 }, { check: 'not-yet-valid' }],
  ])('%s within the skew of thirty seconds: %j', async (_, claims, expected) => {
    expect(await told(await issuer.token(claims))).toEqual(expected)
  })

  test('of another signature, or of another key under the same name, is refused', async () => {
    const impostor = { ...(await signingKey('first')), kid: 'first' }
    expect(await told(await issuer.token({}, { key: impostor }))).toEqual({ check: 'bad-signature' })
    const token = await issuer.token()
    const claims = encoded({
      ...JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()),
      party: 'delegation',
    })
    const [header, , signature] = token.split('.')
    expect(await told([header, claims, signature].join('.'))).toEqual({ check: 'bad-signature' })
    expect(await told([header, claims, ''].join('.'))).toEqual({ check: 'bad-signature' })
  })

  test('is held to the one algorithm, whatever it says of itself', async () => {
    const token = await issuer.token()
    const unsigned = reheaded(token, { alg: 'none', typ: 'at+jwt' })
    expect(await told(unsigned)).toEqual({ check: 'wrong-algorithm' })
    expect(await told(unsigned.replace(/[^.]*$/, ''))).toEqual({ check: 'wrong-algorithm' })
    for (const secret of [JSON.stringify(issuer.first.jwk), String(issuer.first.jwk.x)]) {
      const forged = await new SignJWT({ sub: 'x' })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'first' })
        .sign(new TextEncoder().encode(secret.padEnd(32, '0')))
      expect(await told(forged)).toEqual({ check: 'wrong-algorithm' })
    }
    const other = await signingKey('rsa', 'RS256')
    expect(await told(await issuer.token({}, { key: other }))).toEqual({ check: 'wrong-algorithm' })
  })

  test.each([
    ['a header that is no JSON', '{', { check: 'malformed' }],
    ['a header that is no object', '[]', { check: 'malformed' }],
    ['no algorithm', {}, { check: 'malformed' }],
    ['a critical header that nobody knows', { alg: 'ES256', crit: ['x'], x: 1 }, { check: 'malformed' }],
  ])('with %s is refused', async (_, header, details) => {
    expect(await told(reheaded(await issuer.token(), header))).toEqual(details)
  })

  test('that is signed but holds no claims is refused', async () => {
    expect(await told(await issuer.token({ exp: 'soon' }))).toEqual({
      check: 'malformed',
      claim: 'exp',
    })
  })

  test.each(['a.b', 'a.b.c.d.e', 'a.b.c.', '.a.b', 'a.b.ü', 'parole_x.y.z!'])(
    'of another form, %s, is an unknown key',
    async (token) => {
      const headers = { authorization: Buffer.from(`Bearer ${token}`).toString('latin1') }
      const { status, body } = await register.request('GET', '/v1/keys', { headers })
      expect({ status, code: (body as { code: string }).code }).toEqual({ status: 401, code: 'unknown-key' })
    },
  )

  test('is an unknown key where no issuer is configured', async () => {
    const without = await openTestRegister({ facts: false })
    const { status, problem } = await without.refused('listKeys', { token: await issuer.token() })
    expect({ status, code: problem.code }).toEqual({ status: 401, code: 'unknown-key' })
  })
})

test.each(['RS256', 'PS256', 'EdDSA'] as const)('tokens may be signed with %s', async (algorithm) => {
  const other = await openIssuer({ algorithm, type: 'JWT' })
  const taking = await openTestRegister({ oidc: other.settings })
  const { id } = (await declared(taking)).body
  const token = await other.token({ party: dunkerque, role: 'reader' }, { header: { typ: 'JWT' } })
  expect((await taking.call('getDelivery', { token, params: { id } })).status).toBe(200)
  expect((await taking.call('listKeys', { token: await other.token() })).status).toBe(401)
  await other.close()
})
