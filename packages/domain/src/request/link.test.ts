import { describe, expect, it } from 'vitest'
import { actOf } from '../testing/acts.ts'
import {
  accepted,
  acknowledged,
  declined,
  link,
  linked,
  operator,
  requestId,
  submitted,
  takenBack,
  territory,
} from '../testing/request-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideRequest, linkLimit } from './decide.ts'

const { given } = specificationOf(`request-${requestId}`, decideRequest)
const at = '/request'
const taken = [submitted(), accepted('2020-09-01')]
const identity = (n: number) => `01JD3Z7V4QK8M2N5P6R7S8T9${String(n).padStart(2, '0')}`

describe('a delivery on a request', () => {
  it('is named by it, in the order of declaration', () => {
    given(...taken)
      .when(link())
      .thenHappens(linked().event)
    const { deliveries } = given(...taken, linked(identity(1)))
      .when(link())
      .thenState()
    expect(deliveries).toEqual([identity(1), '01JD3Z7V4QK8M2N5P6R7S8T9VW'])
  })

  it('needs a request that there is', () =>
    given().when(link()).thenRefuses({ code: 'unknown-request', at, request: requestId }))

  it.each([
    ['submitted', [submitted()]],
    ['acknowledged', [submitted(), acknowledged('2020-06-20')]],
    ['declined', [submitted(), declined('2020-09-01')]],
  ] as const)('does not follow a request that is %s', (state, history) =>
    given(...history)
      .when(link())
      .thenRefuses({ code: 'request-not-accepted', at, request: requestId, state }),
  )

  it('does not follow one that was withdrawn', () =>
    given(submitted(), takenBack('2020-07-01'))
      .when(link())
      .thenRefuses({ code: 'request-withdrawn', on: '2020-07-01' }))

  it.each([
    ['promisor', operator, 'bpifrance'],
    ['territory', territory, 'ti1-3208'],
    ['commitment', 'bdt-equity', 'bdt-engineering'],
  ] as const)('has the %s that was accepted', (field, expected, found) =>
    given(...taken)
      .when(link({ [field]: found }))
      .thenRefuses({ code: 'request-mismatch', at, request: requestId, field, expected, found }),
  )

  it.each(['state', 'delegation', 'bpifrance', territory] as const)('is not declared by %s', (party) =>
    given(...taken)
      .when({ ...link(), act: actOf(party, '2020-10-01') })
      .thenRefuses({ code: 'not-the-operator', operator }),
  )

  it('is named once', () =>
    given(...taken, linked())
      .when(link())
      .thenRefuses({ code: 'nothing-changed' }))

  it(`is one of ${linkLimit} at most`, () => {
    const many = Array.from({ length: linkLimit - 1 }, (_, n) => linked(identity(n)))
    expect(
      given(...taken, ...many)
        .when(link())
        .thenState().deliveries,
    ).toHaveLength(linkLimit)
    given(...taken, ...many, linked(identity(99)))
      .when(link())
      .thenRefuses({ code: 'too-many-deliveries', limit: linkLimit })
  })
})
