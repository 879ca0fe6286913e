import { ok, refuse, sha256Hex, type Ulid } from '@parole/domain'
import type { Credential } from './caller.ts'

/** What the holder of a key shows: which key, and its secret. */
export interface Token {
  readonly key: Ulid
  readonly secret: string
}

/** The key as its owner holds it: told once, never kept. */
export const tokenText = ({ key, secret }: Token): string => `parole_${key}_${secret}`

/** Reads `parole_<id>_<secret>`; `undefined` where it is of another form. */
export const tokenIn = (text: string): Token | undefined => {
  const [, key, secret] = /^parole_([0-7][0-9A-HJKMNP-TV-Z]{25})_([A-Za-z0-9_-]{43})$/.exec(text) ?? []
  return key !== undefined && secret !== undefined ? { key, secret } : undefined
}

const sameText = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  }
  return difference === 0
}

/** A key is whose the register says, as long as it was not revoked. */
export const credentialOf = ({ key, secret }: Token): Credential => ({
  key,
  digestKey: secret,
  heads: [`key-${key}`],
  recognise: (loaded) => {
    const head = loaded?.head(`key-${key}`)
    if (head === undefined || !sameText(head.state.digest, sha256Hex(secret))) {
      return refuse({ code: 'unknown-key' })
    }
    const { party, role, revokedAt } = head.state
    return revokedAt === null ? ok({ party, role, key }) : refuse({ code: 'revoked-key' })
  },
})
