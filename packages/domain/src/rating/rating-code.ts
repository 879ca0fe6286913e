import * as z from 'zod'
import { once } from '../once.ts'

/**
 * What can be said once there is something to measure, the worst first: the whole of a yearly promise is
 * its worst year, and this is the only place that says which is worse.
 */
export const worstFirst = [
  // The account is closed below half: nothing can improve it.
  'broken',
  // The date has passed and nothing is itemised, which must never look better than an honest start.
  'no-information',
  // Nothing is itemised either, but somebody published a figure.
  'claimed-only',
  // The date has passed; what is itemised is a lower bound and may still grow.
  'unproven',
  // The account is closed, and at least half is established.
  'partly-kept',
  // The date has not passed: it can still be caught up.
  'late',
  // Nothing is wrong, nothing is achieved.
  'on-track',
  'kept',
] as const

/** A rating that rests on figures. */
export type RankedCode = (typeof worstFirst)[number]

/** What the rules can say of a promise that stands. */
export const JudgedCode = once(() => z.enum(['unrateable', 'not-due', ...worstFirst]))
export type JudgedCode = z.infer<ReturnType<typeof JudgedCode>>

/** Whether the word was kept. */
export const RatingCode = once(() => z.enum(['withdrawn', ...JudgedCode().options]))
export type RatingCode = z.infer<ReturnType<typeof RatingCode>>

/** Why a promise cannot be rated. */
export const UnrateableReason = once(() =>
  z.enum([
    /** Nothing in it can be counted. */
    'not-countable',
    /** It can be counted, but nothing says how much is owed. */
    'no-target',
    /** It is an amount of money that was never published. */
    'amount-not-published',
    /** Neither the promise nor its convention says by when. */
    'no-date',
    /** It was made to the country as a whole: nothing says what is owed to this region or territory. */
    'promised-nationally',
  ]),
)
export type UnrateableReason = z.infer<ReturnType<typeof UnrateableReason>>

/** Why nothing is due. */
export const NotDueReason = once(() =>
  z.enum([
    /** The promise was made later, or its wording began later. */
    'not-made-yet',
    /** The year has not begun. */
    'not-begun',
    /** Too little of the period has passed to read a pace. */
    'too-early-for-pace',
    /** The due date is to come, and this kind of promise has no pace. */
    'before-due-date',
    /** On the due date no territory was owed anything: none had been there for 90 days. */
    'nothing-owed',
  ]),
)
export type NotDueReason = z.infer<ReturnType<typeof NotDueReason>>

/** What is not known of a promise that is kept. */
export const KeptReason = once(() =>
  z.enum([
    /** The target was reached in the month of the due date, and nothing says whether by that day. */
    'reached-in-due-month',
  ]),
)
export type KeptReason = z.infer<ReturnType<typeof KeptReason>>

/** Why a promise is `unrateable` or `not-due`, or what is not known of one that is kept. */
export const RatingReason = once(() =>
  z.enum([...UnrateableReason().options, ...NotDueReason().options, ...KeptReason().options]),
)
export type RatingReason = z.infer<ReturnType<typeof RatingReason>>

/** The place of a rating in the order of `worstFirst`, 0 being the worst; `null` where nothing is measured. */
export const rankOf = (code: RatingCode): number | null => {
  const rank = (worstFirst as readonly string[]).indexOf(code)
  return rank === -1 ? null : rank
}
