import { beforeAll, describe, expect, test } from 'vitest'
import { dunkerque, equity, promisor, publicReason, submitted } from '../testing/evidence.ts'
import { stores } from '../testing/stores.ts'
import { openTestRegister, type TestRegister } from '../testing/test-register.ts'

describe.each(stores)('processing times of days stated afterwards, $name', (store) => {
  let register: TestRegister
  let asked: string
  beforeAll(async () => {
    register = await openTestRegister({ store })
    register.clock.set('2019-10-01T09:30:00.000Z')
    asked = (await submitted(register, { effectiveOn: '2019-10-01' })).body.id
  }, 60_000)

  const times = async () =>
    (await register.accepted('getProcessingTimes', { params: { scope: `operator-${promisor}` } })).body
  const answering = { outcome: 'accepted', amountCents: 1, commitment: equity }
  const answer = async (id: string, body: object) =>
    (await register.accepted('answerRequest', { as: promisor, params: { id }, body })).body

  test('an operator that first answers in 2023, as of the day it was asked, is seen to', async () => {
    register.clock.set('2023-03-15T09:30:00.000Z')
    const body = await answer(asked, { ...answering, effectiveOn: '2019-10-01' })
    expect(body).toMatchObject({
      submitted: { on: '2019-10-01', recordedOn: '2019-10-01' },
      acknowledged: { on: '2019-10-01', recordedOn: '2023-03-15' },
      answer: { on: '2019-10-01', recordedOn: '2023-03-15' },
      daysToAnswer: 0,
    })
    const taken = { requests: 1, medianDays: 0, ninetiethPercentileDays: 0, statedAfterwards: 1 }
    expect(await times()).toMatchObject({ toAcknowledgement: taken, toAnswer: taken })
  })

  test('a territory that says in 2023 that it asked in 2018 is seen to', async () => {
    await submitted(register, { effectiveOn: '2018-11-22' })
    await submitted(register, { effectiveOn: '2023-02-13' })
    expect(await times()).toMatchObject({
      unanswered: { requests: 2, statedAfterwards: 1 },
      oldestUnanswered: { submittedOn: '2018-11-22', requests: 1, statedAfterwards: 1, daysWaiting: 1574 },
    })
  })

  test('days that were stated within thirty days of them are not among those', async () => {
    const { id } = (await submitted(register, { effectiveOn: '2023-03-01' })).body
    register.clock.set('2023-04-20T21:30:00.000Z')
    await answer(id, { outcome: 'declined', reason: publicReason, effectiveOn: '2023-03-21' })
    const taken = { requests: 2, medianDays: 0, ninetiethPercentileDays: 20, statedAfterwards: 1 }
    expect(await times()).toMatchObject({ toAcknowledgement: taken, toAnswer: taken })
  })

  test('from midnight in Paris it is thirty-one', async () => {
    const { id } = (await submitted(register, { effectiveOn: '2023-04-01' })).body
    register.clock.set('2023-05-04T22:00:00.000Z')
    await register.accepted('acknowledgeRequest', {
      as: promisor,
      params: { id },
      body: { effectiveOn: '2023-04-04' },
    })
    const { toAcknowledgement, unanswered } = await times()
    expect(toAcknowledgement).toMatchObject({ requests: 3, statedAfterwards: 2 })
    expect(unanswered).toEqual({ requests: 3, statedAfterwards: 1 })
  })

  test('what is withdrawn waits no more, however late it was stated', async () => {
    const { items } = (await register.accepted('listRequests', { query: { state: 'submitted' } })).body
    for (const { id } of items) {
      const { body } = await register.accepted('withdrawRequest', { as: dunkerque, params: { id }, body: {} })
      expect(body.withdrawn).toMatchObject({ on: '2023-05-05', recordedOn: '2023-05-05' })
    }
    expect(items).toHaveLength(2)
    expect(await times()).toMatchObject({ unanswered: { requests: 1, statedAfterwards: 0 } })
  })
})
