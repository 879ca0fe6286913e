import type { Commitment } from '../commitment/commitment.ts'
import type { CalendarDate } from '../time/calendar-date.ts'

/** What is known of a target that was due and is not reached. */
export interface Missed {
  /** Nothing more will be declared. */
  readonly closed: boolean
  /** At least half of it is established. */
  readonly half: boolean
  /** Anything at all is itemised, be it disputed. */
  readonly itemised: boolean
  /** A published figure stands. */
  readonly claimed: boolean
}

/** Below the target, what is itemised is a lower bound until the account is closed. */
export const codeOfMissed = ({ closed, half, itemised, claimed }: Missed) => {
  if (closed) return half ? 'partly-kept' : 'broken'
  if (itemised) return 'unproven'
  return claimed ? 'claimed-only' : 'no-information'
}

/** Whether an account is closed at a date. */
export const isClosedOn = ({ closed }: Pick<Commitment, 'closed'>, date: CalendarDate): boolean =>
  closed !== null && closed.on <= date
