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
  operator,
  reason,
  retracted,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { ResolveDispute } from './commands.ts'
import { decideDelivery } from './decide.ts'

const { given } = specificationOf(`delivery-${deliveryId}`, decideDelivery)

const lift = (party: PartyId): ResolveDispute => ({ type: 'LiftDispute', act: actOf(party), reason: null })
const rule = (outcome: 'stands' | 'falls', party: PartyId = 'delegation'): ResolveDispute => ({
  type: 'RuleDispute',
  act: actOf(party),
  outcome,
  reason,
})

describe('lifting a dispute', () => {
  it('is for its author, and leaves what others said', () => {
    const lifting = given(declared(), disputed(territory, 1), disputed('region-32', 1)).when(lift(territory))
    lifting.thenHappens({ type: 'DisputeLifted', reason: null })
    expect(lifting.thenState().attestations).toMatchObject([{ party: 'region-32', verdict: 'disputed' }])
  })

  it('may say why', () =>
    given(declared(), disputed(territory, 1))
      .when({ type: 'LiftDispute', act: actOf(territory), reason })
      .thenHappens({ type: 'DisputeLifted', reason: seal(reason) }))

  it.each(['delegation', operator, 'region-32', 'region-44'] as const)('is not for %s', (party) =>
    given(declared(), disputed(territory, 1), confirmed('region-32', 1))
      .when(lift(party))
      .thenRefuses({ code: 'not-your-dispute', disputedBy: [territory] }),
  )

  it('needs a dispute', () => {
    given().when(lift(territory)).thenRefuses({ code: 'unknown-delivery' })
    given(declared(), confirmed(territory, 1)).when(lift(territory)).thenRefuses({ code: 'not-disputed' })
    given(declared(), disputed(territory, 1), corrected(1))
      .when(lift(territory))
      .thenRefuses({ code: 'not-disputed' })
    given(declared(), disputed(territory, 1), ruled('stands'))
      .when(lift(territory))
      .thenRefuses({ code: 'not-disputed' })
  })
})

describe('ruling on a dispute', () => {
  const bothSides = given(
    declared(),
    confirmed('region-32', 1),
    disputed('region-44', 1),
    disputed(territory, 1),
  )

  it('that stands ends every dispute, and leaves confirmations', () => {
    const ruling = bothSides.when(rule('stands'))
    ruling.thenHappens({ type: 'DisputeRuled', outcome: 'stands', reason: seal(reason) })
    expect(ruling.thenState()).toMatchObject({
      attestations: [{ party: 'region-32', verdict: 'confirmed' }],
      ruling: { position: 5, outcome: 'stands', on: today, reason: seal(reason) },
      retracted: null,
    })
  })

  it('that falls takes the delivery out of the count', () =>
    expect(bothSides.when(rule('falls')).thenState()).toMatchObject({
      ruling: { outcome: 'falls' },
      retracted: { on: today, by: 'delegation', reason: seal(reason) },
    }))

  it.each([operator, territory, 'region-44', 'state'] as const)('is not for %s', (party) =>
    bothSides.when(rule('stands', party)).thenRefuses({ code: 'not-the-delegation' }),
  )

  it('needs a dispute', () => {
    given().when(rule('stands')).thenRefuses({ code: 'unknown-delivery' })
    given(declared()).when(rule('stands')).thenRefuses({ code: 'not-disputed' })
    given(declared(), disputed(territory, 1), confirmed(territory, 2))
      .when(rule('stands'))
      .thenRefuses({ code: 'not-disputed' })
    given(declared(), disputed(territory, 1), retracted())
      .when(rule('falls'))
      .thenRefuses({ code: 'delivery-retracted', on: today })
  })

  it('happens once for a dispute', () =>
    given(declared(), disputed(territory, 1), ruled('stands'))
      .when(rule('falls'))
      .thenRefuses({ code: 'not-disputed' }))
})

describe('ruling on a dispute that the territory outranks', () => {
  it('has nothing to rule on: the delivery stands confirmed', () =>
    given(declared(), disputed('region-32', 1), confirmed(territory, 2))
      .when(rule('falls'))
      .thenRefuses({ code: 'not-disputed' }))
})
