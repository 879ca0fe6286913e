import { describe, expect, it } from 'vitest'
import type { Commitment } from '../commitment/commitment.ts'
import type { CoverageObligation, Obligation } from '../commitment/obligation.ts'
import type { Rejection } from '../rejection.ts'
import { seal } from '../sealed-text.ts'
import { actOf, proof } from '../testing/acts.ts'
import { closed, envelope, volume } from '../testing/commitment-examples.ts'
import { reason, regions, retracted, territory } from '../testing/delivery-examples.ts'
import { designating } from '../testing/place-commands.ts'
import {
  agency,
  coachCommitment,
  coaching,
  cohort,
  designated,
  handedOver,
  personOf,
  promiseOf,
  tenureEnded,
  tenuresTold,
} from '../testing/place-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { addMonths } from '../time/calendar-date.ts'
import type { DesignateReferent } from './commands.ts'
import { decideDelivery } from './decide.ts'
import { tenureLimit } from './designate.ts'
import { designationId, tenureOn } from './designation.ts'

const id = designationId(territory, agency, 'international-coach')
const { given } = specificationOf(`delivery-${id}`, decideDelivery)

const single: CoverageObligation = { ...coaching, of: 'referent' }
const serving = (...promised: readonly (readonly [string, Obligation])[]) =>
  promised.map(([commitmentId, obligation]) => ({
    commitmentId,
    commitment: promiseOf(commitmentId, obligation),
  }))
const coachAlone = [coachCommitment, coaching] as const

/** The second person, from a day on. */
const following = (on: string, changes: Partial<DesignateReferent> = {}): DesignateReferent =>
  designating({ act: actOf(agency, on), person: personOf('Person 2'), ...changes })

describe('designating a referent', () => {
  it('puts a person in a place where nobody is', () => {
    given().when(designating()).thenHappens(designated().event)
    expect(given().when(designating()).thenState()).toEqual({
      kind: 'designation',
      id: 'ti1-3214-business-france-international-coach',
      commitment: coachCommitment,
      alsoServes: [],
      promisor: agency,
      territory,
      regions,
      effectiveOn: '2019-05-06',
      source: proof,
      role: 'international-coach',
      contact: 1,
      person: seal(personOf('Person 1')),
      until: null,
      past: [],
      attestations: [],
      textsLeft: [],
      ruling: null,
      retracted: null,
    })
  })

  it('may serve two commitments, the one for the role first', () =>
    given()
      .when(designating({ serves: serving(coachAlone, ['one-referent', single]) }))
      .thenHappens(designated('2019-05-06', 1, 'international-coach', ['one-referent']).event))

  it('is for the role', () => {
    given()
      .when(designating({ role: 'referent' }))
      .thenRefuses({
        code: 'wrong-unit',
        at: '/commitment',
        expected: 'referent',
        found: 'international-coach',
      })
    given()
      .when(designating({ serves: serving(['one-referent', single], coachAlone) }))
      .thenRefuses({
        code: 'wrong-unit',
        at: '/commitment',
        expected: 'international-coach',
        found: 'referent',
      })
  })

  it('diagnoses nothing, not even beside its role', () => {
    const diagnosis = ['diagnosis', { ...coaching, of: 'training-diagnosis' }] as const
    const refusal = { code: 'wrong-unit', expected: 'international-coach', found: diagnosis[1].of } as const
    given()
      .when(designating({ serves: serving(diagnosis) }))
      .thenRefuses({ ...refusal, at: '/commitment' })
    given()
      .when(designating({ serves: serving(coachAlone, diagnosis) }))
      .thenRefuses({ ...refusal, at: '/alsoServes/0' })
  })

  it.each([envelope, volume, cohort, { kind: 'unquantified', reason: 'no-target' } as const])(
    'is no evidence for $kind',
    (obligation) => {
      const refusal = { code: 'wrong-obligation', expected: 'coverage', found: obligation.kind } as const
      given()
        .when(designating({ serves: serving(['other', obligation]) }))
        .thenRefuses({ ...refusal, at: '/commitment' })
      given()
        .when(designating({ serves: serving(coachAlone, ['one-referent', single], ['other', obligation]) }))
        .thenRefuses({ ...refusal, at: '/alsoServes/1' })
    },
  )

  it('names each commitment once, and one at least', () => {
    given()
      .when(designating({ serves: serving(coachAlone, coachAlone) }))
      .thenRefuses({ code: 'repeated-commitment', at: '/alsoServes/0', commitment: coachCommitment })
    given()
      .when(designating({ serves: [] }))
      .thenRefuses({ code: 'unknown-commitment', at: '/commitment' })
  })

  it.each<{ why: string; commitment: Commitment | undefined; refusal: Rejection }>([
    {
      why: 'is unknown',
      commitment: undefined,
      refusal: { code: 'unknown-commitment', at: '/alsoServes/0', commitment: 'one-referent' },
    },
    {
      why: 'is another operator’s',
      commitment: { ...promiseOf('one-referent', single), promisor: 'bpifrance' },
      refusal: { code: 'not-the-promisor', promisor: 'bpifrance' },
    },
    {
      why: 'is closed',
      commitment: promiseOf('one-referent', single, closed('2021-01-01')),
      refusal: { code: 'commitment-closed', commitment: 'one-referent', on: '2021-01-01' },
    },
    {
      why: 'was made later',
      commitment: { ...promiseOf('one-referent', single), madeOn: '2019-05-07' },
      refusal: {
        code: 'effective-before-promise',
        at: '/effectiveOn',
        effectiveOn: '2019-05-06',
        madeOn: '2019-05-07',
      },
    },
    {
      why: 'was made to the territories of another phase',
      commitment: { ...promiseOf('one-referent', single), phase: 2 },
      refusal: { code: 'wrong-phase', at: '/alsoServes/0', territory, expected: 2 },
    },
  ])('does not also serve a commitment that $why', ({ commitment, refusal }) => {
    const serves = [...serving(coachAlone), { commitmentId: 'one-referent', commitment }]
    given().when(designating({ serves })).thenRefuses(refusal)
  })
})

