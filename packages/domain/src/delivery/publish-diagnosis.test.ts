import { describe, expect, it } from 'vitest'
import type { Obligation } from '../commitment/obligation.ts'
import { proof } from '../testing/acts.ts'
import { envelope, volume } from '../testing/commitment-examples.ts'
import { deliveryId, regions, retracted, territory } from '../testing/delivery-examples.ts'
import { publishing } from '../testing/place-commands.ts'
import { agency, coaching, cohort, diagnosed, promiseOf } from '../testing/place-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideDelivery } from './decide.ts'

const { given } = specificationOf(`delivery-${deliveryId}`, decideDelivery)

const against = (obligation: Obligation) => ({ commitment: promiseOf('diagnosis', obligation) })

describe('declaring a published diagnosis', () => {
  it('names the period it tells of', () => {
    given().when(publishing()).thenHappens(diagnosed().event)
    expect(
      given()
        .when(publishing({ period: '2019-07~' }))
        .thenState(),
    ).toEqual({
      kind: 'diagnosis',
      id: deliveryId,
      commitment: 'diagnosis',
      promisor: agency,
      territory,
      regions,
      effectiveOn: '2019-07-01',
      source: proof,
      reference: 'FORMADIAG/1',
      period: '2019-07~',
      attestations: [],
      textsLeft: [],
      ruling: null,
      retracted: null,
    })
  })

  it.each([envelope, volume, cohort, { kind: 'unquantified', reason: 'no-target' } as const])(
    'is no evidence for $kind',
    (obligation) =>
      given()
        .when(publishing(against(obligation)))
        .thenRefuses({
          code: 'wrong-obligation',
          at: '/commitment',
          expected: 'coverage',
          found: obligation.kind,
        }),
  )

  it.each(['referent', 'international-coach'] as const)('puts no %s in place', (of) =>
    given()
      .when(publishing(against({ ...coaching, of })))
      .thenRefuses({ code: 'wrong-unit', at: '/kind', expected: of, found: 'training-diagnosis' }),
  )

  it('happens once, even if it was taken back', () => {
    const refusal = { code: 'already-registered', at: '/id', id: deliveryId } as const
    given(diagnosed()).when(publishing()).thenRefuses(refusal)
    given(diagnosed(), retracted()).when(publishing()).thenRefuses(refusal)
  })
})
