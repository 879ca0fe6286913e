import { describe, it } from 'vitest'
import type { Act } from '../act.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
import { actOf, today } from '../testing/acts.ts'
import { closed, volume, withdrawn } from '../testing/commitment-examples.ts'
import { deliveryId, territory } from '../testing/delivery-examples.ts'
import { beneficiary, designating, placing, publishing, selecting } from '../testing/place-commands.ts'
import {
  agency,
  coachCommitment,
  coaching,
  cohort,
  cohortCommitment,
  promiseOf,
} from '../testing/place-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { Beneficiary } from './beneficiary.ts'
import type { DeliveryCommand } from './commands.ts'
import { decideDelivery } from './decide.ts'

const { given } = specificationOf(`delivery-${deliveryId}`, decideDelivery)

interface Changes {
  readonly act?: Act
  readonly commitment?: Commitment | undefined
  readonly territory?: Beneficiary | undefined
}

const kinds: readonly {
  readonly what: string
  readonly id: string
  readonly obligation: Obligation
  readonly declaring: (changes: Changes) => DeliveryCommand
}[] = [
  { what: 'a placement', id: 'vte', obligation: volume, declaring: placing },
  {
    what: 'a diagnosis',
    id: 'diagnosis',
    obligation: { kind: 'coverage', of: 'training-diagnosis', due: null },
    declaring: publishing,
  },
  {
    what: 'a designation',
    id: coachCommitment,
    obligation: coaching,
    declaring: ({ commitment, ...changes }) => {
      const known = commitment ?? designating().serves[0]?.commitment
      return designating({ ...changes, serves: [{ commitmentId: coachCommitment, commitment: known }] })
    },
  },
  { what: 'a selection', id: cohortCommitment, obligation: cohort, declaring: selecting },
]

describe.each(kinds)('$what', ({ id, obligation, declaring }) => {
  it.each(['delegation', 'state', 'bpifrance', territory] as const)('is not declared by %s', (party) =>
    given()
      .when(declaring({ act: actOf(party, '2019-06-14') }))
      .thenRefuses({ code: 'not-the-promisor', promisor: agency }),
  )

  it('is not declared once the account is closed, or the promise withdrawn', () => {
    given()
      .when(declaring({ commitment: promiseOf(id, obligation, closed('2021-01-01')) }))
      .thenRefuses({ code: 'commitment-closed', commitment: id, on: '2021-01-01' })
    given()
      .when(declaring({ commitment: promiseOf(id, obligation, withdrawn('2021-01-01')) }))
      .thenRefuses({ code: 'commitment-withdrawn', commitment: id, on: '2021-01-01' })
  })

  it('is declared from the day of the promise to today', () => {
    given()
      .when(declaring({ act: actOf(agency, '2019-03-04') }))
      .thenRefuses({
        code: 'effective-before-promise',
        at: '/effectiveOn',
        effectiveOn: '2019-03-04',
        madeOn: '2019-03-05',
      })
    given()
      .when(declaring({ act: actOf(agency, '2021-07-02') }))
      .thenRefuses({ code: 'effective-in-future', at: '/effectiveOn', effectiveOn: '2021-07-02', today })
    given()
      .when(declaring({ act: actOf(agency, '2019-03-05') }))
      .thenState()
    given()
      .when(declaring({ act: actOf(agency, '2019-06-14', { today: '2019-06-14' }) }))
      .thenState()
  })

  it('lies in a territory of the phase', () => {
    given()
      .when(declaring({ territory: undefined }))
      .thenRefuses({ code: 'unknown-territory', at: '/territory', territory })
    given()
      .when(declaring({ territory: { ...beneficiary, id: 'ti2-3214', phase: 2 } }))
      .thenRefuses({ code: 'wrong-phase', at: '/territory', territory: 'ti2-3214', expected: 1 })
  })

  it('lies in a territory that is in the programme on that day', () => {
    const joined: Beneficiary = { ...beneficiary, from: '2019-06-01', until: '2019-08-31' }
    for (const effectiveOn of ['2019-05-31', '2019-09-01']) {
      given()
        .when(declaring({ act: actOf(agency, effectiveOn), territory: joined }))
        .thenRefuses({ code: 'territory-not-in-force', at: '/territory', territory, effectiveOn })
    }
    for (const effectiveOn of ['2019-06-01', '2019-08-31']) {
      given()
        .when(declaring({ act: actOf(agency, effectiveOn), territory: joined }))
        .thenState()
    }
  })
})

describe('what is promised', () => {
  it.each([
    placing({ commitment: undefined, commitmentId: 'gone' }),
    publishing({ commitment: undefined, commitmentId: 'gone' }),
    designating({ serves: [{ commitment: undefined, commitmentId: 'gone' }] }),
    selecting({ commitment: undefined, commitmentId: 'gone' }),
  ])('is known where $type comes', (command) =>
    given().when(command).thenRefuses({ code: 'unknown-commitment', at: '/commitment', commitment: 'gone' }),
  )
})
