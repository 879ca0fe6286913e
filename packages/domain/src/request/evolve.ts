import type { EventContext } from '../log/recorded-event.ts'
import { recordedDay } from './recorded-day.ts'
import type { Request, RequestAnswer, RequestEvent } from './request.ts'

/** An answer without an acknowledgement before it is one as well. */
const answered = (state: Request, answer: RequestAnswer): Request => {
  const { on, recordedOn } = answer
  return { ...state, acknowledged: state.acknowledged ?? { on, recordedOn }, answer }
}

/** The state of a request after an event. Throws only on a history that begins in the middle. */
export const evolveRequest = (
  state: Request | undefined,
  event: RequestEvent,
  context: EventContext,
): Request => {
  const day = recordedDay(context)
  if (event.type === 'RequestSubmitted') {
    const { type: _, ...submitted } = event
    const nothingYet = { acknowledged: null, answer: null, withdrawn: null, deliveries: [] }
    return { ...submitted, submitted: day, source: context.source, ...nothingYet }
  }
  if (state === undefined) throw new TypeError(`${event.type} before RequestSubmitted`)
  switch (event.type) {
    case 'RequestAcknowledged':
      return { ...state, acknowledged: day }
    case 'RequestAccepted': {
      const { amountCents, commitment, reason } = event
      return answered(state, { outcome: 'accepted', ...day, amountCents, commitment, reason })
    }
    case 'RequestDeclined':
      return answered(state, { outcome: 'declined', ...day, reason: event.reason })
    case 'RequestWithdrawn':
      return { ...state, withdrawn: { ...day, by: context.by.party } }
    case 'RequestLinked':
      return { ...state, deliveries: [...state.deliveries, event.delivery] }
    default:
      return event satisfies never
  }
}
