import { describe, expect, it } from 'vitest'
import { digestOf } from '../sealed-text.ts'
import { actOf, confided, proof, today } from '../testing/acts.ts'
import {
  closed,
  commitmentOf,
  envelope,
  registered,
  volume,
  withdrawn,
} from '../testing/commitment-examples.ts'
import {
  declare,
  declared,
  deliveryId,
  operator,
  regions,
  retracted,
  territory,
} from '../testing/delivery-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { Beneficiary } from './beneficiary.ts'

import { decideDelivery } from './decide.ts'

const { given } = specificationOf(`delivery-${deliveryId}`, decideDelivery)

const on = (date: string) => declare({ act: actOf(operator, date) })
const to = (changes: Partial<Beneficiary>) =>
  declare({ territory: { id: territory, phase: 1, regions, from: null, until: null, ...changes } })

describe('declaring an allocation', () => {
  it('names its promisor, its territory and the regions it lies in', () =>
    given().when(declare()).thenHappens(declared().event))

  it('leads to a delivery that nobody has said anything about', () =>
    expect(given().when(declare()).thenState()).toEqual({
      id: deliveryId,
      kind: 'allocation',
      commitment: 'bdt-equity',
      promisor: operator,
      territory,
      regions,
      reference: 'BDT/2020-017',
      theme: 'industry',
      amountCents: 400_00,
      effectiveOn: '2020-06-15',
      source: proof,
      project: null,
      company: null,
      payments: [],
      releases: [],
      attestations: [],
      textsLeft: [],
      ruling: null,
      retracted: null,
    }))

  it('seals the names of project and company', () => {
    const project = confided('Four à induction')
    const company = { ...confided('200054807'), visibility: 'public' } as const
    expect(given().when(declare({ project, company })).thenState()).toMatchObject({
      project: { digest: digestOf(project), visibility: 'parties' },
      company: { digest: digestOf(company), visibility: 'public' },
    })
  })

  it('happens once, even after a retraction', () => {
    const refusal = { code: 'already-registered', at: '/id', id: deliveryId } as const
    given(declared()).when(declare()).thenRefuses(refusal)
    given(declared(), retracted()).when(declare()).thenRefuses(refusal)
  })

  it('needs its commitment', () =>
    given()
      .when(declare({ commitment: undefined }))
      .thenRefuses({ code: 'unknown-commitment', at: '/commitment', commitment: 'bdt-equity' }))

  it.each(['state', 'delegation', 'bpifrance', territory] as const)('is not for %s', (party) =>
    given()
      .when(declare({ act: actOf(party, '2020-06-15') }))
      .thenRefuses({ code: 'not-the-promisor', promisor: operator }),
  )

  it('comes too late once the account is closed, or the promise withdrawn', () => {
    given()
      .when(declare({ commitment: commitmentOf(registered(), closed('2021-01-01')) }))
      .thenRefuses({ code: 'commitment-closed', commitment: 'bdt-equity', on: '2021-01-01' })
    given()
      .when(declare({ commitment: commitmentOf(registered(), withdrawn('2021-01-01')) }))
      .thenRefuses({ code: 'commitment-withdrawn', commitment: 'bdt-equity', on: '2021-01-01' })
  })

  it('is evidence of an envelope only', () =>
    given()
      .when(declare({ commitment: commitmentOf(registered(volume)) }))
      .thenRefuses({ code: 'wrong-obligation', at: '/commitment', expected: 'envelope', found: 'volume' }))
})

describe('the date of an allocation', () => {
  it.each(['2019-03-05', '2019-12-31', '2020-01-01', today])('may be %s', (date) =>
    given().when(on(date)).thenHappens(declared().event),
  )

  it('is not tomorrow', () =>
    given()
      .when(on('2021-07-02'))
      .thenRefuses({ code: 'effective-in-future', at: '/effectiveOn', effectiveOn: '2021-07-02', today }))

  it('is not the day before the signature', () =>
    given().when(on('2019-03-04')).thenRefuses({
      code: 'effective-before-promise',
      at: '/effectiveOn',
      effectiveOn: '2019-03-04',
      madeOn: '2019-03-05',
    }))

  it('may be the last day of the envelope, declared later, and not the day after', () => {
    const later = (date: string) => declare({ act: actOf(operator, date, { today: '2023-06-01' }) })
    given().when(later('2022-12-31')).thenHappens(declared().event)
    given()
      .when(later('2023-01-01'))
      .thenRefuses({ code: 'outside-envelope', at: '/effectiveOn', year: 2023, from: 2019, to: 2022 })
  })

  it('is not in a year before the envelope', () => {
    const from2020 = commitmentOf(registered({ ...envelope, years: { from: 2020, to: 2022 } }))
    given()
      .when(declare({ commitment: from2020, act: actOf(operator, '2019-12-31') }))
      .thenRefuses({ code: 'outside-envelope', at: '/effectiveOn', year: 2019, from: 2020, to: 2022 })
  })
})

describe('the theme of an allocation', () => {
  it('is one that the obligation names', () =>
    given()
      .when(declare({ theme: 'tourism' }))
      .thenRefuses({
        code: 'unknown-theme',
        at: '/theme',
        theme: 'tourism',
        known: ['industry', 'brownfields'],
      }))

  it('is any where the obligation names none', () => {
    const commitment = commitmentOf(registered({ ...envelope, themes: [] }))
    expect(
      given()
        .when(declare({ theme: 'tourism', commitment }))
        .thenState(),
    ).toMatchObject({ theme: 'tourism' })
  })
})

describe('the territory of an allocation', () => {
  const notInForce = {
    code: 'territory-not-in-force',
    at: '/territory',
    territory,
    effectiveOn: '2020-06-15',
  } as const

  it('exists', () =>
    given()
      .when(declare({ territory: undefined, territoryId: 'ti1-9999' }))
      .thenRefuses({ code: 'unknown-territory', at: '/territory', territory: 'ti1-9999' }))

  it('is one of the phase that the promise was made to', () =>
    given()
      .when(to({ id: 'ti2-3214', phase: 2 }))
      .thenRefuses({ code: 'wrong-phase', at: '/territory', territory: 'ti2-3214', expected: 1 }))

  it.each([
    { from: '2020-06-15', until: null },
    { from: null, until: '2020-06-15' },
    { from: '2018-11-22', until: '2023-11-08' },
  ])('was in force from $from until $until', (days) => given().when(to(days)).thenHappens(declared().event))

  it('had not joined later', () =>
    given()
      .when(to({ from: '2020-06-16' }))
      .thenRefuses(notInForce))
  it('had not left before', () =>
    given()
      .when(to({ until: '2020-06-14' }))
      .thenRefuses(notInForce))
})