describe('handing over', () => {
  it('happens in one step, without a day between', () => {
    const handing = given(designated()).when(following('2020-03-01'))
    handing.thenHappens(handedOver('2020-03-01').event)
    expect(tenuresTold(handing.thenState())).toEqual([
      { contact: 1, from: '2019-05-06', until: '2020-02-29', standing: 'declared' },
      { contact: 2, from: '2020-03-01', until: null, standing: 'declared' },
    ])
  })

  it('is dated after the day when the last one came', () => {
    given(designated(), handedOver('2020-01-06')).when(following('2020-01-06')).thenRefuses({
      code: 'effective-before-tenure',
      at: '/effectiveOn',
      effectiveOn: '2020-01-06',
      after: '2020-01-06',
    })
    const third = given(designated(), handedOver('2020-01-06')).when(following('2020-01-07')).thenState()
    expect(tenuresTold(third)).toMatchObject([
      {},
      { until: '2020-01-06' },
      { contact: 3, from: '2020-01-07' },
    ])
  })

  it('is refused once the account is closed', () =>
    given(designated())
      .when(
        following('2020-01-06', {
          serves: [
            {
              commitmentId: coachCommitment,
              commitment: promiseOf(coachCommitment, coaching, closed('2021-01-01')),
            },
          ],
        }),
      )
      .thenRefuses({ code: 'commitment-closed', commitment: coachCommitment, on: '2021-01-01' }))

  it('keeps a bounded number of persons', () => {
    const full = Array.from({ length: tenureLimit - 1 }, (_, index) =>
      handedOver(addMonths('2016-01-01', index + 1), index + 2),
    )
    given(designated('2016-01-01'), ...full)
      .when(following('2021-01-01'))
      .thenRefuses({ code: 'too-many-tenures', limit: tenureLimit })
    expect(
      given(designated('2016-01-01'), ...full.slice(0, -1))
        .when(following('2021-01-01'))
        .thenState(),
    ).toMatchObject({ effectiveOn: '2021-01-01' })
  })
})

describe('designating again', () => {
  it('comes after the last day of the one before', () => {
    const left = given(designated(), tenureEnded('2019-12-31'))
    left.when(following('2019-12-31')).thenRefuses({
      code: 'effective-before-tenure',
      at: '/effectiveOn',
      effectiveOn: '2019-12-31',
      after: '2019-12-31',
    })
    left.when(following('2020-01-01')).thenHappens(designated('2020-01-01', 2).event)
    expect(tenuresTold(left.when(following('2020-01-01')).thenState())).toMatchObject([
      { contact: 1, until: '2019-12-31', standing: 'declared' },
      { contact: 2, from: '2020-01-01', until: null, standing: 'declared' },
    ])
  })

  it('may come on any day where the only one before was taken back', () => {
    const state = given(designated(), retracted()).when(following('2019-04-01')).thenState()
    expect(tenuresTold(state)).toMatchObject([
      { contact: 1, from: '2019-05-06', standing: 'retracted' },
      { contact: 2, from: '2019-04-01', standing: 'declared' },
    ])
    expect(state.kind === 'designation' && tenureOn(state, '2019-06-01')?.contact).toBe(2)
  })

  it('comes after the last day of the one before that was not taken back', () => {
    const taken = given(designated(), handedOver('2020-01-06'), retracted())
    taken.when(following('2020-01-05')).thenRefuses({
      code: 'effective-before-tenure',
      at: '/effectiveOn',
      effectiveOn: '2020-01-05',
      after: '2020-01-05',
    })
    expect(tenuresTold(taken.when(following('2020-01-06')).thenState())).toMatchObject([
      { until: '2020-01-05', standing: 'declared' },
      { standing: 'retracted' },
      { contact: 3, from: '2020-01-06' },
    ])
    taken.when({ type: 'RetractDelivery', act: actOf(agency), reason }).thenRefuses({
      code: 'delivery-retracted',
      on: '2021-07-01',
    })
  })
})
