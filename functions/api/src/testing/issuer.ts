import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { OidcSettings } from '../oidc-settings.ts'
import { promisor } from './evidence.ts'

/** A pair of keys of the issuer's, and the name that tokens know it by. */
export interface SigningKey {
  readonly kid: string
  readonly algorithm: string
  readonly privateKey: CryptoKey
  readonly jwk: JWK
}

export const signingKey = async (kid: string, algorithm = 'ES256'): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: algorithm }
  return { kid, algorithm, privateKey, jwk }
}

/** What a token says; `undefined` leaves a claim out. */
export type Claims = Readonly<Record<string, unknown>>

/** How one token differs from one that is taken. */
export interface Signing {
  readonly key?: SigningKey
  readonly header?: Readonly<Record<string, unknown>>
}

/** The second at which the clock of a register under test stands at first. */
export const startOfClock = Date.parse('2020-03-16T09:30:00.000Z') / 1000

const audience = 'https://register.example'

/** An issuer of access tokens on this machine, which counts how often it is asked for its keys. */
export const openIssuer = async (changes: Partial<OidcSettings> = {}) => {
  const first = await signingKey('first', changes.algorithm)
  const jwks = (...keys: readonly SigningKey[]): RequestListener => {
    const body = JSON.stringify({ keys: keys.map(({ jwk }) => jwk) })
    return (_, response) => response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(body)
  }
  const asked: string[] = []
  let listener = jwks(first)
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    listener(request, response)
  })
  const listen = (port: number): Promise<void> =>
    new Promise((resume) => {
      server.listen(port, '127.0.0.1', resume)
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resume) => {
      server.closeAllConnections()
      server.close(() => resume())
    })
  const issuer = `http://127.0.0.1:${port}`
  const settings = OidcSettings().parse({
    issuer,
    audience,
    jwksUri: `${issuer}/keys`,
    algorithm: first.algorithm,
    party: { claim: 'party' },
    role: { claim: 'role' },
    ...changes,
  })

  /** A token that is taken, unless the claims or the signing differ. */
  const token = (claims: Claims = {}, { key = first, header = {} }: Signing = {}): Promise<string> =>
    new SignJWT({
      iss: issuer,
      aud: audience,
      sub: 'person-4711',
      client_id: 'partner-portal',
      iat: startOfClock,
      exp: startOfClock + 300,
      party: promisor,
      role: 'writer',
      ...claims,
    })
      .setProtectedHeader({ alg: key.algorithm, typ: 'at+jwt', kid: key.kid, ...header })
      .sign(key.privateKey)

  return {
    settings,
    first,
    token,
    /** How often the keys were asked for. */
    asked: () => asked.length,
    /** What it says from now on when asked for its keys. */
    publish: (...keys: readonly SigningKey[]) => {
      listener = jwks(...keys)
    },
    respond: (next: RequestListener) => {
      listener = next
    },
    /** Nobody listens there any more, or again. */
    close,
    reopen: () => listen(port),
  }
}

export type Issuer = Awaited<ReturnType<typeof openIssuer>>
