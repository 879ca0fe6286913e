import * as z from 'zod'
import { PartyId } from './identifiers/party-id.ts'
import { Ulid } from './identifiers/ulid.ts'
import { once } from './once.ts'
import type { Rejection } from './rejection.ts'
import type { Source } from './source.ts'
import type { CalendarDate, Instant } from './time/calendar-date.ts'

/** Who acted: the party, and which of its keys. */
export const Actor = once(() => z.strictObject({ party: PartyId(), key: Ulid() }))
export type Actor = z.infer<ReturnType<typeof Actor>>

/** What every command carries: who acts, when it is recorded, since when it is true, and the proof. */
export interface Act {
  readonly by: Actor
  /** When the register hears of it. */
  readonly recordedAt: Instant
  /** The calendar date of `recordedAt` in Paris: no fact may be effective after it. */
  readonly today: CalendarDate
  /** Since when it is true. */
  readonly effectiveOn: CalendarDate
  readonly source: Source | null
}

/** Why a fact cannot be dated so: nothing is effective after today, nor before the promise it is about. */
export const refusalOfDate = (
  { effectiveOn, today }: Act,
  madeOn: CalendarDate,
): Extract<Rejection, { code: 'effective-in-future' | 'effective-before-promise' }> | undefined => {
  if (effectiveOn > today) return { code: 'effective-in-future', at: '/effectiveOn', effectiveOn, today }
  return effectiveOn < madeOn
    ? { code: 'effective-before-promise', at: '/effectiveOn', effectiveOn, madeOn }
    : undefined
}
