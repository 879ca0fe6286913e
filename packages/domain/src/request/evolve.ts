import type { EventContext } from '../log/recorded-event.ts'
import type { Request, RequestAnswer, RequestEvent } from './request.ts'

/** An answer without an acknowledgement before it is one as well. */
const answered = (state: Request, answer: RequestAnswer): Request => ({
  ...state,
  acknowledgedOn: state.acknowledgedOn ?? answer.on,
  answer,
})

/** The state of a request after an event. Throws only on a history that begins in the middle. */
export const evolveRequest = (
  state: Request | undefined,
  event: RequestEvent,
  { by, effectiveOn: on, source }: EventContext,
): Request => {
  if (event.type === 'RequestSubmitted') {
    const { type: _, ...submitted } = event
    const nothingYet = { acknowledgedOn: null, answer: null, withdrawn: null, deliveries: [] }
    return { ...submitted, submittedOn: on, source, ...nothingYet }
  }
  if (state === undefined) throw new TypeError(`${event.type} before RequestSubmitted`)
  switch (event.type) {
    case 'RequestAcknowledged':
      return { ...state, acknowledgedOn: on }
    case 'RequestAccepted': {
      const { amountCents, commitment, reason } = event
      return answered(state, { outcome: 'accepted', on, amountCents, commitment, reason })
    }
    case 'RequestDeclined':
      return answered(state, { outcome: 'declined', on, reason: event.reason })
    case 'RequestWithdrawn':
      return { ...state, withdrawn: { on, by: by.party } }
    case 'RequestLinked':
      return { ...state, deliveries: [...state.deliveries, event.delivery] }
    default:
      return event satisfies never
  }
}
