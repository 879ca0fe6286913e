import { decideKey, type Key, type PartyId, sha256Hex } from '@parole/domain'
import { changing } from './change.ts'
import type { Surroundings } from './surroundings.ts'
import { type Token, tokenText } from './token.ts'

/**
 * Issues a key from beside the API, where whoever holds the store acts as the delegation: the first key of an
 * environment, or those of a register on one's own machine.
 *
 * @returns the token, which is kept nowhere.
 */
export const issueFirstKey = async (
  { register, now, newId, newSecret }: Pick<Surroundings, 'register' | 'now' | 'newId' | 'newSecret'>,
  party: PartyId,
  role: Key['role'] = 'writer',
): Promise<string> => {
  const token: Token = { key: newId(), secret: newSecret() }
  const { instant, today } = now()
  const by = { party: 'delegation' as const, key: token.key }
  const act = { by, recordedAt: instant, today, effectiveOn: today, source: null }
  const digest = sha256Hex(token.secret)
  const decision = decideKey({ type: 'IssueKey', act, id: token.key, party, role, digest }, undefined)
  const change = changing(`key-${token.key}`, undefined, decision, act)
  if (!change.ok) throw new Error(`the key was not issued: ${change.error.code}`)
  const { append, moves } = change.value
  const outcome = await register.commit({ appends: [append], moves, entries: [] })
  if (!outcome.committed) throw new Error(`the key was not issued: lost to ${outcome.lost}`)
  return tokenText(token)
}
