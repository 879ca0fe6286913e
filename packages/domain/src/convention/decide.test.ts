import { describe, it } from 'vitest'
import { actOf } from '../testing/acts.ts'
import { convention } from '../testing/commitment-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { Convention } from './convention.ts'
import { decideConvention, type RegisterConvention } from './decide.ts'

const { given } = specificationOf('convention-lyon-2019', decideConvention)

const register = (
  changes: Partial<Convention> = {},
  act = actOf('delegation', '2019-03-05'),
): RegisterConvention => ({
  type: 'RegisterConvention',
  act,
  convention: { ...convention, ...changes },
})
const registered = {
  event: { type: 'ConventionRegistered', convention },
  act: actOf('delegation', '2019-03-05'),
} as const

describe('registering a convention', () => {
  it('enters it as it was signed', () => given().when(register()).thenHappens(registered.event))

  it('is for the delegation only', () =>
    given()
      .when(register({}, actOf('state')))
      .thenRefuses({ code: 'not-the-delegation' }))

  it('happens once', () =>
    given(registered)
      .when(register())
      .thenRefuses({ code: 'already-registered', at: '/id', id: 'lyon-2019' }))

  it('comes on the day of its signature at the earliest', () =>
    given()
      .when(register({ signedOn: '2021-07-01' }))
      .thenHappens({
        type: 'ConventionRegistered',
        convention: { ...convention, signedOn: '2021-07-01' },
      }))

  it('does not come before its signature', () =>
    given()
      .when(register({ signedOn: '2021-07-02' }))
      .thenRefuses({
        code: 'effective-in-future',
        at: '/signedOn',
        effectiveOn: '2021-07-02',
        today: '2021-07-01',
      }))

  it('names each promise once', () =>
    given()
      .when(register({ promises: [...convention.promises, ...convention.promises.slice(1)] }))
      .thenRefuses({ code: 'repeated-promise', at: '/promises', promise: 'vte' }))
})
