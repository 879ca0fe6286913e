import * as z from 'zod'
import type { PartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import type { Month } from '../time/calendar-date.ts'

/** The most that an envelope-year without a limit holds, in cents: what is exact in every store, and far beyond any promise. */
export const ceilingCents = 8_000_000_000_000_000

/** One year of one envelope. */
export const BalanceId = once(() => z.strictObject({ commitment: Slug(), year: z.int() }))
export type BalanceId = z.infer<ReturnType<typeof BalanceId>>

/** How much of an envelope-year is used; it carries its own limit, so that writers need no other item to respect it. */
export const Balance = once(() =>
  z.strictObject({
    ...BalanceId().shape,
    /** `null` where no amount is promised. */
    limitCents: z.int().nullable(),
    /** Allocated less released. */
    usedCents: z.int(),
    /** False once the commitment is closed or withdrawn: nothing more may be taken. */
    open: z.boolean(),
  }),
)
export type Balance = z.infer<ReturnType<typeof Balance>>

/** Whose figures: the whole country, a region, or a territory. */
export type PlaceScope = 'national' | Extract<PartyId, `region-${string}` | `ti${string}`>

/** What is said of an amount: declared in all; of which disputed; of which confirmed. */
export const standings = ['declared', 'disputed', 'confirmed'] as const
export type Standing = (typeof standings)[number]

/** What is measured of an envelope, in cents, and the number of deliveries behind it. */
export const measures = ['allocatedCents', 'releasedCents', 'paidCents', 'deliveries'] as const
export type Measure = (typeof measures)[number]

/** The figures of one effective month; what is absent is 0. */
export type Figures = { readonly [S in Standing]?: { readonly [M in Measure]?: number } }

/** The figures of one commitment in one scope, for one year of its obligation, by effective month. */
export interface Cell {
  readonly scope: PlaceScope
  readonly commitment: Slug
  /** The envelope-year that the allocation belongs to, whenever it was paid or released. */
  readonly year: number
  readonly months: Readonly<Record<Month, Figures>>
}

/** One step of the ledger, made in the same commit as the events that cause it. */
export type Move =
  /** A new envelope-year. */
  | { readonly kind: 'open'; readonly balance: BalanceId; readonly limitCents: number | null }
  /** A new limit; lost to room when it lies below what is used. */
  | { readonly kind: 'limit'; readonly balance: BalanceId; readonly limitCents: number | null }
  /** Nothing more may be taken. */
  | { readonly kind: 'shut'; readonly balance: BalanceId }
  /** Takes from the room of an open balance when positive, lost to room beyond it; gives back when negative. */
  | { readonly kind: 'take'; readonly balance: BalanceId; readonly amountCents: number }
  /** Adds to one figure of a cell. */
  | {
      readonly kind: 'add'
      readonly scope: PlaceScope
      readonly commitment: Slug
      readonly year: number
      readonly month: Month
      readonly standing: Standing
      readonly measure: Measure
      readonly by: number
    }

/** A step on a balance: the kind that can be lost to room. */
export type BalanceMove = Exclude<Move, { kind: 'add' }>
