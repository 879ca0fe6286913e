import { describe, expect, it } from 'vitest'
import type { PartyId } from '../identifiers/party-id.ts'
import { seal } from '../sealed-text.ts'
import { actOf, today } from '../testing/acts.ts'
import {
  confirmed,
  corrected,
  declared,
  deliveryId,
  disputed,
  lifted,
  paid,
  reason,
  regions,
  retracted,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { AttestDelivery } from './commands.ts'
import { decideDelivery } from './decide.ts'

const { given } = specificationOf(`delivery-${deliveryId}`, decideDelivery)

const confirm = (party: PartyId, seen: number): AttestDelivery => ({
  type: 'ConfirmDelivery',
  act: actOf(party),
  seen,
  reason: null,
})
const dispute = (party: PartyId, seen: number): AttestDelivery => ({
  type: 'DisputeDelivery',
  act: actOf(party),
  seen,
  reason,
})
const beneficiaries = [territory, ...regions] as const

describe.each([
  { said: confirm, verdict: 'confirmed', event: 'DeliveryConfirmed', sealed: null },
  { said: dispute, verdict: 'disputed', event: 'DeliveryDisputed', sealed: seal(reason) },
] as const)('a delivery $verdict', ({ said, verdict, sealed }) => {
  it.each(beneficiaries)('by %s', (party) =>
    expect(given(declared()).when(said(party, 1)).thenState().attestations).toEqual([
      { party, verdict, seen: 1, on: today, reason: sealed },
    ]),
  )

  it.each(['delegation', 'state', 'banque-des-territoires', 'region-84', 'ti1-3215', 'ti2-3214'] as const)(
    'is not by %s',
    (party) =>
      given(declared()).when(said(party, 1)).thenRefuses({ code: 'not-a-beneficiary', beneficiaries }),
  )

  it('exists and counts', () => {
    given().when(said(territory, 1)).thenRefuses({ code: 'unknown-delivery' })
    given(declared(), retracted())
      .when(said(territory, 1))
      .thenRefuses({ code: 'delivery-retracted', on: today })
    given(declared(), disputed(territory, 1), ruled('falls'))
      .when(said(territory, 1))
      .thenRefuses({ code: 'delivery-retracted', on: today })
  })
})

describe('confirming', () => {
  it('may give a reason', () =>
    given(declared())
      .when({ type: 'ConfirmDelivery', act: actOf(territory), seen: 1, reason })
      .thenHappens({ type: 'DeliveryConfirmed', seen: 1, reason: seal(reason) }))

  it('happens once for each version', () =>
    given(declared(), confirmed(territory, 1))
      .when(confirm(territory, 2))
      .thenRefuses({ code: 'already-attested', verdict: 'confirmed' }))

  it('covers the last payment that was seen', () =>
    given(declared(), paid(1), confirmed(territory, 2))
      .when(confirm(territory, 3))
      .thenRefuses({ code: 'already-attested', verdict: 'confirmed' }))

  it('happens again after a payment', () =>
    expect(
      given(declared(), confirmed(territory, 1), paid(1)).when(confirm(territory, 3)).thenState()
        .attestations,
    ).toEqual([{ party: territory, verdict: 'confirmed', seen: 3, on: today, reason: null }]))

  it('happens again after a correction', () =>
    given(declared(), confirmed(territory, 1), corrected(1))
      .when(confirm(territory, 3))
      .thenHappens({ type: 'DeliveryConfirmed', seen: 3, reason: null }))

  it('ends the same party’s own dispute, and nobody else’s', () => {
    const disputedTwice = given(declared(), disputed(territory, 1), disputed('region-44', 1))
    expect(disputedTwice.when(confirm(territory, 3)).thenState().attestations).toMatchObject([
      { party: 'region-44', verdict: 'disputed' },
      { party: territory, verdict: 'confirmed' },
    ])
  })

  it('is possible after a ruling', () =>
    given(declared(), disputed(territory, 1), ruled('stands'))
      .when(confirm(territory, 3))
      .thenHappens({ type: 'DeliveryConfirmed', seen: 3, reason: null }))
})

describe('disputing', () => {
  it('happens once for each version', () =>
    given(declared(), disputed(territory, 1))
      .when(dispute(territory, 2))
      .thenRefuses({ code: 'already-attested', verdict: 'disputed' }))

  it('happens again after a payment', () =>
    given(declared(), disputed(territory, 1), paid(1))
      .when(dispute(territory, 3))
      .thenHappens({ type: 'DeliveryDisputed', seen: 3, reason: seal(reason) }))

  it('changes one’s mind after confirming', () =>
    expect(
      given(declared(), confirmed(territory, 1)).when(dispute(territory, 2)).thenState().attestations,
    ).toMatchObject([{ party: territory, verdict: 'disputed', seen: 2 }]))

  it('happens again after one’s own dispute was lifted', () =>
    given(declared(), disputed(territory, 1), lifted(territory))
      .when(dispute(territory, 3))
      .thenHappens({ type: 'DeliveryDisputed', seen: 3, reason: seal(reason) }))

  it.each(beneficiaries)('does not reopen what was ruled on, not even for %s', (party) =>
    given(declared(), disputed(territory, 1), ruled('stands'))
      .when(dispute(party, 3))
      .thenRefuses({ code: 'already-ruled', on: today }),
  )

  it('is possible again once something was paid, or corrected, after the ruling', () => {
    const happens = { type: 'DeliveryDisputed', seen: 4, reason: seal(reason) } as const
    const standing = [declared(), disputed(territory, 1), ruled('stands')] as const
    given(...standing, paid(1))
      .when(dispute(territory, 4))
      .thenHappens(happens)
    given(...standing, corrected(1))
      .when(dispute(territory, 4))
      .thenHappens(happens)
  })

  it('is not possible again for what was paid before the ruling', () =>
    given(declared(), paid(1), disputed(territory, 2), ruled('stands'))
      .when(dispute(territory, 4))
      .thenRefuses({ code: 'already-ruled', on: today }))
})
