import * as z from 'zod'
import { Commitment } from '../commitment/commitment.ts'
import { Bilingual } from '../convention/convention.ts'
import { PartyId } from '../identifiers/party-id.ts'
import { Slug } from '../identifiers/slug.ts'
import type { Cell } from '../ledger/ledger.ts'
import type { Sheet } from '../ledger/sheet.ts'
import { once } from '../once.ts'
import { ScoreboardClaim } from '../rating/claim-beside.ts'
import { type RatingQuestion, rate, rateInPlace } from '../rating/rate.ts'
import { Rating } from '../rating/rating.ts'
import { RatingCode } from '../rating/rating-code.ts'
import { CalendarDate } from '../time/calendar-date.ts'
import { Accounting, accountingOf, accountingOfAll } from './accounting.ts'
import { claimsOfScope } from './claims-of-scope.ts'
import { isInScope, placeOf, Scope } from './scope.ts'

/** One operator's part of a promise on a scoreboard. */
export const ScoreboardCommitment = once(() =>
  z.strictObject({
    id: Slug(),
    title: Bilingual(),
    promisor: PartyId(),
    rating: Rating(),
    /** Whether anything is itemised in this scope; `false` is shown, never hidden. */
    hasEvidence: z.boolean(),
    /** `null` on a region's or a territory's scoreboard: accounts are kept for the whole country. */
    accounting: Accounting().nullable(),
  }),
)
export type ScoreboardCommitment = z.infer<ReturnType<typeof ScoreboardCommitment>>

/** A promise on a scoreboard, with the part of each who made it. */
export const ScoreboardPromise = once(() =>
  z.strictObject({
    /** A slug and a number mean something within their phase: the three together are one promise. */
    promise: Slug(),
    number: z.int(),
    phase: Commitment().shape.phase,
    title: Bilingual(),
    hasEvidence: z.boolean(),
    /** `null` on a region's or a territory's scoreboard. */
    accounting: Accounting().nullable(),
    commitments: z.array(ScoreboardCommitment()),
  }),
)
export type ScoreboardPromise = z.infer<ReturnType<typeof ScoreboardPromise>>

/** How many promises stand where. Counts of things, never of money. */
export const ScoreboardTotals = once(() =>
  z.strictObject({
    promises: z.int(),
    commitments: z.int(),
    /** Promises with anything itemised in this scope. */
    withEvidence: z.int(),
    /** Promises by whether their makers accounted for them; `null` on a region's or a territory's scoreboard. */
    accounting: z
      .strictObject({
        /** By closing the account, or with itemised evidence for every period due. */
        accountedFor: z.int(),
        /** At least one of its makers is silent on a period that was due. */
        notAccountedFor: z.int(),
        nothingDue: z.int(),
      })
      .nullable(),
    /** Commitments by rating. */
    ratings: z.record(RatingCode(), z.int()),
  }),
)
export type ScoreboardTotals = z.infer<ReturnType<typeof ScoreboardTotals>>

/** Every promise of a scope at a date, phase by phase in the order of the document. */
export const Scoreboard = once(() =>
  z.strictObject({
    scope: Scope(),
    asOf: CalendarDate(),
    totals: ScoreboardTotals(),
    promises: z.array(ScoreboardPromise()),
    /** Every published figure about this place, or about this operator, that stands: the oldest first. */
    claims: z.array(ScoreboardClaim()),
  }),
)
export type Scoreboard = z.infer<ReturnType<typeof Scoreboard>>

/** What a scoreboard is made from. */
export interface ScoreboardQuestion extends Omit<RatingQuestion, 'commitment'> {
  readonly scope: Scope
  /** All commitments; those out of scope are passed over. */
  readonly commitments: readonly Commitment[]
  /** The cells of `placeOf(scope)`; those of other places are passed over. */
  readonly cells: readonly Cell[]
  /** Of the whole country, those of the programme included. */
  readonly sheets: readonly Sheet[]
}

const entryOf = (
  commitment: Commitment,
  { scope, commitments: _, ...question }: ScoreboardQuestion,
): ScoreboardCommitment => {
  const place = placeOf(scope)
  const rating =
    place === 'national' ? rate({ ...question, commitment }) : rateInPlace({ ...question, commitment, place })
  return {
    id: commitment.id,
    title: commitment.title,
    promisor: commitment.promisor,
    rating,
    hasEvidence: rating.isItemised,
    accounting: place === 'national' ? accountingOf(commitment, rating) : null,
  }
}

const promiseOf = (
  { promise, promiseNumber, promiseTitle, phase }: Commitment,
  commitments: readonly ScoreboardCommitment[],
): ScoreboardPromise => {
  const accountings = commitments.map(({ accounting }) => accounting).filter((known) => known !== null)
  return {
    promise,
    number: promiseNumber,
    phase,
    title: promiseTitle,
    hasEvidence: commitments.some(({ hasEvidence }) => hasEvidence),
    accounting: accountings.length === 0 ? null : accountingOfAll(accountings),
    commitments: [...commitments],
  }
}

const totalsOf = (promises: readonly ScoreboardPromise[], national: boolean): ScoreboardTotals => {
  const commitments = promises.flatMap((promise) => promise.commitments)
  const accounted = (...wanted: readonly Accounting[]): number =>
    promises.filter(({ accounting }) => accounting !== null && wanted.includes(accounting)).length
  const rated = (code: RatingCode): number => commitments.filter(({ rating }) => rating.code === code).length
  return {
    promises: promises.length,
    commitments: commitments.length,
    withEvidence: promises.filter(({ hasEvidence }) => hasEvidence).length,
    accounting: national
      ? {
          accountedFor: accounted('closed', 'itemised'),
          notAccountedFor: accounted('silent'),
          nothingDue: accounted('nothing-due'),
        }
      : null,
    ratings: Object.fromEntries(RatingCode().options.map((code) => [code, rated(code)])) as Record<
      RatingCode,
      number
    >,
  }
}

type Parts = [Commitment, ...Commitment[]]

/** The parts of each promise: every commitment in exactly one of them, in the order that they are in. */
const partsByPromise = (commitments: readonly Commitment[]): readonly Parts[] => {
  const promises = new Map<string, Parts>()
  for (const commitment of commitments) {
    const key = `${commitment.phase} ${commitment.promiseNumber} ${commitment.promise}`
    const parts = promises.get(key)
    if (parts === undefined) promises.set(key, [commitment])
    else parts.push(commitment)
  }
  return [...promises.values()]
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other)

/**
 * Every promise made by `asOf` in a scope, with the rating of each part of it. Promises without evidence are
 * listed like the others; promises made later are not.
 */
export const scoreboard = (question: ScoreboardQuestion): Scoreboard => {
  const { scope, commitments, asOf } = question
  const made = commitments
    .filter((commitment) => commitment.madeOn <= asOf && isInScope(commitment, scope))
    .sort(
      (one, other) =>
        one.phase - other.phase ||
        one.promiseNumber - other.promiseNumber ||
        compare(one.promise, other.promise) ||
        compare(one.id, other.id),
    )
  const promises = partsByPromise(made).map((parts) =>
    promiseOf(
      parts[0],
      parts.map((commitment) => entryOf(commitment, question)),
    ),
  )
  return {
    scope,
    asOf,
    totals: totalsOf(promises, placeOf(scope) === 'national'),
    promises,
    claims: claimsOfScope(made, question),
  }
}
