import type { EventContext } from '../log/recorded-event.ts'
import type { Commitment, CommitmentEvent } from './commitment.ts'

/** The state of a commitment after an event. Throws only on a history that begins in the middle. */
export const evolveCommitment = (
  state: Commitment | undefined,
  event: CommitmentEvent,
  { by, effectiveOn: on, source }: EventContext,
): Commitment => {
  if (event.type === 'CommitmentRegistered') {
    const { type: _, obligation, ...commitment } = event
    const wordings = [{ from: on, obligation, source }]
    return { ...commitment, wordings, noticedOn: null, closed: null, withdrawn: null }
  }
  if (state === undefined) throw new TypeError(`${event.type} before CommitmentRegistered`)
  switch (event.type) {
    case 'CommitmentAmended':
      return { ...state, wordings: [...state.wordings, { from: on, obligation: event.obligation, source }] }
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
