import { ok, type Result, refuse } from '@parole/domain'
import type { Failure } from './failure.ts'

const usualAddress = 'http://127.0.0.1:8787'

const misused = (what: string) => refuse({ kind: 'misused' as const, what })

/** Where the register is: what was asked for, else PAROLE_URL, else this machine. Without a slash at its end. */
export const registerAddress = (
  asked: string | undefined,
  fromEnvironment: string | undefined,
): Result<string, Failure> => {
  const from = asked === undefined ? 'PAROLE_URL' : '--url'
  const text = asked ?? (fromEnvironment || usualAddress)
  if (!URL.canParse(text)) return misused(`${from}: expected an address, such as ${usualAddress}`)
  const { protocol, username, password, origin, pathname, search, hash } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:') return misused(`${from}: expected http:// or https://`)
  if (username !== '' || password !== '') return misused(`${from}: a secret does not belong in an address`)
  if (search !== '' || hash !== '') return misused(`${from}: expected an address without "?" and "#"`)
  return ok(origin + pathname.replace(/\/+$/, ''))
}

/** The caller's key, from PAROLE_KEY; `undefined` where there is none. It is never repeated. */
export const callerKey = (fromEnvironment: string | undefined): Result<string | undefined, Failure> => {
  const key = fromEnvironment?.trim()
  if (key === undefined || key === '') return ok(undefined)
  return /^[\x21-\x7e]+$/.test(key)
    ? ok(key)
    : misused('PAROLE_KEY: there are characters in it that no key has')
}
