import * as z from 'zod'
import { PartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import { line } from '../line.ts'
import { once } from '../once.ts'
import { Source } from '../source.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { StatedDate } from '../time/stated-date.ts'

/** A short text in both languages of the register. */
export const Bilingual = once(() => z.strictObject({ fr: line(300), en: line(300) }))
export type Bilingual = z.infer<ReturnType<typeof Bilingual>>

/** What a document says once. Several conventions may hold the same promise: it then has several makers. */
export const PromiseMade = once(() =>
  z.strictObject({
    id: Slug(),
    /** Its place in the document, for the order of a scoreboard. */
    number: z.int().positive().max(999),
    title: Bilingual(),
    source: Source(),
  }),
)
export type PromiseMade = z.infer<ReturnType<typeof PromiseMade>>

/** A signed agreement: who, when, where, for how long, for which phase, and the promises it holds. */
export const Convention = once(() =>
  z.strictObject({
    id: Slug(),
    title: Bilingual(),
    phase: z.union([z.literal(1), z.literal(2)]),
    parties: z.array(PartyId()).min(2).max(20),
    signedOn: CalendarDate(),
    place: line(100).nullable(),
    term: StatedDate().nullable(),
    source: Source(),
    promises: z.array(PromiseMade()).min(1).max(100),
  }),
)
export type Convention = z.infer<ReturnType<typeof Convention>>

/** A convention entered the register. */
export const ConventionRegistered = once(() =>
  z.strictObject({
    type: z.literal('ConventionRegistered'),
    convention: Convention(),
  }),
)
export type ConventionEvent = z.infer<ReturnType<typeof ConventionRegistered>>
