import type { EventContext } from '../log/recorded-event.ts'
import { dayInParis } from '../time/paris.ts'
import type { Commitment, CommitmentEvent } from './commitment.ts'
import type { Obligation } from './obligation.ts'

/** The state of a commitment after an event. Throws only on a history that begins in the middle. */
export const evolveCommitment = (
  state: Commitment | undefined,
  event: CommitmentEvent,
  { by, effectiveOn: on, source, recordedAt }: EventContext,
): Commitment => {
  const worded = (obligation: Obligation) => ({
    from: on,
    obligation,
    source,
    recordedOn: dayInParis(recordedAt),
  })
  if (event.type === 'CommitmentRegistered') {
    const { type: _, obligation, ...commitment } = event
    return { ...commitment, wordings: [worded(obligation)], noticedOn: null, closed: null, withdrawn: null }
  }
  if (state === undefined) throw new TypeError(`${event.type} before CommitmentRegistered`)
  switch (event.type) {
    case 'CommitmentAmended':
      return { ...state, wordings: [...state.wordings, worded(event.obligation)] }
    case 'ClosureNoticed':
      return { ...state, noticedOn: on }
    case 'CommitmentClosed':
      return { ...state, closed: { on, by: by.party } }
    case 'CommitmentWithdrawn':
      return { ...state, withdrawn: { on, by: by.party } }
    default:
      return event satisfies never
  }
}
