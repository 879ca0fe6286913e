import { describe, expect, it } from 'vitest'
import { processingTimes } from './processing-times.ts'

const scope = 'national'
const today = '2020-03-16'
const timesOf = (tallies: Readonly<Record<string, number>>) => processingTimes({ scope, tallies, today })
const nothing = { requests: 0, medianDays: null, ninetiethPercentileDays: null, statedAfterwards: 0 }

describe('processing times', () => {
  it('of no request are not known', () =>
    expect(timesOf({})).toEqual({
      scope,
      asOf: today,
      requests: { submitted: 0, acknowledged: 0, accepted: 0, declined: 0, withdrawn: 0 },
      toAcknowledgement: nothing,
      toAnswer: nothing,
      unanswered: { requests: 0, statedAfterwards: 0 },
      oldestUnanswered: null,
    }))

  it('keep what has no answer apart from what was declined', () => {
    const tallies = {
      'state#submitted': 3,
      'state#acknowledged': 2,
      'state#declined': 1,
      'state#accepted': 0,
    }
    expect(timesOf(tallies).requests).toEqual({
      submitted: 3,
      acknowledged: 2,
      accepted: 0,
      declined: 1,
      withdrawn: 0,
    })
  })

  it('are those of the requests that got so far, whatever the answer', () => {
    const tallies = {
      'acknowledged#0': 1,
      'acknowledged#4': 2,
      'answered#30#accepted': 1,
      'answered#30#declined': 1,
      'answered#9#declined': 1,
    }
    expect(timesOf(tallies)).toMatchObject({
      toAcknowledgement: { requests: 3, medianDays: 4, ninetiethPercentileDays: 4 },
      toAnswer: { requests: 3, medianDays: 30, ninetiethPercentileDays: 30 },
    })
  })

  it.each([
    ['of one, that one', { 'acknowledged#7': 1 }, 7, 7],
    ['the same day is 0 days, which is known', { 'acknowledged#0': 1 }, 0, 0],
    ['of two, the shorter, and nine in ten are both', { 'acknowledged#10': 1, 'acknowledged#2': 1 }, 2, 10],
    [
      'of ten, the fifth and the ninth',
      { 'acknowledged#1': 5, 'acknowledged#3': 4, 'acknowledged#100': 1 },
      1,
      3,
    ],
    [
      'of eleven, the sixth and the tenth',
      { 'acknowledged#1': 5, 'acknowledged#3': 4, 'acknowledged#100': 2 },
      3,
      100,
    ],
    ['by number, not by letter', { 'acknowledged#10': 1, 'acknowledged#9': 2 }, 9, 10],
    ['what came back to nothing left out', { 'acknowledged#1': 0, 'acknowledged#8': 1 }, 8, 8],
  ])('by nearest rank: %s', (_, tallies, medianDays, ninetiethPercentileDays) =>
    expect(timesOf(tallies).toAcknowledgement).toMatchObject({ medianDays, ninetiethPercentileDays }),
  )

  it('say who waits longest, and since when', () =>
    expect(
      timesOf({ 'waiting#2020-03-01': 4, 'waiting#2020-02-28': 2, 'waiting#2019-12-31': 0 }).oldestUnanswered,
    ).toEqual({ submittedOn: '2020-02-28', requests: 2, statedAfterwards: 0, daysWaiting: 17 }))

  it('say how many of them were stated afterwards, and count them all the same', () =>
    expect(
      timesOf({
        'acknowledged#0': 3,
        'acknowledged#0#afterwards': 4,
        'answered#0#accepted#afterwards': 2,
        'answered#0#declined#afterwards': 1,
        'answered#12#declined': 1,
        'waiting#2018-11-22#afterwards': 1,
        'waiting#2018-11-22': 2,
        'waiting#2020-03-01#afterwards': 5,
      }),
    ).toMatchObject({
      toAcknowledgement: { requests: 7, medianDays: 0, statedAfterwards: 4 },
      toAnswer: { requests: 4, medianDays: 0, ninetiethPercentileDays: 12, statedAfterwards: 3 },
      unanswered: { requests: 8, statedAfterwards: 6 },
      oldestUnanswered: { submittedOn: '2018-11-22', requests: 3, statedAfterwards: 1, daysWaiting: 480 },
    }))

  it('pass over what they do not know', () =>
    expect(timesOf({ format: 1, 'state#lost': 2, 'answered#3': 1, unheard: 1 })).toEqual(timesOf({})))
})
