import * as z from 'zod'
import {
  type Cell,
  type Figures,
  type Measure,
  measures,
  type Standing,
  standings,
} from '../ledger/ledger.ts'
import { once } from '../once.ts'
import { Month } from '../time/calendar-date.ts'

const standingsInCents = once(() => ({
  /** All that the promisor declared, in euro cents. */
  declaredCents: z.int(),
  /** Of which a beneficiary disputes, in euro cents. */
  disputedCents: z.int(),
  /** Declared less disputed: what ratings rest on, in euro cents. */
  headlineCents: z.int(),
}))

const confirmedInCents = once(() => ({
  /** Of what is declared, the part that a beneficiary confirmed, in euro cents. */
  confirmedCents: z.int(),
}))

/** Money allocated less what was released of it; confirmed, less what was released of confirmed deliveries. */
export const AllocatedFigures = once(() =>
  z.strictObject({ stage: z.literal('allocated-net'), ...standingsInCents(), ...confirmedInCents() }),
)
export type AllocatedFigures = z.infer<ReturnType<typeof AllocatedFigures>>

/**
 * Money given back to the envelope; already taken off the allocated figures. Nobody confirms a release: it
 * follows its delivery, so that what is left of a confirmed one can be told.
 */
export const ReleasedFigures = once(() =>
  z.strictObject({ stage: z.literal('released'), ...standingsInCents() }),
)
export type ReleasedFigures = z.infer<ReturnType<typeof ReleasedFigures>>

/** Money paid: a part of what was allocated, never to be added to it. */
export const PaidFigures = once(() =>
  z.strictObject({ stage: z.literal('paid'), ...standingsInCents(), ...confirmedInCents() }),
)
export type PaidFigures = z.infer<ReturnType<typeof PaidFigures>>

/** What the itemised evidence adds up to, stage by stage. Amounts of different stages are never summed. */
export const EvidenceFigures = once(() =>
  z.strictObject({
    /** The last effective month that is counted. */
    through: Month(),
    allocated: AllocatedFigures(),
    released: ReleasedFigures(),
    paid: PaidFigures(),
    /** How many deliveries. */
    deliveries: z.strictObject({ declared: z.int(), disputed: z.int(), confirmed: z.int() }),
  }),
)
export type EvidenceFigures = z.infer<ReturnType<typeof EvidenceFigures>>

type Totals = Record<Standing, Record<Measure, number>>

const nothing = (): Record<Measure, number> => ({
  allocatedCents: 0,
  releasedCents: 0,
  paidCents: 0,
  deliveries: 0,
})

const totalsOf = (cells: readonly Cell[], through: Month, from: Month | null): Totals => {
  const totals: Totals = { declared: nothing(), disputed: nothing(), confirmed: nothing() }
  for (const { months } of cells) {
    for (const month in months) {
      const figures = month <= through && (from === null || month >= from) ? months[month] : undefined
      if (figures === undefined) continue
      for (const standing of standings) {
        const added = figures[standing]
        if (added === undefined) continue
        for (const measure of measures) totals[standing][measure] += added[measure] ?? 0
      }
    }
  }
  return totals
}

const inCents = (declaredCents: number, disputedCents: number) => ({
  declaredCents,
  disputedCents,
  headlineCents: declaredCents - disputedCents,
})

/** Adds up cells over the effective months up to and including `through`, from the first one or from `from` on. */
export const figuresThrough = (
  cells: readonly Cell[],
  through: Month,
  from: Month | null = null,
): EvidenceFigures => {
  const { declared, disputed, confirmed } = totalsOf(cells, through, from)
  return {
    through,
    allocated: {
      stage: 'allocated-net',
      ...inCents(
        declared.allocatedCents - declared.releasedCents,
        disputed.allocatedCents - disputed.releasedCents,
      ),
      // The ledger counts a release where its allocation counts, so that these are of the same deliveries.
      confirmedCents: confirmed.allocatedCents - confirmed.releasedCents,
    },
    released: { stage: 'released', ...inCents(declared.releasedCents, disputed.releasedCents) },
    paid: {
      stage: 'paid',
      ...inCents(declared.paidCents, disputed.paidCents),
      confirmedCents: confirmed.paidCents,
    },
    deliveries: {
      declared: declared.deliveries,
      disputed: disputed.deliveries,
      confirmed: confirmed.deliveries,
    },
  }
}

/** Whether the promisor itemised anything at all, be it disputed or released since. */
export const isItemised = ({ allocated, released, deliveries }: EvidenceFigures): boolean =>
  allocated.declaredCents > 0 || released.declaredCents > 0 || deliveries.declared > 0

/**
 * What there is to say of itemised money: some of it counts, there is none, or all of it is disputed or was
 * released, which is neither silence nor a 0.
 */
export type ItemisedAs = 'counted' | 'nothing' | 'disputed' | 'released'

/** Which of these it is. */
export const itemisedAs = (figures: EvidenceFigures): ItemisedAs => {
  const { declaredCents, headlineCents } = figures.allocated
  if (!isItemised(figures)) return 'nothing'
  if (headlineCents > 0) return 'counted'
  return declaredCents > 0 ? 'disputed' : 'released'
}

/** What one month adds to the headline amount allocated, net. */
const headlineOf = ({ declared, disputed }: Figures): number =>
  (declared?.allocatedCents ?? 0) -
  (declared?.releasedCents ?? 0) -
  (disputed?.allocatedCents ?? 0) +
  (disputed?.releasedCents ?? 0)

/**
 * The effective month since which allocated money, net and less what is disputed, has stayed at or above a
 * line of cents; `null` when it lies below at the end.
 */
export const reachedSince = (cells: readonly Cell[], through: Month, lineCents: number): Month | null => {
  const added = new Map<Month, number>()
  for (const { months } of cells) {
    for (const [month, figures] of Object.entries(months)) {
      if (month <= through) added.set(month, (added.get(month) ?? 0) + headlineOf(figures))
    }
  }
  let since: Month | null = null
  let headlineCents = 0
  for (const month of [...added.keys()].sort()) {
    headlineCents += added.get(month) ?? 0
    since = headlineCents >= lineCents ? (since ?? month) : null
  }
  return since
}
