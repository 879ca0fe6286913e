import { beforeAll, describe, expect, test } from 'vitest'
import {
  dunkerque,
  equity,
  hautsDeFrance,
  lacq,
  nouvelleAquitaine,
  occitanie,
  otherOperator,
  promisor,
  publicReason,
  submitted,
} from '../testing/evidence.ts'
import { stores } from '../testing/stores.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

const unknown = { requests: 0, medianDays: null, ninetiethPercentileDays: null, statedAfterwards: 0 }
const nobody = { submitted: 0, acknowledged: 0, accepted: 0, declined: 0, withdrawn: 0 }

describe.each(stores)('getProcessingTimes, $name', (store) => {
  let register: TestRegister
  const ids: string[] = []
  beforeAll(async () => {
    register = await openTestRegister({ store })
  }, 60_000)

  const timesOf = async (scope: string) =>
    (await register.accepted('getProcessingTimes', { params: { scope } })).body
  const answer = (id: string | undefined, effectiveOn: string, outcome: 'accepted' | 'declined') =>
    register.accepted('answerRequest', {
      as: promisor,
      params: { id: id ?? '' },
      body: {
        ...(outcome === 'accepted'
          ? { outcome, amountCents: 1, commitment: equity }
          : { outcome, reason: publicReason }),
        effectiveOn,
      },
    })

  test('where nothing was asked, nothing is known', async () => {
    expect(await timesOf('national')).toEqual({
      scope: 'national',
      asOf: '2020-03-16',
      requests: nobody,
      toAcknowledgement: unknown,
      toAnswer: unknown,
      unanswered: { requests: 0, statedAfterwards: 0 },
      oldestUnanswered: null,
    })
  })

  test('three are asked of one operator, one of another: all wait', async () => {
    for (const effectiveOn of ['2020-01-01', '2020-01-01', '2020-01-31']) {
      ids.push((await submitted(register, { effectiveOn })).body.id)
    }
    await submitted(register, { territory: lacq, operator: otherOperator, effectiveOn: '2020-03-01' })
    expect(await timesOf('national')).toMatchObject({
      requests: { ...nobody, submitted: 4 },
      toAnswer: unknown,
      oldestUnanswered: { submittedOn: '2020-01-01', requests: 2, daysWaiting: 75 },
    })
    expect(await timesOf(`operator-${otherOperator}`)).toMatchObject({
      requests: { ...nobody, submitted: 1 },
      oldestUnanswered: { submittedOn: '2020-03-01', requests: 1, daysWaiting: 15 },
    })
  })

  test('an acknowledgement is no answer', async () => {
    const body = { effectiveOn: '2020-01-05' }
    await register.accepted('acknowledgeRequest', { as: promisor, params: { id: ids[0] ?? '' }, body })
    expect(await timesOf(`operator-${promisor}`)).toMatchObject({
      requests: { ...nobody, submitted: 2, acknowledged: 1 },
      toAcknowledgement: { requests: 1, medianDays: 4, ninetiethPercentileDays: 4 },
      toAnswer: unknown,
      oldestUnanswered: { submittedOn: '2020-01-01', requests: 2, daysWaiting: 75 },
    })
  })

  test('once the oldest are answered, the next has waited longest', async () => {
    await answer(ids[0], '2020-01-11', 'accepted')
    expect((await timesOf(hautsDeFrance)).oldestUnanswered).toEqual({
      submittedOn: '2020-01-01',
      requests: 1,
      statedAfterwards: 1,
      daysWaiting: 75,
    })
    await answer(ids[1], '2020-02-01', 'declined')
    expect(await timesOf(hautsDeFrance)).toEqual({
      scope: hautsDeFrance,
      asOf: '2020-03-16',
      requests: { ...nobody, submitted: 1, accepted: 1, declined: 1 },
      toAcknowledgement: { requests: 2, medianDays: 4, ninetiethPercentileDays: 31, statedAfterwards: 2 },
      toAnswer: { requests: 2, medianDays: 10, ninetiethPercentileDays: 31, statedAfterwards: 2 },
      unanswered: { requests: 1, statedAfterwards: 1 },
      oldestUnanswered: { submittedOn: '2020-01-31', requests: 1, statedAfterwards: 1, daysWaiting: 45 },
    })
  })

  test('who waits, waits a day longer the day after', async () => {
    register.clock.set('2020-03-17T09:30:00.000Z')
    expect((await timesOf(dunkerque)).oldestUnanswered?.daysWaiting).toBe(46)
  })

  test('what is withdrawn waits no more, and was not answered', async () => {
    await register.accepted('withdrawRequest', { as: dunkerque, params: { id: ids[2] ?? '' }, body: {} })
    expect(await timesOf(dunkerque)).toMatchObject({
      requests: { ...nobody, accepted: 1, declined: 1, withdrawn: 1 },
      toAnswer: { requests: 2 },
      oldestUnanswered: null,
    })
  })

  test('each scope has its own, a territory’s in each of its regions', async () => {
    const asked = { ...nobody, submitted: 1 }
    for (const scope of [lacq, occitanie, nouvelleAquitaine, `operator-${otherOperator}`]) {
      expect(await timesOf(scope)).toMatchObject({ scope, requests: asked })
    }
    expect((await timesOf('region-84')).requests).toEqual(nobody)
    expect((await timesOf('operator-pole-emploi')).requests).toEqual(nobody)
  })

  test('of two that answer at once, one is counted', async () => {
    const { id } = (await submitted(register, { effectiveOn: '2020-03-10' })).body
    const outcomes = ['accepted', 'declined'] as const
    await Promise.allSettled(outcomes.map((outcome) => answer(id, '2020-03-12', outcome)))
    const { requests, toAnswer } = await timesOf(dunkerque)
    expect(requests.accepted + requests.declined).toBe(3)
    expect(toAnswer).toEqual({
      requests: 3,
      medianDays: 10,
      ninetiethPercentileDays: 31,
      statedAfterwards: 2,
    })
  })

  test.each(['region-99', 'ti1-9999'])('%s is not there', async (scope) => {
    const { status, problem } = await register.refused('getProcessingTimes', { params: { scope } })
    expect({ status, code: problem.code }).toEqual({ status: 404, code: 'not-found' })
  })
})
