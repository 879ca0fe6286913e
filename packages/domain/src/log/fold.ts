import { evolveKey } from '../access/decide.ts'
import type { Key } from '../access/key.ts'
import type { Claim } from '../claim/claim.ts'
import { evolveClaim } from '../claim/evolve.ts'
import type { Commitment } from '../commitment/commitment.ts'
import { evolveCommitment } from '../commitment/evolve.ts'
import type { Convention } from '../convention/convention.ts'
import { evolveConvention } from '../convention/decide.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { evolveDelivery } from '../delivery/evolve.ts'
import { evolveRequest } from '../request/evolve.ts'
import type { Request } from '../request/request.ts'
import type { RecordedEvent, StreamKind } from './recorded-event.ts'

/** The state that each kind of stream leads to. */
export interface States {
  readonly convention: Convention
  readonly commitment: Commitment
  readonly delivery: Delivery
  readonly claim: Claim
  readonly request: Request
  readonly key: Key
}

/** The state of a stream after one more event. */
export const evolve = (
  state: States[StreamKind] | undefined,
  recorded: RecordedEvent,
): States[StreamKind] => {
  const { event } = recorded
  switch (event.type) {
    case 'ConventionRegistered':
      return evolveConvention(state as Convention | undefined, event)
    case 'CommitmentRegistered':
    case 'CommitmentAmended':
    case 'ClosureNoticed':
    case 'CommitmentClosed':
    case 'CommitmentWithdrawn':
      return evolveCommitment(state as Commitment | undefined, event, recorded)
    case 'ClaimPublished':
    case 'ClaimWithdrawn':
    case 'ClaimReplaced':
      return evolveClaim(state as Claim | undefined, event, recorded)
    case 'RequestSubmitted':
    case 'RequestAcknowledged':
    case 'RequestAccepted':
    case 'RequestDeclined':
    case 'RequestWithdrawn':
    case 'RequestLinked':
      return evolveRequest(state as Request | undefined, event, recorded)
    case 'KeyIssued':
    case 'KeyRevoked':
      return evolveKey(state as Key | undefined, event, recorded)
    default:
      return evolveDelivery(state as Delivery | undefined, event, recorded)
  }
}
