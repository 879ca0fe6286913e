import { describe, expect, it } from 'vitest'
import type { Beneficiary } from '../delivery/beneficiary.ts'
import { seal } from '../sealed-text.ts'
import { actOf, proof, today } from '../testing/acts.ts'
import {
  operator,
  regions,
  requestId,
  subject,
  submit,
  submitted,
  takenBack,
  territory,
} from '../testing/request-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideRequest } from './decide.ts'
import { requestState } from './request.ts'

const { given } = specificationOf(`request-${requestId}`, decideRequest)

const on = (date: string) => submit({ act: actOf(territory, date) })
const by = (changes: Partial<Beneficiary>) =>
  submit({ territory: { id: territory, phase: 1, regions, from: null, until: null, ...changes } })

describe('submitting a request', () => {
  it('names who asks, who is asked, and the action sheet', () =>
    given().when(submit()).thenHappens(submitted().event))

  it('leads to a request that has no answer', () => {
    const request = given().when(submit()).thenState()
    expect(request).toEqual({
      id: requestId,
      territory,
      regions,
      operator,
      actionSheet: 'FA-12',
      theme: 'brownfields',
      subject: seal(subject),
      amountCents: 1_000_00,
      submitted: { on: '2020-06-15', recordedOn: today },
      source: proof,
      acknowledged: null,
      answer: null,
      withdrawn: null,
      deliveries: [],
    })
    expect(requestState(request)).toBe('submitted')
  })

  it('may say neither an amount nor a theme, and needs no proof', () => {
    const act = actOf(territory, '2020-06-15', { source: null })
    expect(
      given()
        .when(submit({ act, amountCents: null, theme: null }))
        .thenState(),
    ).toMatchObject({ amountCents: null, theme: null, source: null })
  })

  it('happens once, even after it was withdrawn', () => {
    const refusal = { code: 'already-registered', at: '/id', id: requestId } as const
    given(submitted()).when(submit()).thenRefuses(refusal)
    given(submitted(), takenBack('2020-07-01')).when(submit()).thenRefuses(refusal)
  })

  it.each(['state', 'delegation', operator, 'region-32', 'ti1-3208'] as const)('is not for %s', (party) =>
    given()
      .when(submit({ act: actOf(party, '2020-06-15') }))
      .thenRefuses({ code: 'not-the-territory', territory }),
  )

  it('needs a territory that there is', () =>
    given()
      .when(submit({ territory: undefined }))
      .thenRefuses({ code: 'unknown-territory', at: '/territory', territory }))
})

describe('the date of a submission', () => {
  it.each(['2018-11-22', '2020-06-15', today])('may be %s', (date) =>
    given().when(on(date)).thenHappens(submitted().event),
  )

  it('is not tomorrow', () =>
    given()
      .when(on('2021-07-02'))
      .thenRefuses({ code: 'effective-in-future', at: '/effectiveOn', effectiveOn: '2021-07-02', today }))

  it('is one on which the territory was in the programme', () => {
    const refusal = {
      code: 'territory-not-in-force',
      at: '/effectiveOn',
      territory,
      effectiveOn: '2020-06-15',
    } as const
    given()
      .when(by({ from: '2020-06-16' }))
      .thenRefuses(refusal)
    given()
      .when(by({ until: '2020-06-14' }))
      .thenRefuses(refusal)
    given()
      .when(by({ from: '2020-06-15', until: '2020-06-15' }))
      .thenHappens(submitted().event)
  })
})
