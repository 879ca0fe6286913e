import { describe, expect, it } from 'vitest'
import type { Act } from '../act.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import { actOf, today } from '../testing/acts.ts'
import { closed, noticed, registered, withdrawn } from '../testing/commitment-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideCommitment, type EndCommitment } from './decide.ts'

const { given } = specificationOf('commitment-bdt-equity', decideCommitment)

const promisor: PartyId = 'banque-des-territoires'
const withdraw = (act: Act): EndCommitment => ({ type: 'WithdrawCommitment', act })
const notice = (act: Act): EndCommitment => ({ type: 'NoticeClosure', act })
const close = (act: Act): EndCommitment => ({ type: 'CloseCommitment', act })
const on = (party: PartyId, day: string): Act => actOf(party, day, { today: day })

const noticedBefore = (type: string) => (type === 'CloseCommitment' ? [noticed('2020-01-01')] : [])

describe('every end', () => {
  const ends = [withdraw, notice, close].map((end) => ({ end, type: end(actOf('delegation')).type }))

  it.each(ends)('$type needs a commitment', ({ end }) =>
    given()
      .when(end(actOf('delegation')))
      .thenRefuses({ code: 'unknown-commitment' }),
  )
  it.each(ends)('$type comes too late after the close', ({ end }) =>
    given(registered(), closed('2021-01-01'))
      .when(end(actOf('delegation')))
      .thenRefuses({ code: 'commitment-closed', commitment: 'bdt-equity', on: '2021-01-01' }),
  )
  it.each(ends)('$type comes too late after a withdrawal', ({ end }) =>
    given(registered(), withdrawn('2021-01-01'))
      .when(end(actOf('delegation')))
      .thenRefuses({ code: 'commitment-withdrawn', commitment: 'bdt-equity', on: '2021-01-01' }),
  )
  it.each(ends)('$type is not dated after today', ({ end, type }) =>
    given(registered(), ...noticedBefore(type))
      .when(end(actOf('delegation', '2021-07-02')))
      .thenRefuses({
        code: type === 'WithdrawCommitment' ? 'effective-in-future' : 'not-today',
        at: '/effectiveOn',
        effectiveOn: '2021-07-02',
        today,
      }),
  )
  it.each([notice, close])('a notice and a close are never dated back', (end) =>
    given(registered(), ...noticedBefore(end(actOf('delegation')).type))
      .when(end(actOf('delegation', '2021-06-30')))
      .thenRefuses({ code: 'not-today', at: '/effectiveOn', effectiveOn: '2021-06-30', today }),
  )
})

describe('withdrawing', () => {
  it('takes effect today where the promisor withdraws: it cannot undo what was due', () =>
    given(registered())
      .when(withdraw(actOf(promisor, '2019-03-06')))
      .thenRefuses({ code: 'not-today', at: '/effectiveOn', effectiveOn: '2019-03-06', today }))

  it('may be dated back by the delegation, not before the promise', () => {
    given(registered())
      .when(withdraw(actOf('delegation', '2021-06-01')))
      .thenHappens({ type: 'CommitmentWithdrawn' })
    given(registered())
      .when(withdraw(actOf('delegation', '2019-03-04')))
      .thenRefuses({
        code: 'effective-before-promise',
        at: '/effectiveOn',
        effectiveOn: '2019-03-04',
        madeOn: '2019-03-05',
      })
  })

  it.each([promisor, 'delegation'] as const)('is for %s', (party) => {
    const withdrawing = given(registered()).when(withdraw(actOf(party)))
    withdrawing.thenHappens({ type: 'CommitmentWithdrawn' })
    expect(withdrawing.thenState().withdrawn).toEqual({ on: today, by: party })
  })

  it.each(['state', 'bpifrance', 'ti1-3214', 'region-84'] as const)('is not for %s', (party) =>
    given(registered())
      .when(withdraw(actOf(party)))
      .thenRefuses({ code: 'not-the-promisor', promisor }),
  )
})

describe('giving notice', () => {
  it('is for the delegation', () => {
    const noticing = given(registered()).when(notice(actOf('delegation')))
    noticing.thenHappens({ type: 'ClosureNoticed' })
    expect(noticing.thenState().noticedOn).toBe(today)
  })

  it.each(['state', promisor, 'ti1-3214'] as const)('is not for %s', (party) =>
    given(registered())
      .when(notice(actOf(party)))
      .thenRefuses({ code: 'not-the-delegation' }),
  )

  it('happens once', () =>
    given(registered(), noticed('2021-01-15'))
      .when(notice(actOf('delegation')))
      .thenRefuses({ code: 'already-noticed', noticedOn: '2021-01-15' }))
})

describe('closing the account', () => {
  it('needs no notice from the promisor', () => {
    const closing = given(registered()).when(close(actOf(promisor)))
    closing.thenHappens({ type: 'CommitmentClosed' })
    expect(closing.thenState().closed).toEqual({ on: today, by: promisor })
  })

  it('does not wait for the delegation’s notice when the promisor closes', () =>
    given(registered(), noticed('2021-06-30'))
      .when(close(actOf(promisor)))
      .thenHappens({ type: 'CommitmentClosed' }))

  it.each(['state', 'bpifrance', 'ti1-3214', 'region-84'] as const)('is not for %s', (party) =>
    given(registered())
      .when(close(actOf(party)))
      .thenRefuses({ code: 'not-the-promisor', promisor }),
  )

  it('needs notice from the delegation', () =>
    given(registered())
      .when(close(actOf('delegation')))
      .thenRefuses({ code: 'notice-missing', noticeMonths: 6 }))

  it.each([
    { noticedOn: '2020-12-15', until: '2021-06-15', dayBefore: '2021-06-14' },
    { noticedOn: '2020-08-31', until: '2021-02-28', dayBefore: '2021-02-27' },
    { noticedOn: '2019-08-31', until: '2020-02-29', dayBefore: '2020-02-28' },
    { noticedOn: '2019-08-29', until: '2020-02-29', dayBefore: '2020-02-28' },
    { noticedOn: '2019-07-01', until: '2020-01-01', dayBefore: '2019-12-31' },
  ])('after notice on $noticedOn waits until $until', ({ noticedOn, until, dayBefore }) => {
    const noticedThen = given(registered(), noticed(noticedOn))
    noticedThen
      .when(close(on('delegation', noticedOn)))
      .thenRefuses({ code: 'notice-running', noticedOn, until })
    noticedThen
      .when(close(on('delegation', dayBefore)))
      .thenRefuses({ code: 'notice-running', noticedOn, until })
    noticedThen.when(close(on('delegation', until))).thenHappens({ type: 'CommitmentClosed' })
  })

  it('is measured by today, not by the date it is given', () =>
    given(registered(), noticed('2020-12-15'))
      .when(close(actOf('delegation', '2021-06-15', { today: '2021-06-15' })))
      .thenHappens({ type: 'CommitmentClosed' }))
})
