import { describe, expect, it } from 'vitest'
import { seal } from '../sealed-text.ts'
import { actOf, proof, today } from '../testing/acts.ts'
import { closed, commitmentOf, envelope, registered, volume } from '../testing/commitment-examples.ts'
import {
  confirmed,
  corrected,
  declared,
  deliveryId,
  disputed,
  operator,
  paid,
  reason,
  released,
  retracted,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { Beneficiary } from './beneficiary.ts'
import type { CorrectAllocation, RetractDelivery } from './commands.ts'
import { decideDelivery } from './decide.ts'

const { given } = specificationOf(`delivery-${deliveryId}`, decideDelivery)

const beneficiary: Beneficiary = { id: territory, phase: 1, regions: ['region-32'], from: null, until: null }

const correct = (changes: Partial<CorrectAllocation> = {}): CorrectAllocation => ({
  type: 'CorrectAllocation',
  act: actOf(operator, '2020-06-15'),
  commitmentId: 'bdt-equity',
  commitment: commitmentOf(),
  territory: beneficiary,
  theme: 'industry',
  amountCents: 500_00,
  reason,
  ...changes,
})

describe('correcting an allocation', () => {
  it('restates commitment, amount, theme, date and source', () => {
    const source = { citation: 'Bilan 2020' }
    const correcting = given(declared()).when(
      correct({ theme: 'brownfields', act: actOf(operator, '2019-12-31', { source }) }),
    )
    correcting.thenHappens({
      type: 'AllocationCorrected',
      commitment: 'bdt-equity',
      amountCents: 500_00,
      theme: 'brownfields',
      reason: seal(reason),
    })
    expect(correcting.thenState()).toMatchObject({
      amountCents: 500_00,
      theme: 'brownfields',
      effectiveOn: '2019-12-31',
      source,
    })
  })

  it('keeps to the days on which the territory was in the programme', () => {
    const joined: Beneficiary = { ...beneficiary, from: '2020-01-01', until: '2020-12-31' }
    for (const effectiveOn of ['2019-12-31', '2021-01-01']) {
      given(declared())
        .when(correct({ territory: joined, act: actOf(operator, effectiveOn) }))
        .thenRefuses({ code: 'territory-not-in-force', at: '/effectiveOn', territory, effectiveOn })
    }
    given(declared())
      .when(correct({ territory: undefined }))
      .thenRefuses({ code: 'unknown-territory', territory })
  })

  it('of the source alone ends no dispute', () => {
    const source = { url: 'https://example.org/minutes.pdf', locator: 'page 12' }
    const stated = { amountCents: 400_00, act: actOf(operator, '2020-06-15', { source }) }
    const state = given(declared(), disputed(territory, 1)).when(correct(stated)).thenState()
    expect(state.source).toEqual(source)
    expect(state.attestations).toHaveLength(1)
  })

  it('may still lower what was declared once the account is closed, and nothing else', () => {
    const commitment = commitmentOf(registered(), closed('2021-01-01'))
    given(declared())
      .when(correct({ commitment, amountCents: 300_00 }))
      .thenHappens({
        type: 'AllocationCorrected',
        commitment: 'bdt-equity',
        amountCents: 300_00,
        theme: 'industry',
        reason: seal(reason),
      })
    given(declared())
      .when(correct({ commitment, amountCents: 400_01 }))
      .thenRefuses({ code: 'commitment-closed', commitment: 'bdt-equity', on: '2021-01-01' })
  })

  it('needs a delivery that counts', () => {
    given().when(correct()).thenRefuses({ code: 'unknown-delivery' })
    given(declared(), retracted()).when(correct()).thenRefuses({ code: 'delivery-retracted', on: today })
  })

  it.each(['delegation', 'bpifrance', territory] as const)('is not for %s', (party) =>
    given(declared())
      .when(correct({ act: actOf(party, '2020-06-15') }))
      .thenRefuses({ code: 'not-the-promisor', promisor: operator }),
  )

  it('is held to the same rules as a declaration', () => {
    const correcting = (changes: Partial<CorrectAllocation>) => given(declared()).when(correct(changes))
    correcting({ commitment: undefined, commitmentId: 'gone' }).thenRefuses({
      code: 'unknown-commitment',
      at: '/commitment',
      commitment: 'gone',
    })
    correcting({ commitment: commitmentOf(registered(volume)) }).thenRefuses({
      code: 'wrong-obligation',
      at: '/commitment',
      expected: 'envelope',
      found: 'volume',
    })
    correcting({ commitment: commitmentOf(registered(), closed('2021-01-01')) }).thenRefuses({
      code: 'commitment-closed',
      commitment: 'bdt-equity',
      on: '2021-01-01',
    })
    correcting({ theme: 'tourism' }).thenRefuses({
      code: 'unknown-theme',
      at: '/theme',
      theme: 'tourism',
      known: envelope.themes,
    })
    correcting({ act: actOf(operator, '2021-07-02') }).thenRefuses({
      code: 'effective-in-future',
      at: '/effectiveOn',
      effectiveOn: '2021-07-02',
      today,
    })
    correcting({ act: actOf(operator, '2019-03-04') }).thenRefuses({
      code: 'effective-before-promise',
      at: '/effectiveOn',
      effectiveOn: '2019-03-04',
      madeOn: '2019-03-05',
    })
    correcting({ act: actOf(operator, '2023-01-01', { today: '2023-06-01' }) }).thenRefuses({
      code: 'outside-envelope',
      at: '/effectiveOn',
      year: 2023,
      from: 2019,
      to: 2022,
    })
  })

  it('may go down to what was paid and released, and no lower', () => {
    const moved = given(declared(), paid(100_00), released(50_00))
    expect(moved.when(correct({ amountCents: 150_00 })).thenState()).toMatchObject({ amountCents: 150_00 })
    moved.when(correct({ amountCents: 149_99 })).thenRefuses({
      code: 'corrected-below-movements',
      at: '/amountCents',
      paidCents: 100_00,
      releasedCents: 50_00,
    })
  })

  it('is not dated after the first movement', () => {
    const moved = given(declared(), paid(1, '2020-09-01'), released(1, '2020-08-01'))
    expect(moved.when(correct({ act: actOf(operator, '2020-08-01') })).thenState()).toMatchObject({
      effectiveOn: '2020-08-01',
    })
    moved.when(correct({ act: actOf(operator, '2020-08-02') })).thenRefuses({
      code: 'effective-after-movements',
      at: '/effectiveOn',
      effectiveOn: '2020-08-02',
      firstMovementOn: '2020-08-01',
    })
  })

  it('changes something: a dispute does not end by saying the same again', () => {
    const same = { amountCents: 400_00 }
    given(declared(), disputed(territory, 1)).when(correct(same)).thenRefuses({ code: 'nothing-changed' })
    given(declared(), corrected(300_00))
      .when(correct({ amountCents: 300_00 }))
      .thenRefuses({ code: 'nothing-changed' })
  })

  it.each([
    { field: 'amount', changes: { amountCents: 400_01 } },
    { field: 'theme', changes: { amountCents: 400_00, theme: 'brownfields' } },
    { field: 'date', changes: { amountCents: 400_00, act: actOf(operator, '2020-06-16') } },
    {
      field: 'source',
      changes: { amountCents: 400_00, act: actOf(operator, '2020-06-15', { source: null }) },
    },
  ])('may change the $field alone', ({ changes }) =>
    expect(given(declared()).when(correct(changes)).thenState()).toMatchObject({
      amountCents: changes.amountCents,
    }),
  )
})

describe('correcting to another commitment', () => {
  const other = (changes: Parameters<typeof registered>[1]) => {
    const commitment = commitmentOf(registered(envelope, { id: 'bdt-loans', ...changes }))
    return correct({ commitmentId: 'bdt-loans', commitment })
  }

  it('is possible within the same promisor’s', () =>
    expect(given(declared()).when(other({})).thenState()).toMatchObject({ commitment: 'bdt-loans' }))

  it('is not possible to another promisor’s', () =>
    given(declared())
      .when(other({ promisor: 'bpifrance' }))
      .thenRefuses({ code: 'not-the-promisor', promisor: 'bpifrance' }))

  it('is not possible to one made to the territories of another phase', () =>
    given(declared())
      .when(other({ phase: 2 }))
      .thenRefuses({ code: 'wrong-phase', at: '/commitment', territory, expected: 2 }))
})

describe('a correction', () => {
  it('ends every dispute, every confirmation and the ruling, and keeps the movements', () =>
    expect(
      given(
        declared(),
        paid(100_00),
        disputed('region-44', 2),
        ruled('stands'),
        paid(1_00),
        confirmed('region-32', 5),
        disputed(territory, 5),
      )
        .when(correct())
        .thenState(),
    ).toMatchObject({
      attestations: [],
      ruling: null,
      payments: [
        { position: 2, amountCents: 100_00, source: proof },
        { position: 5, amountCents: 1_00, source: proof },
      ],
    }))
})

describe('retracting a delivery', () => {
  const retract = (party: Parameters<typeof actOf>[0] = operator): RetractDelivery => ({
    type: 'RetractDelivery',
    act: actOf(party),
    reason,
  })

  it('takes it back whatever was paid or said', () => {
    const retracting = given(declared(), paid(1), disputed(territory, 2)).when(retract())
    retracting.thenHappens({ type: 'DeliveryRetracted', reason: seal(reason) })
    expect(retracting.thenState().retracted).toEqual({ on: today, by: operator, reason: seal(reason) })
  })

  it.each(['delegation', 'bpifrance', territory] as const)('is not for %s', (party) =>
    given(declared()).when(retract(party)).thenRefuses({ code: 'not-the-promisor', promisor: operator }),
  )

  it('happens once', () => {
    given().when(retract()).thenRefuses({ code: 'unknown-delivery' })
    given(declared(), retracted()).when(retract()).thenRefuses({ code: 'delivery-retracted', on: today })
    given(declared(), disputed(territory, 1), ruled('falls'))
      .when(retract())
      .thenRefuses({ code: 'delivery-retracted', on: today })
  })
})
