import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import type { Now } from './surroundings.ts'

/** The issuer did not say its keys, and without them nothing can be said of a token. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable'
}

/** How long an answer of the issuer is waited for, in milliseconds. */
const patience = 2_000
/** Bytes that a set of keys may have: some forty keys. */
const largest = 64 * 1024

/** In milliseconds: how long keys are taken for those of today, and how long at most where no newer ones can be had. */
const freshFor = 10 * 60_000
const keptFor = 60 * 60_000
/** In milliseconds: how long the issuer is left in peace after it answered, and after it did not. */
const pauseAfterAnswer = 30_000
const pauseAfterFailure = 5_000

const textOf = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > largest) throw new Error(`the keys are more than ${largest} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}

const keysAt = async (address: string): Promise<JWTVerifyGetKey> => {
  const response = await fetch(address, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error(`the address of the keys answered ${response.status}`)
  }
  return createLocalJWKSet(JSON.parse(await textOf(response)))
}

const reasonOf = (fault: unknown): string => {
  const { message, cause } = fault instanceof Error ? fault : new Error(String(fault))
  return cause instanceof Error ? `${message}: ${cause.message}` : message
}

/**
 * The issuer's keys, asked for when a token first needs one, every ten minutes, and when a token names one that is not
 * among them, since the issuer may have changed keys: but then not again for half a minute, whatever tokens name.
 * Where the issuer does not answer, the keys it said last go on for an hour.
 *
 * @throws {IssuerUnavailable} where no keys can be had that could tell.
 */
export const issuerKeys = (address: string, now: () => Now): JWTVerifyGetKey => {
  let held: { readonly find: JWTVerifyGetKey; readonly at: number } | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let failure: string | undefined
  let asking: Promise<void> | undefined

  const instant = (): number => Date.parse(now().instant)
  const ask = async (): Promise<void> => {
    askedAt = instant()
    try {
      held = { find: await keysAt(address), at: askedAt }
      failure = undefined
    } catch (fault) {
      failure = reasonOf(fault)
    }
  }
  /** Asks the issuer, once for all who wait, unless it was asked a moment ago. */
  const renew = async (): Promise<void> => {
    const pause = failure === undefined ? pauseAfterAnswer : pauseAfterFailure
    if (asking === undefined && instant() - askedAt < pause) return
    asking ??= ask().finally(() => {
      asking = undefined
    })
    await asking
  }
  const age = (): number => (held === undefined ? Number.POSITIVE_INFINITY : instant() - held.at)
  const find: JWTVerifyGetKey = (header, token) => {
    if (held === undefined || age() >= keptFor) throw new IssuerUnavailable(failure)
    return held.find(header, token)
  }

  return async (header, token) => {
    if (age() >= freshFor) await renew()
    try {
      return await find(header, token)
    } catch (fault) {
      if (!(fault instanceof errors.JWKSNoMatchingKey)) throw fault
      await renew()
      if (failure !== undefined) throw new IssuerUnavailable(failure)
      return find(header, token)
    }
  }
}
