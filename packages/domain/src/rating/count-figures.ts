import * as z from 'zod'
import type { Standing } from '../ledger/ledger.ts'
import { once } from '../once.ts'
import type { Count } from '../quantity.ts'
import { thresholds } from '../thresholds.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { leastPart, shareOf } from './share.ts'

/** What is counted: territories reached, VTE placements made, companies enrolled in an accelerator. */
export const CountUnit = once(() => z.enum(['territories', 'placements', 'enrolments']))
export type CountUnit = z.infer<ReturnType<typeof CountUnit>>

/** How many things, by what is said of them. */
export const StandingCounts = once(() =>
  z.strictObject({
    /** All that the promisor declared. */
    declared: z.int(),
    /** Of which a beneficiary disputes. */
    disputed: z.int(),
    /** Declared less disputed: what ratings rest on. */
    headline: z.int(),
    /** Of what is declared, how many a beneficiary confirmed. */
    confirmed: z.int(),
  }),
)
export type StandingCounts = z.infer<ReturnType<typeof StandingCounts>>

/** A number of things set against the number that was promised. */
export const CountFigures = once(() =>
  z.strictObject({
    unit: CountUnit(),
    /** How many were promised. */
    target: z.int(),
    approximate: z.boolean(),
    /** The least headline number that reaches the target: 90 % of an approximate one. */
    line: z.int(),
    ...StandingCounts().shape,
    /** The last day that is counted. */
    throughDate: CalendarDate(),
    /** The headline number on the due date, where the target was reached only after it. */
    headlineWhenDue: z.int().nullable(),
  }),
)
export type CountFigures = z.infer<ReturnType<typeof CountFigures>>

/** How far a running period has come, and the least number of things that is on track. */
export const CountPace = once(() =>
  z.strictObject({
    /** Both ends of the period count. */
    elapsedDays: z.int(),
    periodDays: z.int(),
    /** The least headline number that is on track. */
    expected: z.int(),
  }),
)
export type CountPace = z.infer<ReturnType<typeof CountPace>>

/** The least number that reaches what was promised. */
const lineOfCount = ({ count, approximate }: Count): number =>
  approximate ? leastPart(count, shareOf(thresholds.approximateReached)) : count

/** The least number that keeps a promise in part. */
export const halfOfCount = ({ count }: Pick<Count, 'count'>): number =>
  leastPart(count, shareOf(thresholds.partlyKept))

/** Sets what is counted through a day against what was promised. */
export const countFigures = (
  unit: CountUnit,
  { count, approximate }: Count,
  counts: StandingCounts,
  throughDate: CalendarDate,
): CountFigures => ({
  unit,
  target: count,
  approximate,
  line: lineOfCount({ count, approximate }),
  ...counts,
  throughDate,
  headlineWhenDue: null,
})

const better: Record<Standing, number> = { disputed: 0, declared: 1, confirmed: 2 }

/** The better of what is said twice of one thing: a dispute of one piece of evidence is none of the other. */
export const bestStanding = (standings: readonly Standing[]): Standing | null =>
  standings.reduce<Standing | null>(
    (best, standing) => (best === null || better[standing] > better[best] ? standing : best),
    null,
  )

/** Counts things, each once, by the best that is said of it. */
export const countStandings = <Thing>(
  said: Iterable<readonly [thing: Thing, standing: Standing]>,
): StandingCounts => {
  const byThing = new Map<Thing, Standing[]>()
  for (const [thing, standing] of said) byThing.set(thing, [...(byThing.get(thing) ?? []), standing])
  const best = [...byThing.values()].map(bestStanding)
  const disputed = best.filter((standing) => standing === 'disputed').length
  return {
    declared: best.length,
    disputed,
    headline: best.length - disputed,
    confirmed: best.filter((standing) => standing === 'confirmed').length,
  }
}
