import type { EventContext } from '../log/recorded-event.ts'
import type { Claim, ClaimEvent } from './claim.ts'

/** The state of a claim after an event. Throws only on a history that begins in the middle. */
export const evolveClaim = (
  state: Claim | undefined,
  event: ClaimEvent,
  { by, effectiveOn: on }: EventContext,
): Claim => {
  if (event.type === 'ClaimPublished') {
    const { type: _, ...published } = event
    return { ...published, publishedBy: by.party, withdrawn: null, replaced: null }
  }
  if (state === undefined) throw new TypeError(`${event.type} before ClaimPublished`)
  switch (event.type) {
    case 'ClaimWithdrawn':
      return { ...state, withdrawn: { on, by: by.party, reason: event.reason } }
    case 'ClaimReplaced':
      return { ...state, replaced: { on, by: event.by } }
    default:
      return event satisfies never
  }
}
