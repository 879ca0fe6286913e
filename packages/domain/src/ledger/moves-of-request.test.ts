import { describe, expect, it } from 'vitest'
import type { Request } from '../request/request.ts'
import {
  accepted,
  acknowledged,
  declined,
  linked,
  requestOf,
  submitted,
  takenBack,
} from '../testing/request-examples.ts'
import { movesOfRequest } from './moves-of-request.ts'

/** What a change adds to the country's counts; every other scope of the request is checked to have the same. */
const tallied = (before: Request | undefined, after: Request): Record<string, number> => {
  const moves = movesOfRequest(before, after)
  const of = (scope: string) =>
    Object.fromEntries(moves.filter((move) => move.scope === scope).map(({ count, by }) => [count, by]))
  const scopes = ['operator-banque-des-territoires', 'region-32', 'region-44', 'ti1-3214']
  for (const scope of scopes) expect(of(scope)).toEqual(of('national'))
  expect(moves).toHaveLength((scopes.length + 1) * Object.keys(of('national')).length)
  return of('national')
}

type Happening = ReturnType<typeof submitted>
/** The same, heard on another day than that of the examples. */
const heard = ({ event, act }: Happening, on: string): Happening => ({
  event,
  act: { ...act, recordedAt: `${on}T09:30:00.000Z`, today: on },
})
const askedAndKnown = [
  heard(submitted(), '2020-06-15'),
  heard(acknowledged('2020-06-20'), '2020-06-20'),
] as const
/** The request after what happened, each heard on its day. */
const inTime = (...history: readonly [Happening, ...Happening[]]): Request => {
  const [first, ...rest] = history.map((each) => heard(each, each.act.effectiveOn))
  return requestOf(first ?? history[0], ...rest)
}

const asked = inTime(submitted())
const known = inTime(submitted(), acknowledged('2020-06-20'))

describe('what a request counts for', () => {
  it('from its submission: it stands, and it waits', () =>
    expect(tallied(undefined, asked)).toEqual({ 'state#submitted': 1, 'waiting#2020-06-15': 1 }))

  it('an acknowledgement: so many days, and it still waits', () =>
    expect(tallied(asked, known)).toEqual({
      'state#submitted': -1,
      'state#acknowledged': 1,
      'acknowledged#5': 1,
    }))

  it('an answer: so many days since the submission, and it waits no more', () =>
    expect(tallied(known, inTime(submitted(), acknowledged('2020-06-20'), accepted('2020-07-15')))).toEqual({
      'state#acknowledged': -1,
      'state#accepted': 1,
      'answered#30#accepted': 1,
      'waiting#2020-06-15': -1,
    }))

  it('an answer without an acknowledgement: it acknowledges on that day', () =>
    expect(tallied(asked, inTime(submitted(), declined('2021-06-15')))).toEqual({
      'state#submitted': -1,
      'state#declined': 1,
      'acknowledged#365': 1,
      'answered#365#declined': 1,
      'waiting#2020-06-15': -1,
    }))

  it('a withdrawal: it waits no more, and was acknowledged when it was', () =>
    expect(tallied(known, inTime(submitted(), acknowledged('2020-06-20'), takenBack('2020-07-01')))).toEqual({
      'state#acknowledged': -1,
      'state#withdrawn': 1,
      'waiting#2020-06-15': -1,
    }))

  it.each([
    ['on the day', '2020-07-15', ''],
    ['30 days after it', '2020-08-14', ''],
    ['31 days after it', '2020-08-15', '#afterwards'],
  ])('an answer stated %s', (_, on, mark) =>
    expect(tallied(known, requestOf(...askedAndKnown, heard(accepted('2020-07-15'), on)))).toMatchObject({
      [`answered#30#accepted${mark}`]: 1,
      'waiting#2020-06-15': -1,
    }),
  )

  it('a submission stated afterwards: so is every number of days since, and it waits since', () => {
    const late = heard(submitted(), '2021-06-30')
    const [before, after] = [requestOf(late), requestOf(late, heard(accepted('2021-07-01'), '2021-07-01'))]
    expect(tallied(undefined, before)).toEqual({
      'state#submitted': 1,
      'waiting#2020-06-15#afterwards': 1,
    })
    expect(tallied(before, after)).toEqual({
      'state#submitted': -1,
      'state#accepted': 1,
      'acknowledged#381#afterwards': 1,
      'answered#381#accepted#afterwards': 1,
      'waiting#2020-06-15#afterwards': -1,
    })
  })

  it('a delivery on it: nothing', () => {
    const [before, after] = [
      requestOf(submitted(), accepted('2020-07-15')),
      requestOf(submitted(), accepted('2020-07-15'), linked()),
    ]
    expect(movesOfRequest(before, after)).toEqual([])
  })
})
