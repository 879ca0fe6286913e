import * as z from 'zod'
import { KeyEvent } from '../access/key.ts'
import { Actor } from '../act.ts'
import { ClaimEvent } from '../claim/claim.ts'
import { CommitmentEvent } from '../commitment/commitment.ts'
import { ConventionRegistered } from '../convention/convention.ts'
import { DeliveryEvent } from '../delivery/delivery.ts'
import { once } from '../once.ts'
import { RequestEvent } from '../request/request.ts'
import { Source } from '../source.ts'
import { CalendarDate, Instant } from '../time/calendar-date.ts'

/** The kinds of stream, each the history of one thing. */
export const streamKinds = ['convention', 'commitment', 'delivery', 'claim', 'request', 'key'] as const
export type StreamKind = (typeof streamKinds)[number]

/** What a stream's identity looks like, for error messages. */
export const streamIdGrammar =
  'the kind, a hyphen and the identity: "convention-…", "commitment-bdt-equity" or "delivery-01JD3Z7V4QK8M2N5P6R7S8T9VW"'

/** The history of one thing, such as `commitment-bdt-equity`. */
export const StreamId = once(() =>
  z.templateLiteral([z.enum(streamKinds), '-', z.string().regex(/^[A-Za-z0-9-]{2,120}$/)], {
    error: `expected ${streamIdGrammar}`,
  }),
)
export type StreamId = `${StreamKind}-${string}`

/** The kind of a stream, read off its identity. */
export const streamKind = (stream: StreamId): StreamKind => stream.slice(0, stream.indexOf('-')) as StreamKind

/** Every event of the register. */
export const RegisterEvent = once(() =>
  z.discriminatedUnion('type', [
    ConventionRegistered(),
    ...CommitmentEvent().options,
    ...DeliveryEvent().options,
    ...ClaimEvent().options,
    ...RequestEvent().options,
    ...KeyEvent().options,
  ]),
)
export type RegisterEvent = z.infer<ReturnType<typeof RegisterEvent>>

/** A SHA-256, hexadecimal. */
export const Hash = once(() => z.string().regex(/^[0-9a-f]{64}$/))

/** An event as it stands in the log: who, when recorded, since when true, proved by what, chained to the one before. */
export const RecordedEvent = once(() =>
  z.strictObject({
    stream: StreamId(),
    /** 1 for the first event of a stream, then one more each time. */
    position: z.int().positive(),
    event: RegisterEvent(),
    by: Actor(),
    recordedAt: Instant(),
    effectiveOn: CalendarDate(),
    source: Source().nullable(),
    /** The hash of the event before, `null` for the first. */
    previous: Hash().nullable(),
    /** SHA-256 over the RFC 8785 JSON of all the fields above. */
    hash: Hash(),
  }),
)
export type RecordedEvent = z.infer<ReturnType<typeof RecordedEvent>>

/** What the record of an event adds to it, for the state that it leads to. */
export type EventContext = Pick<RecordedEvent, 'position' | 'by' | 'recordedAt' | 'effectiveOn' | 'source'>
