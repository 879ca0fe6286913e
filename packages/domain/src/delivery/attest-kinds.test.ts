import { describe, expect, it } from 'vitest'
import type { PartyId } from '../identifiers/party-id.ts'
import { seal } from '../sealed-text.ts'
import { actOf, today } from '../testing/acts.ts'
import {
  confirmed,
  deliveryId,
  disputed,
  reason,
  regions,
  retracted,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import {
  designated,
  diagnosed,
  evidenceOf,
  handedOver,
  placed,
  selected,
  supported,
  tenureEnded,
  tierChanged,
} from '../testing/place-examples.ts'
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
const said = [
  { verdict: 'confirmed', say: confirm, saying: confirmed, sealed: null },
  { verdict: 'disputed', say: dispute, saying: disputed, sealed: seal(reason) },
] as const

describe.each([placed(), diagnosed(), designated(), selected()])('after $event.type', (beginning) => {
  it.each(said)('a beneficiary says once that it is $verdict', ({ verdict, say, saying, sealed }) => {
    for (const party of [territory, ...regions] as const) {
      expect(given(beginning).when(say(party, 1)).thenState().attestations).toEqual([
        { party, verdict, seen: 1, on: today, reason: sealed },
      ])
      given(beginning, saying(party, 1))
        .when(say(party, 2))
        .thenRefuses({ code: 'already-attested', verdict })
    }
  })

  it.each(said)('nobody else says that it is $verdict', ({ say }) => {
    for (const party of ['business-france', 'delegation', 'ti1-3215', 'region-84'] as const) {
      given(beginning)
        .when(say(party, 1))
        .thenRefuses({ code: 'not-a-beneficiary', beneficiaries: [territory, ...regions] })
    }
  })

  it('a ruling settles it', () => {
    given(beginning, disputed(territory, 1), ruled('stands'))
      .when(dispute(territory, 3))
      .thenRefuses({ code: 'already-ruled', on: today })
    given(beginning, disputed(territory, 1), ruled('falls'))
      .when(confirm(territory, 3))
      .thenRefuses({ code: 'delivery-retracted', on: today })
    given(beginning, retracted())
      .when(confirm(territory, 2))
      .thenRefuses({ code: 'delivery-retracted', on: today })
  })
})

describe.each(said)('a selection $verdict', ({ verdict, say, saying }) => {
  it('is so again once support was recorded, and once only', () => {
    const attestations = given(selected(), saying(territory, 1), supported()).when(say(territory, 3))
    expect(attestations.thenState().attestations).toMatchObject([{ party: territory, verdict, seen: 3 }])
    given(selected(), saying(territory, 1), supported(), saying(territory, 3))
      .when(say(territory, 4))
      .thenRefuses({ code: 'already-attested', verdict })
  })

  it('is so again in another tier', () =>
    expect(
      given(selected(), saying(territory, 1), tierChanged('reinforced')).when(say(territory, 3)).thenState()
        .attestations,
    ).toMatchObject([{ party: territory, verdict, seen: 3 }]))
})

describe('over a change of tier', () => {
  const up = tierChanged('reinforced')
  const down = tierChanged(null, '2019-08-01')

  it('a dispute stays, however often it changes', () => {
    const { attestations } = evidenceOf('selection', selected(), supported(), disputed(territory, 2))
    const state = evidenceOf('selection', selected(), supported(), disputed(territory, 2), up, down)
    expect(state).toMatchObject({ tier: null, attestations, tierChangedAt: 5 })
    given(selected(), disputed(territory, 1), up)
      .when({ type: 'RuleDispute', act: actOf('delegation'), outcome: 'falls', reason })
      .thenHappens({ type: 'DisputeRuled', outcome: 'falls', reason: seal(reason) })
  })

  it('a confirmation lapses: it was of another tier', () =>
    expect(
      evidenceOf('selection', selected(), confirmed(territory, 1), disputed('region-32', 1), up).attestations,
    ).toMatchObject([{ party: 'region-32', verdict: 'disputed' }]))

  it('a ruling stays, and what came after it may be disputed', () => {
    const history = [selected(), disputed(territory, 1), ruled('stands'), up] as const
    expect(evidenceOf('selection', ...history).ruling).toMatchObject({ position: 3, outcome: 'stands' })
    given(...history)
      .when(dispute(territory, 4))
      .thenHappens({ type: 'DeliveryDisputed', seen: 4, reason: seal(reason) })
  })
})

describe.each(said)('a designation $verdict', ({ verdict, say, saying }) => {
  it('is so again of the person who follows', () => {
    const history = [designated(), saying(territory, 1), handedOver('2020-01-06')] as const
    expect(
      given(...history)
        .when(say(territory, 3))
        .thenState(),
    ).toMatchObject({
      attestations: [{ party: territory, verdict, seen: 3 }],
      past: [{ attestations: [{ party: territory, verdict, seen: 1 }] }],
    })
  })

  it('is not so again because the person left', () =>
    given(designated(), saying(territory, 1), tenureEnded('2020-01-06'))
      .when(say(territory, 3))
      .thenRefuses({ code: 'already-attested', verdict }))
})

it('what was ruled on may be disputed again once support was recorded', () =>
  given(selected(), disputed(territory, 1), ruled('stands'), supported())
    .when(dispute(territory, 4))
    .thenHappens({ type: 'DeliveryDisputed', seen: 4, reason: seal(reason) }))
