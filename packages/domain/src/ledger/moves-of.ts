import type { Claim } from '../claim/claim.ts'
import { movesOfClaim } from '../claim/moves.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { States } from '../log/fold.ts'
import { type StreamId, type StreamKind, streamKind } from '../log/recorded-event.ts'
import type { Request } from '../request/request.ts'
import type { Move } from './ledger.ts'
import { movesOfCommitment } from './moves-of-commitment.ts'
import { movesOfDelivery } from './moves-of-delivery.ts'
import { movesOfRequest } from './moves-of-request.ts'

type State = States[StreamKind]

/** What a change of any stream does to the ledger: both a commit and whoever checks it work it out so. */
export const movesOf = (stream: StreamId, before: State | undefined, after: State): readonly Move[] => {
  const kind = streamKind(stream)
  switch (kind) {
    case 'commitment':
      return movesOfCommitment(before as Commitment | undefined, after as Commitment)
    case 'delivery':
      return movesOfDelivery(before as Delivery | undefined, after as Delivery)
    case 'claim':
      return movesOfClaim(before as Claim | undefined, after as Claim)
    case 'request':
      return movesOfRequest(before as Request | undefined, after as Request)
    case 'convention':
    case 'key':
      return []
    default:
      return kind satisfies never
  }
}
