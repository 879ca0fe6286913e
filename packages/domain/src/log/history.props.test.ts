import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { Key } from '../access/key.ts'
import { Claim } from '../claim/claim.ts'
import { Commitment } from '../commitment/commitment.ts'
import { Convention } from '../convention/convention.ts'
import { beneficiariesOf, Delivery } from '../delivery/delivery.ts'
import { tenuresOf } from '../delivery/designation.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import { Balance } from '../ledger/ledger.ts'
import { Request } from '../request/request.ts'
import { attempts } from '../testing/arbitrary-commands.ts'
import { carriedOut } from '../testing/carry-out.ts'
import { placeAttempts } from '../testing/place-attempts.ts'
import { livedPlaces } from '../testing/place-lives.ts'
import { RegisterModel } from '../testing/register-model.ts'
import { evolve, type States } from './fold.ts'
import { RecordedEvent, type StreamKind, streamKind } from './recorded-event.ts'
import { verifyStream } from './verify-stream.ts'

const schemas: Record<StreamKind, z.ZodType> = {
  convention: Convention(),
  commitment: Commitment(),
  delivery: Delivery(),
  claim: Claim(),
  request: Request(),
  key: Key(),
}

const attestationsOn = (delivery: Delivery, contact: number | undefined) =>
  delivery.kind === 'designation'
    ? tenuresOf(delivery).flatMap((tenure) => (tenure.contact === contact ? tenure.attestations : []))
    : delivery.attestations

/** Who may cause an event, told by the design and not by the deciders. */
const rightful = (
  { event }: RecordedEvent,
  before: States[StreamKind] | undefined,
  promisors: ReadonlyMap<string, PartyId>,
): readonly PartyId[] => {
  switch (event.type) {
    case 'ConventionRegistered':
    case 'CommitmentRegistered':
    case 'CommitmentAmended':
    case 'ClosureNoticed':
    case 'KeyIssued':
    case 'DisputeRuled':
      return ['delegation']
    case 'KeyRevoked':
      return ['delegation', (before as Key).party]
    case 'CommitmentClosed':
    case 'CommitmentWithdrawn':
      return ['delegation', (before as Commitment).promisor]
    case 'AllocationDeclared':
    case 'AllocationCorrected':
      return [promisors.get(event.commitment) ?? 'state']
    case 'PaymentRecorded':
    case 'ReleaseRecorded':
    case 'DeliveryRetracted':
    case 'ReferentHandedOver':
    case 'ReferentEnded':
    case 'TierChanged':
    case 'SupportRecorded':
    case 'TerritoryDeselected':
      return [(before as Delivery).promisor]
    case 'PlacementDeclared':
    case 'DiagnosisPublished':
    case 'ReferentDesignated':
    case 'TerritorySelected':
      return [event.promisor]
    case 'ContactErased':
      return ['delegation']
    case 'DeliveryConfirmed':
    case 'DeliveryDisputed':
      return beneficiariesOf(before as Delivery)
    case 'ClaimPublished':
      return ['delegation', ...event.about.map((commitment) => promisors.get(commitment) ?? 'state')]
    case 'ClaimWithdrawn':
    case 'ClaimReplaced':
      return ['delegation', (before as Claim).publishedBy]
    case 'DisputeLifted':
      return attestationsOn(before as Delivery, event.contact)
        .filter(({ verdict }) => verdict === 'disputed')
        .map(({ party }) => party)
    case 'RequestSubmitted':
      return [event.territory]
    case 'RequestWithdrawn':
      return [(before as Request).territory]
    case 'RequestAcknowledged':
    case 'RequestAccepted':
    case 'RequestDeclined':
    case 'RequestLinked':
      return [(before as Request).operator]
    default:
      return event satisfies never
  }
}

const lives = {
  money: attempts.map((tried) => carriedOut(new RegisterModel(), tried)),
  places: placeAttempts.map(livedPlaces),
}

describe.each(Object.entries(lives))('whatever is tried with %s, the log', (_, life) => {
  /** Holds of the register after any life. */
  const always = (holds: (model: RegisterModel) => void): void =>
    fc.assert(fc.property(life, holds), { numRuns: 60 })

  test('leads to every state, and each state is what its schema says', () => {
    always((model) => {
      for (const [stream, log] of model.streams) {
        const state = log.reduce<States[StreamKind] | undefined>(evolve, undefined)
        expect(model.states.get(stream)).toEqual(state)
        expect(schemas[streamKind(stream)].parse(state)).toEqual(state)
      }
      for (const balance of model.balances.values()) expect(Balance().parse(balance)).toEqual(balance)
    })
  })

  test('holds together, and outlives being written as JSON', () => {
    always((model) => {
      for (const [stream, log] of model.streams) {
        const reread: RecordedEvent[] = JSON.parse(JSON.stringify(log))
        expect(reread.map((event) => RecordedEvent().parse(event))).toEqual(log)
        const verified = { stream, length: log.length, hash: log.at(-1)?.hash }
        expect(verifyStream(reread)).toEqual({ ok: true, value: verified })
      }
    })
  })

  test('tells only of what the rightful party did', () => {
    always((model) => {
      const promisors = new Map(model.all('commitment').map(({ id, promisor }) => [id, promisor]))
      for (const log of model.streams.values()) {
        let state: States[StreamKind] | undefined
        for (const recorded of log) {
          expect(rightful(recorded, state, promisors)).toContain(recorded.by.party)
          state = evolve(state, recorded)
        }
      }
    })
  })
})
