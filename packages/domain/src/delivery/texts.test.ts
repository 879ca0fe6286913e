import { describe, expect, it } from 'vitest'
import { actOf } from '../testing/acts.ts'
import {
  confirmed,
  declared,
  deliveryId,
  disputed,
  lifted,
  operator,
  reason,
  territory,
} from '../testing/delivery-examples.ts'
import { foldAll, specificationOf } from '../testing/specification.ts'
import { decideDelivery } from './decide.ts'
import type { Delivery } from './delivery.ts'
import { evolveDelivery } from './evolve.ts'
import { movementLimit } from './move-money.ts'
import { textLimit } from './texts.ts'

const stream = `delivery-${deliveryId}` as const
const { given } = specificationOf(stream, decideDelivery)
const quarrel = Array.from({ length: textLimit }, (_, index) => disputed(territory, index + 1))

describe('the texts of a delivery', () => {
  it('are bounded for each party, so that none can make a delivery too large to be kept', () => {
    given(declared(), ...quarrel, lifted(territory))
      .when({ type: 'DisputeDelivery', act: actOf(territory), seen: 12, reason })
      .thenRefuses({ code: 'too-many-texts', limit: textLimit })
  })

  it('leave room for a word without a reason', () => {
    given(declared(), ...quarrel)
      .when({ type: 'ConfirmDelivery', act: actOf(territory), seen: 11, reason: null })
      .thenHappens({ type: 'DeliveryConfirmed', seen: 11, reason: null })
  })

  it('leave room for the other parties', () => {
    given(declared(), ...quarrel)
      .when({ type: 'DisputeDelivery', act: actOf('region-32'), seen: 11, reason })
      .thenHappens(disputed('region-32', 11).event)
  })

  it('never keep the promisor from taking the delivery back', () => {
    const full = {
      ...foldAll(stream, [declared(), confirmed(territory, 1)]),
      textsLeft: [{ party: operator, count: textLimit }],
    }
    const decision = decideDelivery(
      { type: 'RetractDelivery', act: actOf(operator), reason },
      full as Delivery,
    )
    expect(decision.ok).toBe(true)
  })

  it('fit in one item of the store even at their worst', () => {
    const longest = '🏭'.repeat(1_000)
    const text = { digest: 'f'.repeat(64), salt: 's'.repeat(43), text: longest }
    const parties = 6
    const source = { url: `https://example.org/${'a'.repeat(980)}`, locator: 'p'.repeat(200) }
    const movement = { position: 99_999, amountCents: 99_999_999_999, effectiveOn: '2019-12-31', source }
    const texts = Array.from({ length: parties * textLimit }, () => text)
    const movements = Array.from({ length: movementLimit }, () => movement)
    const bytes = new TextEncoder().encode(JSON.stringify({ texts, movements })).length
    expect(bytes).toBeLessThan(400 * 1024 - 16 * 1024)
  })

  it('are counted by who left them', () => {
    const event = {
      type: 'AllocationCorrected',
      commitment: 'bdt-equity',
      amountCents: 1,
      theme: 'other',
      reason: { digest: 'f'.repeat(64), visibility: 'public' },
    } as const
    const before = foldAll(stream, [declared()]) as Delivery
    const context = {
      position: 2,
      by: { party: operator, key: deliveryId },
      recordedAt: '2020-01-01T00:00:00.000Z',
      effectiveOn: '2020-01-01',
      source: null,
    } as const
    expect(evolveDelivery(before, event, context).textsLeft).toEqual([{ party: operator, count: 1 }])
  })
})
