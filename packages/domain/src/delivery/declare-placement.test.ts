import { describe, expect, it } from 'vitest'
import type { Obligation, UnquantifiedObligation, VolumeObligation } from '../commitment/obligation.ts'
import { seal } from '../sealed-text.ts'
import { actOf, proof } from '../testing/acts.ts'
import { amended, envelope, volume } from '../testing/commitment-examples.ts'
import { deliveryId, reason, regions, retracted, territory } from '../testing/delivery-examples.ts'
import { placing } from '../testing/place-commands.ts'
import { agency, coaching, cohort, placed, promiseOf } from '../testing/place-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideDelivery } from './decide.ts'

const { given } = specificationOf(`delivery-${deliveryId}`, decideDelivery)

const enrolments: VolumeObligation = { ...volume, unit: 'accelerator-enrolment' }
const untargeted: UnquantifiedObligation = { kind: 'unquantified', reason: 'no-target' }
const against = (obligation: Obligation) => ({ commitment: promiseOf('vte', obligation) })

describe('declaring a placement', () => {
  it('counts a company, and seals its name', () => {
    given().when(placing()).thenHappens(placed().event)
    expect(given().when(placing()).thenState()).toEqual({
      kind: 'placement',
      id: deliveryId,
      commitment: 'vte',
      promisor: agency,
      territory,
      regions,
      effectiveOn: '2019-06-03',
      source: proof,
      reference: 'VTE/1',
      company: seal(reason),
      nth: 1,
      attestations: [],
      textsLeft: [{ party: agency, count: 1 }],
      ruling: null,
      retracted: null,
    })
  })

  it('counts an enrolment where enrolments are promised', () =>
    expect(
      given()
        .when(placing({ kind: 'enrolment', nth: 3, ...against(enrolments) }))
        .thenState(),
    ).toMatchObject({ kind: 'enrolment', nth: 3 }))

  it.each(['placement', 'enrolment'] as const)('counts a %s where no number is promised', (kind) =>
    expect(
      given()
        .when(placing({ kind, ...against(untargeted) }))
        .thenState().kind,
    ).toBe(kind),
  )

  it('counts what the commitment counts', () => {
    given()
      .when(placing({ kind: 'enrolment' }))
      .thenRefuses({
        code: 'wrong-unit',
        at: '/kind',
        expected: 'vte-placement',
        found: 'accelerator-enrolment',
      })
    given()
      .when(placing(against(enrolments)))
      .thenRefuses({
        code: 'wrong-unit',
        at: '/kind',
        expected: 'accelerator-enrolment',
        found: 'vte-placement',
      })
  })

  it.each([envelope, coaching, cohort, { kind: 'unquantified', reason: 'not-countable' } as const])(
    'is no evidence for $kind',
    (obligation) =>
      given()
        .when(placing(against(obligation)))
        .thenRefuses({
          code: 'wrong-obligation',
          at: '/commitment',
          expected: 'volume',
          found: obligation.kind,
        }),
  )

  it('is held to the last wording known', () => {
    const commitment = promiseOf(
      'vte',
      untargeted,
      amended({ ...untargeted, reason: 'not-countable' }, '2021-01-01'),
    )
    given()
      .when(placing({ commitment }))
      .thenRefuses({ code: 'wrong-obligation', at: '/commitment', expected: 'volume', found: 'unquantified' })
  })

  it('happens once, even if it was taken back', () => {
    const refusal = { code: 'already-registered', at: '/id', id: deliveryId } as const
    given(placed()).when(placing()).thenRefuses(refusal)
    given(placed(), retracted()).when(placing()).thenRefuses(refusal)
  })

  it('is taken back by its promisor alone', () => {
    const retract = { type: 'RetractDelivery', reason } as const
    given(placed())
      .when({ ...retract, act: actOf(agency) })
      .thenHappens({ type: 'DeliveryRetracted', reason: seal(reason) })
    given(placed())
      .when({ ...retract, act: actOf('delegation') })
      .thenRefuses({ code: 'not-the-promisor', promisor: agency })
  })
})
