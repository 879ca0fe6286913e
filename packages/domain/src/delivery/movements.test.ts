import { describe, expect, it } from 'vitest'
import { actOf, proof, today } from '../testing/acts.ts'
import {
  corrected,
  declared,
  deliveryId,
  operator,
  paid,
  released,
  retracted,
} from '../testing/delivery-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { type Allocation, remainingCents } from './allocation.ts'
import type { MoveMoney } from './commands.ts'
import { decideDelivery } from './decide.ts'
import { movementLimit } from './move-money.ts'

const { given } = specificationOf(`delivery-${deliveryId}`, decideDelivery)

const kinds = [
  { type: 'RecordPayment', event: 'PaymentRecorded' },
  { type: 'RecordRelease', event: 'ReleaseRecorded' },
] as const

describe.each(kinds)('$type', ({ type, event }) => {
  const move = (amountCents: number, act = actOf(operator, '2020-12-01')): MoveMoney => ({
    type,
    act,
    amountCents,
  })

  it('may be of all that remains', () =>
    given(declared(400_00), paid(100_00), released(50_00))
      .when(move(250_00))
      .thenHappens({ type: event, amountCents: 250_00 }))

  it('is not of one cent more than remains', () =>
    given(declared(400_00), paid(100_00), released(50_00)).when(move(250_01)).thenRefuses({
      code: 'remainder-passed',
      at: '/amountCents',
      allocatedCents: 400_00,
      paidCents: 100_00,
      releasedCents: 50_00,
      remainingCents: 250_00,
      askedCents: 250_01,
    }))

  it('is not of anything once all is paid, or all released', () => {
    const nothing = {
      code: 'remainder-passed',
      at: '/amountCents',
      remainingCents: 0,
      askedCents: 1,
    } as const
    given(declared(400_00), paid(400_00))
      .when(move(1))
      .thenRefuses({ ...nothing, allocatedCents: 400_00, paidCents: 400_00, releasedCents: 0 })
    given(declared(400_00), released(400_00))
      .when(move(1))
      .thenRefuses({ ...nothing, allocatedCents: 400_00, paidCents: 0, releasedCents: 400_00 })
  })

  it('counts against the corrected amount', () =>
    given(declared(400_00), paid(100_00), corrected(500_00))
      .when(move(400_00))
      .thenHappens({ type: event, amountCents: 400_00 }))

  it('needs a delivery that counts', () => {
    given().when(move(1)).thenRefuses({ code: 'unknown-delivery' })
    given(declared(), retracted()).when(move(1)).thenRefuses({ code: 'delivery-retracted', on: today })
  })

  it.each(['delegation', 'state', 'bpifrance', 'ti1-3214'] as const)('is not for %s', (party) =>
    given(declared())
      .when(move(1, actOf(party)))
      .thenRefuses({ code: 'not-the-promisor', promisor: operator }),
  )

  it('may be on the day of the allocation, and today', () => {
    const happens = { type: event, amountCents: 1 } as const
    given(declared())
      .when(move(1, actOf(operator, '2020-06-15')))
      .thenHappens(happens)
    given(declared())
      .when(move(1, actOf(operator, today)))
      .thenHappens(happens)
  })

  it('may be in a later year than the allocation', () =>
    given(declared(400_00, '2019-12-31'))
      .when(move(1, actOf(operator, '2021-01-01')))
      .thenHappens({ type: event, amountCents: 1 }))

  it('is not before the allocation', () =>
    given(declared())
      .when(move(1, actOf(operator, '2020-06-14')))
      .thenRefuses({
        code: 'effective-before-allocation',
        at: '/effectiveOn',
        effectiveOn: '2020-06-14',
        allocatedOn: '2020-06-15',
      }))

  it('is not tomorrow', () =>
    given(declared())
      .when(move(1, actOf(operator, '2021-07-02')))
      .thenRefuses({ code: 'effective-in-future', at: '/effectiveOn', effectiveOn: '2021-07-02', today }))

  it('is the hundredth at most', () => {
    const payments = Array.from({ length: movementLimit / 2 }, () => paid(1))
    const releases = Array.from({ length: movementLimit / 2 - 1 }, () => released(1))
    given(declared(), ...payments, ...releases)
      .when(move(1))
      .thenHappens({ type: event, amountCents: 1 })
    given(declared(), ...payments, ...releases, paid(1))
      .when(move(1))
      .thenRefuses({ code: 'too-many-movements', limit: 100 })
  })
})

describe('what a movement leaves', () => {
  it('is dated and proved, and known by its position', () => {
    const state = given(declared(400_00), paid(100_00))
      .when({ type: 'RecordRelease', act: actOf(operator, '2020-12-01'), amountCents: 50_00 })
      .thenState() as Allocation
    expect(state.payments).toEqual([
      { position: 2, amountCents: 100_00, effectiveOn: '2020-09-01', source: proof },
    ])
    expect(state.releases).toEqual([
      { position: 3, amountCents: 50_00, effectiveOn: '2020-12-01', source: proof },
    ])
    expect(remainingCents(state)).toBe(250_00)
  })

  it('lets nobody pay what was given back', () =>
    given(declared(400_00), paid(100_00), released(300_00))
      .when({ type: 'RecordPayment', act: actOf(operator), amountCents: 1 })
      .thenRefuses({
        code: 'remainder-passed',
        at: '/amountCents',
        allocatedCents: 400_00,
        paidCents: 100_00,
        releasedCents: 300_00,
        remainingCents: 0,
        askedCents: 1,
      }))
})
