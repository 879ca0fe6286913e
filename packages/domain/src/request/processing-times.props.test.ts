import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { today } from '../testing/acts.ts'
import { lifeOf, lives, type RequestLife, scopes } from '../testing/request-lives.ts'
import { processingTimes } from './processing-times.ts'
import { type Request, RequestState } from './request.ts'

// biome-ignore lint/style/noRestrictedGlobals: an oracle that owes nothing to the code under test
const Oracle = Date
const daysFrom = (from: string, to: string) => (Oracle.parse(to) - Oracle.parse(from)) / 86_400_000

/** Holds in every scope after any life. */
const always = (holds: (life: RequestLife, scope: (typeof scopes)[number]) => void): void =>
  fc.assert(
    fc.property(lives, (tried) => {
      const life = lifeOf(tried)
      for (const scope of scopes) holds(life, scope)
    }),
    { numRuns: 150 },
  )

/** Where a request stands, told anew and in other words than the rule under test. */
const standing = ({ withdrawn, answer, acknowledgedOn }: Request): string =>
  [withdrawn && 'withdrawn', answer?.outcome, acknowledgedOn && 'acknowledged', 'submitted'].find(Boolean) ??
  ''

const recount = (requests: readonly Request[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1
  }
  for (const request of requests) {
    const { submittedOn, acknowledgedOn, answer } = request
    count(`state#${standing(request)}`)
    if (acknowledgedOn) count(`acknowledged#${daysFrom(submittedOn, acknowledgedOn)}`)
    if (answer) count(`answered#${daysFrom(submittedOn, answer.on)}#${answer.outcome}`)
    if (['submitted', 'acknowledged'].includes(standing(request))) count(`waiting#${submittedOn}`)
  }
  return counts
}

/** The value that at least so many in a hundred do not pass, found by trying each. */
const percentile = (days: readonly number[], share: number): number | null =>
  days
    .toSorted((one, other) => one - other)
    .find((limit) => days.filter((each) => each <= limit).length * 100 >= days.length * share) ?? null

const taken = (days: readonly number[]) => ({
  requests: days.length,
  medianDays: percentile(days, 50),
  ninetiethPercentileDays: percentile(days, 90),
})

describe('after any life, in every scope', () => {
  test('the counts are those of the requests as they stand', () => {
    always((life, scope) => {
      const moved = Object.entries(life.tallies.get(scope) ?? {}).filter(([, times]) => times !== 0)
      expect(Object.fromEntries(moved)).toEqual(recount(life.in(scope)))
    })
  })

  test('the processing times are those of the requests, one by one', () => {
    always((life, scope) => {
      const requests = life.in(scope)
      const since = (on: (request: Request) => string | undefined | null) =>
        requests.flatMap((request) => {
          const day = on(request)
          return day ? [daysFrom(request.submittedOn, day)] : []
        })
      const waiting = requests.filter(({ answer, withdrawn }) => !answer && !withdrawn)
      const [oldest] = waiting.map(({ submittedOn }) => submittedOn).sort()
      const tallies = life.tallies.get(scope) ?? {}
      expect(processingTimes({ scope, tallies, today })).toEqual({
        scope,
        asOf: today,
        requests: Object.fromEntries(
          RequestState().options.map((state) => [
            state,
            requests.filter((request) => standing(request) === state).length,
          ]),
        ),
        toAcknowledgement: taken(since(({ acknowledgedOn }) => acknowledgedOn)),
        toAnswer: taken(since(({ answer }) => answer?.on)),
        oldestUnanswered: oldest
          ? {
              submittedOn: oldest,
              requests: waiting.filter(({ submittedOn }) => submittedOn === oldest).length,
              daysWaiting: daysFrom(oldest, today),
            }
          : null,
      })
    })
  })

  test('no date comes before the one that it follows', () => {
    always((life) => {
      for (const { submittedOn, acknowledgedOn, answer, withdrawn } of life.requests.values()) {
        const dates = [submittedOn, acknowledgedOn, answer?.on ?? withdrawn?.on, today].filter(Boolean)
        expect(dates).toEqual(dates.toSorted())
        expect(answer !== null && withdrawn !== null).toBe(false)
        expect(answer !== null && acknowledgedOn === null).toBe(false)
      }
    })
  })
})

describe('whatever the numbers of days, percentiles', () => {
  test('are what a count of each finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 60 }), (days) => {
        const tallies: Record<string, number> = {}
        for (const each of days) {
          const name = `answered#${each}#${each % 3 === 0 ? 'declined' : 'accepted'}`
          tallies[name] = (tallies[name] ?? 0) + 1
        }
        expect(processingTimes({ scope: 'national', tallies, today }).toAnswer).toEqual(taken(days))
      }),
    )
  })
})

test('the lives tried tell of every event and every refusal that matters', () => {
  const seen = new Set<string>()
  for (const tried of fc.sample(lives, { numRuns: 200, seed: 2019 })) {
    for (const each of lifeOf(tried).seen) seen.add(each)
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'RequestSubmitted',
      'RequestAcknowledged',
      'RequestAccepted',
      'RequestDeclined',
      'RequestWithdrawn',
      'RequestLinked',
      'unknown-request',
      'not-the-territory',
      'not-the-operator',
      'already-acknowledged',
      'already-answered',
      'request-withdrawn',
      'effective-before-submission',
      'effective-before-acknowledgement',
      'effective-in-future',
      'request-not-accepted',
    ]),
  )
})
