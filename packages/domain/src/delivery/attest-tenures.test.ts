import { describe, expect, it } from 'vitest'
import type { PartyId } from '../identifiers/party-id.ts'
import { seal } from '../sealed-text.ts'
import { actOf, today } from '../testing/acts.ts'
import {
  confirmed,
  disputed,
  operator,
  reason,
  regions,
  retracted,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import { about, agency, designated, handedOver, placed, tenuresTold } from '../testing/place-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { AttestDelivery, ResolveDispute, RetractDelivery } from './commands.ts'
import { decideDelivery } from './decide.ts'
import { contactId, designationId, tenureOn } from './designation.ts'

const id = designationId(territory, agency, 'international-coach')
const { given } = specificationOf(`delivery-${id}`, decideDelivery)
const first = contactId(id, 1)
const handed = [designated(), handedOver('2020-01-06')] as const
const disputedThenHanded = [designated(), disputed(territory, 1), handedOver('2020-01-06')] as const
const sealedReason = seal(reason)

const confirm = (contact?: string, party: PartyId = territory): AttestDelivery => ({
  type: 'ConfirmDelivery',
  act: actOf(party),
  seen: 2,
  reason: null,
  contact,
})
const dispute = (contact?: string, party: PartyId = territory): AttestDelivery => ({
  ...confirm(contact, party),
  type: 'DisputeDelivery',
  reason,
})
const lift = (contact?: string): ResolveDispute => ({
  type: 'LiftDispute',
  act: actOf(territory),
  reason: null,
  contact,
})
const rule = (outcome: 'stands' | 'falls', contact?: string): ResolveDispute => ({
  type: 'RuleDispute',
  act: actOf('delegation'),
  outcome,
  reason,
  contact,
})
const retract = (contact?: string, party: PartyId = agency): RetractDelivery => ({
  type: 'RetractDelivery',
  act: actOf(party),
  reason,
  contact,
})
const standings = (state: Parameters<typeof tenuresTold>[0]) =>
  tenuresTold(state).map(({ standing }) => standing)

describe('a past tenure', () => {
  it('is confirmed or disputed like the one that lasts, which it leaves alone', () => {
    const disputing = given(...handed).when(dispute(first))
    disputing.thenHappens({ type: 'DeliveryDisputed', contact: 1, seen: 2, reason: sealedReason })
    expect(standings(disputing.thenState())).toEqual(['disputed', 'declared'])
    expect(
      standings(
        given(...handed)
          .when(confirm(first))
          .thenState(),
      ),
    ).toEqual(['confirmed', 'declared'])
    const region = given(...handed).when(confirm(first, regions[0]))
    expect(standings(region.thenState())).toEqual(['confirmed', 'declared'])
  })

  it('is not meant where nobody is named', () => {
    const disputing = given(...handed).when(dispute())
    disputing.thenHappens({ type: 'DeliveryDisputed', contact: 2, seen: 2, reason: sealedReason })
    expect(standings(disputing.thenState())).toEqual(['declared', 'disputed'])
  })

  it('is spoken of once, by those concerned', () => {
    given(...handed, about(1, confirmed(territory, 2)))
      .when(confirm(first))
      .thenRefuses({ code: 'already-attested', verdict: 'confirmed' })
    given(...handed)
      .when(dispute(first, 'region-84'))
      .thenRefuses({ code: 'not-a-beneficiary', beneficiaries: [territory, ...regions] })
    given(...handed)
      .when(retract(first, operator))
      .thenRefuses({ code: 'not-the-promisor', promisor: agency })
  })

  it('keeps a dispute that its author may lift, after a hand-over too', () => {
    given(...disputedThenHanded)
      .when(lift())
      .thenRefuses({ code: 'not-disputed' })
    const lifting = given(...disputedThenHanded).when(lift(first))
    lifting.thenHappens({ type: 'DisputeLifted', contact: 1, reason: null })
    expect(standings(lifting.thenState())).toEqual(['declared', 'declared'])
  })

  it('is ruled to stand, for good', () => {
    const ruling = given(...disputedThenHanded).when(rule('stands', first))
    ruling.thenHappens({ type: 'DisputeRuled', contact: 1, outcome: 'stands', reason: sealedReason })
    expect(standings(ruling.thenState())).toEqual(['declared', 'declared'])
    given(...disputedThenHanded, about(1, ruled('stands')))
      .when(dispute(first))
      .thenRefuses({ code: 'already-ruled', on: today })
  })

  it.each([
    { why: 'ruled to fall', command: rule('falls', first), event: ruled('falls') },
    { why: 'taken back', command: retract(first), event: retracted() },
  ])('$why puts nobody in place on its days, and the one that lasts stays', ({ command, event }) => {
    const falling = given(...disputedThenHanded).when(command)
    falling.thenHappens(about(1, event).event)
    const state = falling.thenState()
    expect(standings(state)).toEqual(['retracted', 'declared'])
    expect(state.retracted).toBeNull()
    if (state.kind !== 'designation') throw new TypeError('a designation stays one')
    expect(tenureOn(state, '2019-12-31')).toBeUndefined()
    expect(tenureOn(state, '2020-01-06')?.contact).toBe(2)
    for (const late of [dispute(first), lift(first), rule('stands', first), retract(first)]) {
      given(...disputedThenHanded, about(1, event))
        .when(late)
        .thenRefuses({ code: 'delivery-retracted', on: today })
    }
  })

  it('may be spoken of where the one that followed was taken back', () =>
    expect(
      standings(
        given(...handed, retracted())
          .when(dispute(first))
          .thenState(),
      ),
    ).toEqual(['disputed', 'retracted']))
})

describe('nobody is spoken of who was never in the place', () => {
  it.each([contactId(id, 3), contactId('ti1-3215-business-france-international-coach', 1)])(
    'such as %s',
    (contact) => {
      for (const command of [dispute(contact), lift(contact), rule('stands', contact), retract(contact)]) {
        given(...handed)
          .when(command)
          .thenRefuses({ code: 'unknown-tenure', at: '/contact', known: [first, contactId(id, 2)] })
      }
    },
  )

  it('nor in what is no place', () =>
    given(placed()).when(dispute(first)).thenRefuses({ code: 'unknown-tenure', at: '/contact', known: [] }))
})
