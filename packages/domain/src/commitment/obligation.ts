import * as z from 'zod'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import { Count, Money } from '../quantity.ts'
import { thresholds } from '../thresholds.ts'
import { StatedDate } from '../time/stated-date.ts'

const mostYears = 50

/** The years, both included, that a yearly obligation runs over: fifty at most, each with a balance of its own. */
const Years = once(() =>
  z
    .strictObject({ from: z.int().min(2000).max(2100), to: z.int().min(2000).max(2100) })
    .refine(({ from, to }) => from <= to, { message: 'expected "from" not after "to"', path: ['to'] })
    .refine(({ from, to }) => to - from < mostYears, {
      message: `expected at most ${mostYears} years`,
      path: ['to'],
    }),
)

/** Money made available each year; `perYear: null` when the document names no amount. */
export const EnvelopeObligation = once(() =>
  z.strictObject({
    kind: z.literal('envelope'),
    instrument: z.enum(['equity', 'engineering']),
    perYear: Money().nullable(),
    years: Years(),
    themes: z.array(Slug()).max(30),
  }),
)
export type EnvelopeObligation = z.infer<ReturnType<typeof EnvelopeObligation>>

/** One of something for each territory in force. */
export const CoverageObligation = once(() =>
  z.strictObject({
    kind: z.literal('coverage'),
    of: z.enum(['referent', 'international-coach', 'training-diagnosis']),
    due: StatedDate().nullable(),
  }),
)
export type CoverageObligation = z.infer<ReturnType<typeof CoverageObligation>>

/** A stronger tier of a cohort. */
export const CohortTier = once(() => z.enum(['reinforced']))
export type CohortTier = z.infer<ReturnType<typeof CohortTier>>

/** A number of territories supported each year, some of them in a stronger tier. */
export const CohortObligation = once(() =>
  z.strictObject({
    kind: z.literal('cohort'),
    perYear: Count(),
    tiers: z
      .array(z.strictObject({ tier: CohortTier(), ...Count().shape }))
      .max(5)
      .refine((tiers) => new Set(tiers.map(({ tier }) => tier)).size === tiers.length, {
        message: 'expected each tier once',
      }),
    years: Years(),
  }),
)
export type CohortObligation = z.infer<ReturnType<typeof CohortObligation>>

/** A number of things by a date. */
export const VolumeObligation = once(() =>
  z.strictObject({
    kind: z.literal('volume'),
    unit: z.enum(['vte-placement', 'accelerator-enrolment']),
    target: Count(),
    due: StatedDate().nullable(),
  }),
)
export type VolumeObligation = z.infer<ReturnType<typeof VolumeObligation>>

/** A promise kept as written because nothing in it can be counted, or nothing says how much. */
export const UnquantifiedObligation = once(() =>
  z.strictObject({
    kind: z.literal('unquantified'),
    reason: z.enum(['not-countable', 'no-target']),
  }),
)
export type UnquantifiedObligation = z.infer<ReturnType<typeof UnquantifiedObligation>>

/** What exactly is owed, with its own measure. */
export const Obligation = once(() =>
  z.discriminatedUnion('kind', [
    EnvelopeObligation(),
    CoverageObligation(),
    CohortObligation(),
    VolumeObligation(),
    UnquantifiedObligation(),
  ]),
)
export type Obligation = z.infer<ReturnType<typeof Obligation>>

/** The years of a yearly obligation, in order. */
export const yearsOf = ({ years }: Pick<EnvelopeObligation | CohortObligation, 'years'>): number[] =>
  Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)

/** What may be allocated in one year before an amendment must come first; `null` where no amount is promised. */
export const yearlyLimitCents = ({ perYear }: EnvelopeObligation): number | null => {
  if (perYear === null) return null
  return perYear.approximate
    ? Math.floor(perYear.amountCents * thresholds.approximateLimit)
    : perYear.amountCents
}

/** How many territories a cohort, or one of its tiers, may hold in a year before an amendment must come first. */
export const cohortLimit = ({ count, approximate }: Count): number =>
  approximate ? Math.floor(count * thresholds.approximateLimit) : count
