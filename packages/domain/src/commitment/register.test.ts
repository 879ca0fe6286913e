import { describe, expect, it } from 'vitest'
import { actOf } from '../testing/acts.ts'
import { commitmentOf, convention, envelope, registered } from '../testing/commitment-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideCommitment, type RegisterCommitment } from './decide.ts'

const { given } = specificationOf('commitment-bdt-equity', decideCommitment)

const register = (changes: Partial<RegisterCommitment> = {}): RegisterCommitment => ({
  type: 'RegisterCommitment',
  act: actOf('delegation', '2019-03-05'),
  id: 'bdt-equity',
  conventionId: convention.id,
  convention,
  promise: 'equity',
  promisor: 'banque-des-territoires',
  title: { fr: 'Fonds propres', en: 'Equity' },
  obligation: envelope,
  ...changes,
})

describe('registering a commitment', () => {
  it('takes phase, date and term from its convention', () =>
    given().when(register()).thenHappens(registered().event))

  it('makes the obligation its first wording', () =>
    expect(given().when(register()).thenState()).toEqual(
      commitmentOf(registered(envelope, { term: '2022' })),
    ))

  it.each(['state', 'banque-des-territoires', 'ti1-3214'] as const)('is not for %s', (party) =>
    given()
      .when(register({ act: actOf(party, '2019-03-05') }))
      .thenRefuses({ code: 'not-the-delegation' }),
  )

  it('happens once', () =>
    given(registered())
      .when(register())
      .thenRefuses({ code: 'already-registered', at: '/id', id: 'bdt-equity' }))

  it('needs its convention', () =>
    given()
      .when(register({ convention: undefined, conventionId: 'lille-2019' }))
      .thenRefuses({ code: 'unknown-convention', at: '/convention', convention: 'lille-2019' }))

  it('needs a promise of that convention', () =>
    given()
      .when(register({ promise: 'referents' }))
      .thenRefuses({
        code: 'unknown-promise',
        at: '/promise',
        promise: 'referents',
        known: ['equity', 'vte'],
      }))

  it('needs a promisor that signed', () =>
    given()
      .when(register({ promisor: 'pole-emploi' }))
      .thenRefuses({
        code: 'not-a-party',
        at: '/promisor',
        promisor: 'pole-emploi',
        parties: convention.parties,
      }))

  it('is in force on the day of the signature at the earliest', () =>
    given()
      .when(register({ act: actOf('delegation', '2019-03-04') }))
      .thenRefuses({
        code: 'effective-before-promise',
        at: '/effectiveOn',
        effectiveOn: '2019-03-04',
        madeOn: '2019-03-05',
      }))

  it('is in force today at the latest', () => {
    given()
      .when(register({ act: actOf('delegation', '2021-07-01') }))
      .thenHappens(registered().event)
    given()
      .when(register({ act: actOf('delegation', '2021-07-02') }))
      .thenRefuses({
        code: 'effective-in-future',
        at: '/effectiveOn',
        effectiveOn: '2021-07-02',
        today: '2021-07-01',
      })
  })
})
