import * as z from 'zod'
import { Bilingual } from '../convention/convention.ts'
import { PartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import { Source } from '../source.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { StatedDate } from '../time/stated-date.ts'
import { Obligation } from './obligation.ts'

/** The obligation in force from a date: the original first, then one entry for each amendment. */
export const Wording = once(() =>
  z.strictObject({
    from: CalendarDate(),
    obligation: Obligation(),
    source: Source().nullable(),
    /** When the register heard of it: history may be entered long after it came into force, and shows it. */
    recordedOn: CalendarDate(),
  }),
)
export type Wording = z.infer<ReturnType<typeof Wording>>

/** One operator's part of a promise. */
export const Commitment = once(() =>
  z.strictObject({
    id: Slug(),
    convention: Slug(),
    promise: Slug(),
    promiseNumber: z.int().positive(),
    promiseTitle: Bilingual(),
    title: Bilingual(),
    promisor: PartyId(),
    phase: z.union([z.literal(1), z.literal(2)]),
    madeOn: CalendarDate(),
    /** The convention's term: what is due by when, where the obligation has no date of its own. */
    term: StatedDate().nullable(),
    wordings: z.array(Wording()).min(1),
    noticedOn: CalendarDate().nullable(),
    closed: z.strictObject({ on: CalendarDate(), by: PartyId() }).nullable(),
    withdrawn: z.strictObject({ on: CalendarDate(), by: PartyId() }).nullable(),
  }),
)
export type Commitment = z.infer<ReturnType<typeof Commitment>>

/** A commitment entered the register. */
export const CommitmentRegistered = once(() =>
  z.strictObject({
    type: z.literal('CommitmentRegistered'),
    ...Commitment().omit({ wordings: true, noticedOn: true, closed: true, withdrawn: true }).shape,
    obligation: Obligation(),
  }),
)
/** Its obligation was amended; effective from the event's date. */
export const CommitmentAmended = once(() =>
  z.strictObject({
    type: z.literal('CommitmentAmended'),
    obligation: Obligation(),
  }),
)
/** The delegation announced that it may close the account six months on. */
export const ClosureNoticed = once(() => z.strictObject({ type: z.literal('ClosureNoticed') }))
/** The account is closed: nothing more will be declared. */
export const CommitmentClosed = once(() => z.strictObject({ type: z.literal('CommitmentClosed') }))
/** The promise was taken back. */
export const CommitmentWithdrawn = once(() => z.strictObject({ type: z.literal('CommitmentWithdrawn') }))

/** What can happen to a commitment. */
export const CommitmentEvent = once(() =>
  z.discriminatedUnion('type', [
    CommitmentRegistered(),
    CommitmentAmended(),
    ClosureNoticed(),
    CommitmentClosed(),
    CommitmentWithdrawn(),
  ]),
)
export type CommitmentEvent = z.infer<ReturnType<typeof CommitmentEvent>>

/** The wording in force at a date: what was promised then. */
export const wordingAt = ({ wordings }: Commitment, date: CalendarDate): Wording => {
  const [original, ...amendments] = wordings as [Wording, ...Wording[]]
  return amendments.reduce((inForce, wording) => (wording.from <= date ? wording : inForce), original)
}

/** The last wording known, whatever its date: what is declared from now on is measured against it. */
export const latestWording = ({ wordings }: Commitment): Wording => {
  const [original, ...amendments] = wordings as [Wording, ...Wording[]]
  return amendments.at(-1) ?? original
}
