import * as z from 'zod'
import { CohortTier } from '../commitment/obligation.ts'
import { PartyId } from '../identifiers/party-id.ts'
import { once } from '../once.ts'
import { SealedText } from '../sealed-text.ts'
import { Source } from '../source.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { Attestation, beginning, evidence } from './evidence.ts'

const selected = once(() => ({
  year: z.int(),
  /** `null` where it is in the cohort and in no stronger tier. */
  tier: CohortTier().nullable(),
}))

/**
 * A time before the last one, both days included, with the words on it: a dispute outlives a change of tier, so what
 * came of the time may still change.
 */
export const PastTime = once(() =>
  z.strictObject({
    from: CalendarDate(),
    until: CalendarDate(),
    tier: selected().tier,
    /** Since when it was in the cohort, whatever its tier. */
    selectedOn: CalendarDate(),
    supported: z.strictObject({ position: z.int().positive(), on: CalendarDate() }).nullable(),
    attestations: z.array(Attestation().pick({ party: true, verdict: true, seen: true })),
  }),
)
export type PastTime = z.infer<ReturnType<typeof PastTime>>

/** A territory in the cohort of a year, and the support that it was given. */
export const Selection = once(() =>
  z.strictObject({
    kind: z.literal('selection'),
    ...evidence(),
    ...selected(),
    /** The position at which it last came from another tier; `null` where it never did. */
    tierChangedAt: z.int().positive().nullable(),
    /** Since when it is in this tier. */
    since: CalendarDate(),
    supported: z
      .strictObject({
        position: z.int().positive(),
        on: CalendarDate(),
        source: Source().nullable(),
      })
      .nullable(),
    deselected: z.strictObject({ on: CalendarDate(), by: PartyId(), reason: SealedText() }).nullable(),
    /** What it was before: in another tier, or in the cohort an earlier time. */
    past: z.array(PastTime()),
  }),
)
export type Selection = z.infer<ReturnType<typeof Selection>>

/** The promisor chose a territory for the cohort of a year. */
export const TerritorySelected = once(() =>
  z.strictObject({ type: z.literal('TerritorySelected'), ...beginning(), ...selected() }),
)
/** The territory moved into a tier, or out of it. */
export const TierChanged = once(() =>
  z.strictObject({ type: z.literal('TierChanged'), tier: CohortTier().nullable() }),
)
/** The promised support was given. */
export const SupportRecorded = once(() => z.strictObject({ type: z.literal('SupportRecorded') }))
/** The territory left the cohort, and why. */
export const TerritoryDeselected = once(() =>
  z.strictObject({ type: z.literal('TerritoryDeselected'), reason: SealedText() }),
)

/** The place that a selection takes: one for each commitment, year and territory. */
export const selectionId = (territory: string, commitment: string, year: number): string =>
  `${territory}-${commitment}-${year}`
