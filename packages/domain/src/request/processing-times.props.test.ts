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
const standing = ({ withdrawn, answer, acknowledged }: Request): string =>
  [withdrawn && 'withdrawn', answer?.outcome, acknowledged && 'acknowledged', 'submitted'].find(Boolean) ?? ''

type Day = Request['submitted']
const isLate = (...days: readonly Day[]): boolean =>
  days.some(({ on, recordedOn }) => daysFrom(on, recordedOn) >= 31)

const recount = (requests: readonly Request[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1
  }
  for (const request of requests) {
    const { submitted, acknowledged, answer } = request
    const days = (day: Day) => daysFrom(submitted.on, day.on)
    const late = (...others: readonly Day[]) => (isLate(submitted, ...others) ? '#afterwards' : '')
    count(`state#${standing(request)}`)
    if (acknowledged) count(`acknowledged#${days(acknowledged)}${late(acknowledged)}`)
    if (answer) count(`answered#${days(answer)}#${answer.outcome}${late(answer)}`)
    if (['submitted', 'acknowledged'].includes(standing(request))) count(`waiting#${submitted.on}${late()}`)
  }
  return counts
}

/** The value that at least so many in a hundred do not pass, found by trying each. */
const percentile = (days: readonly number[], share: number): number | null =>
  days
    .toSorted((one, other) => one - other)
    .find((limit) => days.filter((each) => each <= limit).length * 100 >= days.length * share) ?? null

const taken = (days: readonly number[], statedAfterwards: number) => ({
  requests: days.length,
  medianDays: percentile(days, 50),
  ninetiethPercentileDays: percentile(days, 90),
  statedAfterwards,
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
      const takenTo = (dayOf: (request: Request) => Day | null) => {
        const ends = requests.flatMap((request) => {
          const end = dayOf(request)
          return end ? [{ start: request.submitted, end }] : []
        })
        return taken(
          ends.map(({ start, end }) => daysFrom(start.on, end.on)),
          ends.filter(({ start, end }) => isLate(start, end)).length,
        )
      }
      const counted = (some: readonly Request[]) => ({
        requests: some.length,
        statedAfterwards: some.filter(({ submitted }) => isLate(submitted)).length,
      })
      const waiting = requests.filter(({ answer, withdrawn }) => !answer && !withdrawn)
      const [oldest] = waiting.map(({ submitted }) => submitted.on).sort()
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
        toAcknowledgement: takenTo(({ acknowledged }) => acknowledged),
        toAnswer: takenTo(({ answer }) => answer),
        unanswered: counted(waiting),
        oldestUnanswered: oldest
          ? {
              submittedOn: oldest,
              ...counted(waiting.filter(({ submitted }) => submitted.on === oldest)),
              daysWaiting: daysFrom(oldest, today),
            }
          : null,
      })
    })
  })

  test('no date comes before the one that it follows', () => {
    always((life) => {
      for (const { submitted, acknowledged, answer, withdrawn } of life.requests.values()) {
        const dates = [submitted, acknowledged, answer ?? withdrawn].flatMap((day) => (day ? [day.on] : []))
        expect([...dates, today]).toEqual([...dates, today].toSorted())
        expect(answer !== null && withdrawn !== null).toBe(false)
        expect(answer !== null && acknowledged === null).toBe(false)
      }
    })
  })

  test('no date is stated before its day', () => {
    always((life) => {
      for (const { submitted, acknowledged, answer, withdrawn } of life.requests.values()) {
        for (const day of [submitted, acknowledged, answer, withdrawn]) {
          if (day) expect(day.on <= day.recordedOn).toBe(true)
        }
      }
    })
  })
})

describe('whatever the numbers of days, percentiles', () => {
  test('are what a count of each finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 60 }), fc.nat(5), (days, nth) => {
        const tallies: Record<string, number> = {}
        const isNth = (_: number, index: number) => index % (nth + 1) === nth
        for (const [index, each] of days.entries()) {
          const outcome = each % 3 === 0 ? 'declined' : 'accepted'
          const name = `answered#${each}#${outcome}${isNth(each, index) ? '#afterwards' : ''}`
          tallies[name] = (tallies[name] ?? 0) + 1
        }
        expect(processingTimes({ scope: 'national', tallies, today }).toAnswer).toEqual(
          taken(days, days.filter(isNth).length),
        )
      }),
    )
  })
})

test('the lives tried tell of every event, every refusal that matters, and days stated in time and afterwards', () => {
  const seen = new Set<string>()
  for (const tried of fc.sample(lives, { numRuns: 200, seed: 2019 })) {
    const life = lifeOf(tried)
    for (const each of life.seen) seen.add(each)
    for (const count of Object.keys(life.tallies.get('national') ?? {}))
      seen.add(count.replace(/#\d[\d-]*/, ''))
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
      'acknowledged',
      'acknowledged#afterwards',
      'answered#accepted',
      'answered#accepted#afterwards',
      'answered#declined',
      'answered#declined#afterwards',
      'waiting',
      'waiting#afterwards',
    ]),
  )
})
