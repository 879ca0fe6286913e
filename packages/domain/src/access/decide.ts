import type { Act } from '../act.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import type { Ulid } from '../identifiers/ulid.ts'
import type { EventContext } from '../log/recorded-event.ts'
import type { Rejection } from '../rejection.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Key, KeyEvent, KeyRole } from './key.ts'

/** What may be asked of a key. */
export type KeyCommand =
  | {
      readonly type: 'IssueKey'
      readonly act: Act
      readonly id: Ulid
      readonly party: PartyId
      readonly role: KeyRole
      /** SHA-256 of the secret: the secret itself never reaches the domain. */
      readonly digest: string
    }
  | { readonly type: 'RevokeKey'; readonly act: Act }

/** Only the delegation issues keys; it revokes any, and a party its own. */
export const decideKey = (
  command: KeyCommand,
  state: Key | undefined,
): Result<readonly KeyEvent[], Rejection> => {
  const { party } = command.act.by
  if (command.type === 'IssueKey') {
    const { type: _, act: _act, ...issued } = command
    if (party !== 'delegation') return refuse({ code: 'not-the-delegation' })
    if (state !== undefined) return refuse({ code: 'already-registered', at: '/id', id: command.id })
    return ok([{ type: 'KeyIssued', ...issued }])
  }
  if (state === undefined) return refuse({ code: 'unknown-key' })
  if (party !== 'delegation' && party !== state.party) return refuse({ code: 'not-your-key' })
  return state.revokedAt === null ? ok([{ type: 'KeyRevoked' }]) : refuse({ code: 'already-revoked' })
}

/** The state of a key after an event. Throws only on a history that begins in the middle. */
export const evolveKey = (state: Key | undefined, event: KeyEvent, { recordedAt }: EventContext): Key => {
  if (event.type === 'KeyIssued') {
    const { type: _, ...issued } = event
    return { ...issued, issuedAt: recordedAt, revokedAt: null }
  }
  if (state === undefined) throw new TypeError(`${event.type} before KeyIssued`)
  return { ...state, revokedAt: recordedAt }
}
