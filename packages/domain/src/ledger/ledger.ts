import * as z from 'zod'
import { CohortTier } from '../commitment/obligation.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import type { Scope } from '../scoreboard/scope.ts'
import type { Month } from '../time/calendar-date.ts'
import type { SheetEntry, SheetId } from './sheet.ts'

/** The most that a balance without a limit holds: what is exact in every store, and far beyond any promise. */
export const ceiling = 8_000_000_000_000_000

/** What a commitment may be drawn on: one of its years, or the whole of it; of a cohort, also each tier. */
export const BalanceId = once(() =>
  z.strictObject({
    commitment: Slug(),
    /** `null` where the obligation is not counted by the year. */
    year: z.int().nullable(),
    /** Of a cohort: the tier; `null` for all of its territories. */
    tier: CohortTier().nullable(),
  }),
)
export type BalanceId = z.infer<ReturnType<typeof BalanceId>>

/** What a balance counts. */
export const BalanceUnit = once(() => z.enum(['cents', 'territories', 'deliveries']))
export type BalanceUnit = z.infer<ReturnType<typeof BalanceUnit>>

/**
 * How much of a commitment is used, in the unit of its obligation: euro cents of an envelope, territories of a
 * cohort, deliveries of the others. It carries its own limit, so that writers need no other item to respect it.
 */
export const Balance = once(() =>
  z.strictObject({
    ...BalanceId().shape,
    unit: BalanceUnit(),
    /** `null` where none is promised. */
    limit: z.int().nullable(),
    /** Of an envelope: allocated less released. */
    used: z.int(),
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

/** How many lines a sheet has more, and how many it holds at most. */
export interface LineCount {
  readonly by: number
  readonly most: number
}

/** One step of the ledger, made in the same commit as the events that cause it. */
export type Move =
  /** A new balance. */
  | {
      readonly kind: 'open'
      readonly balance: BalanceId
      readonly unit: BalanceUnit
      readonly limit: number | null
    }
  /** A new limit; lost to room when it lies below what is used. */
  | { readonly kind: 'limit'; readonly balance: BalanceId; readonly limit: number | null }
  /** Nothing more may be taken. */
  | { readonly kind: 'shut'; readonly balance: BalanceId }
  /** Takes from the room of an open balance when positive, lost to room beyond it; gives back when negative. */
  | { readonly kind: 'take'; readonly balance: BalanceId; readonly amount: number }
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
  /** Writes one line of a sheet, or takes it off with `null`; lost to contention where the sheet is full. */
  | {
      readonly kind: 'mark'
      readonly sheet: SheetId
      readonly line: string
      readonly entry: SheetEntry | null
      /** Of a sheet that counts its lines, where their number changes. */
      readonly count?: LineCount
    }
  /** Adds to one count of a scope's processing times. */
  | { readonly kind: 'tally'; readonly scope: Scope; readonly count: string; readonly by: number }

/** A step on a balance: the kind that can be lost to room. */
export type BalanceMove = Extract<Move, { readonly balance: BalanceId }>
