import { describe, expect, it } from 'vitest'
import { seal } from '../sealed-text.ts'
import { today } from '../testing/acts.ts'
import {
  amended,
  closed,
  commitmentOf,
  envelope,
  registered,
  volume,
  withdrawn,
} from '../testing/commitment-examples.ts'
import {
  accept,
  accepted,
  decline,
  declined,
  operator,
  reason,
  requestId,
  submitted,
  territory,
} from '../testing/request-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideRequest } from './decide.ts'

const { given } = specificationOf(`request-${requestId}`, decideRequest)
const at = '/commitment'

describe('accepting a request', () => {
  it('names an amount and a commitment', () => {
    given(submitted()).when(accept('2020-09-01')).thenHappens(accepted('2020-09-01').event)
    expect(given(submitted()).when(accept('2020-09-01')).thenState().answer).toEqual({
      outcome: 'accepted',
      on: '2020-09-01',
      recordedOn: today,
      amountCents: 800_00,
      commitment: 'bdt-equity',
      reason: null,
    })
  })

  it('may say why, sealed', () =>
    expect(given(submitted()).when(accept('2020-09-01', { reason })).thenState().answer).toMatchObject({
      reason: seal(reason),
    }))

  it('may be for more or for less than was asked', () => {
    for (const amountCents of [1, 5_000_00]) {
      const { answer } = given(submitted()).when(accept('2020-09-01', { amountCents })).thenState()
      expect(answer).toMatchObject({ amountCents })
    }
  })

  it('looks at no room: the envelope-year holds a thousand euros', () => {
    const beyond = accept('2020-09-01', { amountCents: 9_000_000_00 })
    expect(given(submitted()).when(beyond).thenState().answer).toMatchObject({ amountCents: 9_000_000_00 })
  })

  it.each([
    ['an envelope', envelope],
    ['a number of placements', volume],
    [
      'one of something for each territory',
      { kind: 'coverage', of: 'training-diagnosis', due: null } as const,
    ],
    ['what has no target', { kind: 'unquantified', reason: 'no-target' } as const],
  ])('may stand under %s', (_, obligation) => {
    const under = commitmentOf(registered(obligation))
    given(submitted()).when(accept('2020-09-01', { under })).thenHappens(accepted('2020-09-01').event)
  })

  it('does not stand under what cannot be counted', () => {
    const under = commitmentOf(registered({ kind: 'unquantified', reason: 'not-countable' }))
    given(submitted())
      .when(accept('2020-09-01', { under }))
      .thenRefuses({ code: 'not-countable', at, commitment: 'bdt-equity' })
  })

  it('needs its commitment', () =>
    given(submitted())
      .when(accept('2020-09-01', { commitmentId: 'bdt-other', commitment: undefined }))
      .thenRefuses({ code: 'unknown-commitment', at, commitment: 'bdt-other' }))

  it('stands under a commitment of the same operator', () => {
    const under = commitmentOf(registered(envelope, { promisor: 'bpifrance' }))
    given(submitted())
      .when(accept('2020-09-01', { under }))
      .thenRefuses({ code: 'wrong-promisor', at, promisor: 'bpifrance', expected: operator })
  })

  it('stands under a commitment made to the territories of the same phase', () => {
    const under = commitmentOf(registered(envelope, { phase: 2 }))
    given(submitted())
      .when(accept('2020-09-01', { under }))
      .thenRefuses({ code: 'wrong-phase', at, territory, expected: 2 })
  })

  it('comes too late once the commitment is ended', () => {
    given(submitted())
      .when(accept('2021-02-01', { under: commitmentOf(registered(), closed('2021-01-01')) }))
      .thenRefuses({ code: 'commitment-closed', commitment: 'bdt-equity', on: '2021-01-01' })
    given(submitted())
      .when(accept('2021-02-01', { under: commitmentOf(registered(), withdrawn('2021-01-01')) }))
      .thenRefuses({ code: 'commitment-withdrawn', commitment: 'bdt-equity', on: '2021-01-01' })
  })

  it('does not come before the commitment was made', () =>
    given(submitted('2019-02-01')).when(accept('2019-03-04')).thenRefuses({
      code: 'effective-before-promise',
      at: '/effectiveOn',
      effectiveOn: '2019-03-04',
      madeOn: '2019-03-05',
    }))

  it('stands under a commitment that was amended', () => {
    const under = commitmentOf(registered(), amended({ ...envelope, themes: [] }, '2020-01-01'))
    given(submitted()).when(accept('2020-09-01', { under })).thenHappens(accepted('2020-09-01').event)
  })
})

describe('declining a request', () => {
  it('says why, sealed, and names no commitment', () => {
    given(submitted()).when(decline('2020-09-01')).thenHappens(declined('2020-09-01').event)
    expect(given(submitted()).when(decline('2020-09-01')).thenState().answer).toEqual({
      outcome: 'declined',
      on: '2020-09-01',
      recordedOn: today,
      reason: seal(reason),
    })
  })
})
