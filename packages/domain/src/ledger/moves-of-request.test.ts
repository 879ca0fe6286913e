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

const asked = requestOf(submitted())
const known = requestOf(submitted(), acknowledged('2020-06-20'))

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
    expect(
      tallied(known, requestOf(submitted(), acknowledged('2020-06-20'), accepted('2020-07-15'))),
    ).toEqual({
      'state#acknowledged': -1,
      'state#accepted': 1,
      'answered#30#accepted': 1,
      'waiting#2020-06-15': -1,
    }))

  it('an answer without an acknowledgement: it acknowledges on that day', () =>
    expect(tallied(asked, requestOf(submitted(), declined('2021-06-15')))).toEqual({
      'state#submitted': -1,
      'state#declined': 1,
      'acknowledged#365': 1,
      'answered#365#declined': 1,
      'waiting#2020-06-15': -1,
    }))

  it('a withdrawal: it waits no more, and was acknowledged when it was', () =>
    expect(
      tallied(known, requestOf(submitted(), acknowledged('2020-06-20'), takenBack('2020-07-01'))),
    ).toEqual({ 'state#acknowledged': -1, 'state#withdrawn': 1, 'waiting#2020-06-15': -1 }))

  it('a delivery on it: nothing', () => {
    const [before, after] = [
      requestOf(submitted(), accepted('2020-07-15')),
      requestOf(submitted(), accepted('2020-07-15'), linked()),
    ]
    expect(movesOfRequest(before, after)).toEqual([])
  })
})
