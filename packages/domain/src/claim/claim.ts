import * as z from 'zod'
import { Bilingual } from '../convention/convention.ts'
import { PartyId, RegionPartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { TerritoryId } from '../identifiers/territory-id.ts'
import { Ulid } from '../identifiers/ulid.ts'
import { once } from '../once.ts'
import { Count, Money } from '../quantity.ts'
import { SealedText } from '../sealed-text.ts'
import { Source } from '../source.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { StatedDate } from '../time/stated-date.ts'

/** What a claim counts. */
export const ClaimUnit = once(() =>
  z.enum(['project', 'answer', 'contract', 'territory', 'vte-placement', 'accelerator-enrolment']),
)
export type ClaimUnit = z.infer<ReturnType<typeof ClaimUnit>>

/** The figure of a claim: money at the stage that was said, `unknown` where nothing was said of it, or a number of things. */
export const ClaimFigure = once(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('money'),
      ...Money().shape,
      stage: z.enum(['allocated', 'paid', 'unknown']),
    }),
    z.strictObject({ kind: z.literal('count'), of: ClaimUnit(), ...Count().shape }),
  ]),
)
export type ClaimFigure = z.infer<ReturnType<typeof ClaimFigure>>

/** A published aggregate figure. It is set against the deliveries, and never added to them. */
export const ClaimPublished = once(() =>
  z.strictObject({
    type: z.literal('ClaimPublished'),
    id: Ulid(),
    title: Bilingual(),
    /** The commitments that the figure is about, all of them together; none for the programme as a whole. */
    about: z.array(Slug()).max(20),
    /** Of which place. */
    scope: z.union([z.literal('national'), RegionPartyId(), TerritoryId()]),
    /** The day that the figure is of, no more precise than its source. */
    date: StatedDate(),
    /** From which day on the figure counts, where it is of a period: "signed in 2020". Else from the beginning. */
    since: StatedDate().nullable(),
    figure: ClaimFigure(),
    source: Source(),
    /** The claim that this one takes the place of. */
    replaces: Ulid().nullable(),
  }),
)

/** The claim no longer stands: it was taken back. */
export const ClaimWithdrawn = once(() =>
  z.strictObject({ type: z.literal('ClaimWithdrawn'), reason: SealedText() }),
)
/** The claim no longer stands: another was put in its place. */
export const ClaimReplaced = once(() =>
  z.strictObject({
    type: z.literal('ClaimReplaced'),
    /** The claim that stands in its place. */
    by: Ulid(),
  }),
)

/** What can happen to a claim. */
export const ClaimEvent = once(() =>
  z.discriminatedUnion('type', [ClaimPublished(), ClaimWithdrawn(), ClaimReplaced()]),
)
export type ClaimEvent = z.infer<ReturnType<typeof ClaimEvent>>

/** A claim as it stands. */
export const Claim = once(() =>
  z.strictObject({
    ...ClaimPublished().omit({ type: true }).shape,
    publishedBy: PartyId(),
    withdrawn: z.strictObject({ on: CalendarDate(), by: PartyId(), reason: SealedText() }).nullable(),
    replaced: z
      .strictObject({
        on: CalendarDate(),
        /** The claim that stands in its place. */
        by: Ulid(),
      })
      .nullable(),
  }),
)
export type Claim = z.infer<ReturnType<typeof Claim>>
