import * as z from 'zod'
import { Slug } from '../identifiers/slug.ts'
import { once } from '../once.ts'
import { AmountCents } from '../quantity.ts'
import { SealedText } from '../sealed-text.ts'
import { Source } from '../source.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { beginning, evidence, Reference } from './evidence.ts'

/** A part of an allocation, paid or given back: in which position of the stream, how much, since when, proved by what. */
export const Movement = once(() =>
  z.strictObject({
    position: z.int().positive(),
    amountCents: AmountCents(),
    effectiveOn: CalendarDate(),
    source: Source().nullable(),
  }),
)
export type Movement = z.infer<ReturnType<typeof Movement>>

const allocated = once(() => ({
  reference: Reference(),
  theme: Slug(),
  amountCents: AmountCents(),
  project: SealedText().nullable(),
  company: SealedText().nullable(),
}))

/** Money allocated in one territory, with what was paid and released of it. */
export const Allocation = once(() =>
  z.strictObject({
    kind: z.literal('allocation'),
    ...evidence(),
    ...allocated(),
    payments: z.array(Movement()),
    releases: z.array(Movement()),
  }),
)
export type Allocation = z.infer<ReturnType<typeof Allocation>>

/** The promisor declared that it allocated money in a territory. */
export const AllocationDeclared = once(() =>
  z.strictObject({ type: z.literal('AllocationDeclared'), ...beginning(), ...allocated() }),
)
/** Part of the allocation was paid. */
export const PaymentRecorded = once(() =>
  z.strictObject({
    type: z.literal('PaymentRecorded'),
    amountCents: AmountCents(),
  }),
)
/** Part of the allocation was given back to the envelope. */
export const ReleaseRecorded = once(() =>
  z.strictObject({
    type: z.literal('ReleaseRecorded'),
    amountCents: AmountCents(),
  }),
)
/** The promisor restated what it had declared; date and source are the event's. It ends every dispute. */
export const AllocationCorrected = once(() =>
  z.strictObject({
    type: z.literal('AllocationCorrected'),
    commitment: Slug(),
    amountCents: AmountCents(),
    theme: Slug(),
    reason: SealedText(),
  }),
)

const sum = (movements: readonly Movement[]): number =>
  movements.reduce((total, { amountCents }) => total + amountCents, 0)

/** What was paid of an allocation, in cents. */
export const paidCents = ({ payments }: Pick<Allocation, 'payments'>): number => sum(payments)

/** What was given back of an allocation, in cents. */
export const releasedCents = ({ releases }: Pick<Allocation, 'releases'>): number => sum(releases)

/** What is left of an allocation: neither paid nor released, in cents. */
export const remainingCents = (delivery: Pick<Allocation, 'amountCents' | 'payments' | 'releases'>): number =>
  delivery.amountCents - paidCents(delivery) - releasedCents(delivery)
