import * as z from 'zod'
import { once } from '../once.ts'
import { Scope } from '../scoreboard/scope.ts'
import { CalendarDate, daysBetween } from '../time/calendar-date.ts'
import { type Counted, countedIn } from './counts.ts'
import { RequestState } from './request.ts'

/**
 * How many days something took. Median and 90th percentile are by nearest rank: of `requests` values in their
 * order, the one at rank `requests` × 50 % or × 90 %, rounded up. So both are a number of days that some request
 * really took, and the median of two is the shorter.
 */
export const DaysTaken = once(() =>
  z.strictObject({
    /** How many requests the figures are about. */
    requests: z.int(),
    /** Days from the submission, for half of them at most; `null` where there is none. */
    medianDays: z.int().nullable(),
    /** Days from the submission, for nine in ten of them at most; `null` where there is none. */
    ninetiethPercentileDays: z.int().nullable(),
    /**
     * How many of the requests rest on a day that was stated more than 30 days after it, the submission’s or the
     * other: history that was loaded later, or a date that nobody but its author vouches for.
     */
    statedAfterwards: z.int(),
  }),
)
export type DaysTaken = z.infer<ReturnType<typeof DaysTaken>>

/** How long operators take with the requests of a scope, and who still waits. */
export const ProcessingTimes = once(() =>
  z.strictObject({
    scope: Scope(),
    /** The day on which it stands so. */
    asOf: CalendarDate(),
    /** Requests by where they stand. `submitted` and `acknowledged` have no answer; `declined` is one. */
    requests: z.record(RequestState(), z.int()),
    /** From the submission to the acknowledgement; an answer acknowledges. */
    toAcknowledgement: DaysTaken(),
    /** From the submission to the answer, accepted or declined. */
    toAnswer: DaysTaken(),
    /** The requests without an answer. */
    unanswered: z.strictObject({
      /** How many there are: `submitted` and `acknowledged` together. */
      requests: z.int(),
      /** How many of them were submitted on a day that was stated more than 30 days after it. */
      statedAfterwards: z.int(),
    }),
    /** The requests that have waited longest for an answer; `null` where none waits. */
    oldestUnanswered: z
      .strictObject({
        submittedOn: CalendarDate(),
        /** How many were submitted that day and have no answer. */
        requests: z.int(),
        /** How many of them were stated more than 30 days after that day. */
        statedAfterwards: z.int(),
        /** From that day to `asOf`. */
        daysWaiting: z.int(),
      })
      .nullable(),
  }),
)
export type ProcessingTimes = z.infer<ReturnType<typeof ProcessingTimes>>

/** How many requests something is true of, and whether on a day that was stated afterwards. */
interface Times {
  readonly times: number
  readonly statedAfterwards: boolean
}

/** How often each number of days occurs. */
interface Occurrence extends Times {
  readonly days: number
}

const totals = (counts: readonly Times[]) => {
  const total = (some: readonly Times[]): number => some.reduce((sum, { times }) => sum + times, 0)
  return {
    requests: total(counts),
    statedAfterwards: total(counts.filter(({ statedAfterwards }) => statedAfterwards)),
  }
}

const atRank = (occurrences: readonly Occurrence[], rank: number): number | null => {
  let passed = 0
  for (const { days, times } of occurrences) {
    passed += times
    if (passed >= rank) return days
  }
  return null
}

const daysTaken = (occurrences: readonly Occurrence[]): DaysTaken => {
  const inOrder = occurrences.toSorted((one, other) => one.days - other.days)
  const { requests, statedAfterwards } = totals(inOrder)
  const percentile = (share: number): number | null => atRank(inOrder, Math.ceil((requests * share) / 100))
  return {
    requests,
    medianDays: percentile(50),
    ninetiethPercentileDays: percentile(90),
    statedAfterwards,
  }
}

/** What processing times are worked out from. */
export interface ProcessingTimesQuestion {
  readonly scope: Scope
  /** The counts of that scope, by name; what is absent is 0. */
  readonly tallies: Readonly<Record<string, number>>
  readonly today: CalendarDate
}

/** The processing times of a scope, read off its counts: no request is looked at. */
export const processingTimes = ({ scope, tallies, today }: ProcessingTimesQuestion): ProcessingTimes => {
  const all = Object.entries(tallies).flatMap(([name, times]) => {
    const counted = countedIn(name)
    return counted === undefined || times === 0 ? [] : [{ ...counted, times }]
  })
  const of = <Kind extends Counted['kind']>(kind: Kind) =>
    all.filter((one): one is Extract<Counted, { kind: Kind }> & { times: number } => one.kind === kind)
  const byState = new Map(of('state').map(({ state, times }) => [state, times]))
  const waiting = of('waiting')
  const [oldest] = waiting.map(({ submittedOn }) => submittedOn).sort()
  return {
    scope,
    asOf: today,
    requests: {
      submitted: byState.get('submitted') ?? 0,
      acknowledged: byState.get('acknowledged') ?? 0,
      accepted: byState.get('accepted') ?? 0,
      declined: byState.get('declined') ?? 0,
      withdrawn: byState.get('withdrawn') ?? 0,
    },
    toAcknowledgement: daysTaken(of('acknowledged')),
    toAnswer: daysTaken(of('answered')),
    unanswered: totals(waiting),
    oldestUnanswered:
      oldest === undefined
        ? null
        : {
            submittedOn: oldest,
            ...totals(waiting.filter(({ submittedOn }) => submittedOn === oldest)),
            daysWaiting: daysBetween(oldest, today),
          },
  }
}
