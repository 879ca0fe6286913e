import { type Commitment, type Wording, wordingAt } from '../commitment/commitment.ts'
import type { Cell } from '../ledger/ledger.ts'
import type { Money } from '../quantity.ts'
import { thresholds } from '../thresholds.ts'
import {
  type CalendarDate,
  daysBetween,
  firstDayOfYear,
  lastDayOfYear,
  yearOf,
} from '../time/calendar-date.ts'
import { promisedFrom } from './due.ts'
import { type EvidenceFigures, figuresThrough, isItemised, reachedSince } from './evidence-figures.ts'
import { lastMonthOver } from './month-of-figures.ts'
import type { Pace, PromisedAmount, YearRating } from './rating.ts'
import { leastCents, shareOf } from './share.ts'

/** What a wording promises for a year; `null` when it does not promise that year. */
const targetIn = ({ obligation, from, source }: Wording, year: number): PromisedAmount | null => {
  if (obligation.kind !== 'envelope') return null
  if (year < obligation.years.from || year > obligation.years.to) return null
  return { money: obligation.perYear, from, source }
}

const sameMoney = (one: Money | null, other: Money | null): boolean =>
  one?.amountCents === other?.amountCents && one?.approximate === other?.approximate

/** The least headline amount that reaches what was promised. */
const lineOf = ({ amountCents, approximate }: Money): number =>
  approximate ? leastCents(amountCents, shareOf(thresholds.approximateReached)) : amountCents

const periodOf = (commitment: Commitment, year: number): YearRating['period'] => {
  const { wordings } = commitment
  const promising = wordings.findIndex((wording) => targetIn(wording, year) !== null)
  const made = promisedFrom(commitment)
  const promisedOn = promising > 0 ? (wordings[promising]?.from ?? made) : made
  const from = yearOf(promisedOn) < year ? firstDayOfYear(year) : promisedOn
  return { from, to: lastDayOfYear(year) }
}

/**
 * Both ends of a period count, so that all of it has elapsed on its last day. What is expected is a share of
 * the amount as promised, not of the line that reaches it: the tolerance of an approximate amount and that
 * of the pace are one and the same 10 %, never granted twice.
 */
const paceOf = (period: YearRating['period'], asOf: CalendarDate, { amountCents }: Money): Pace | null => {
  const elapsedDays = daysBetween(period.from, asOf) + 1
  const periodDays = daysBetween(period.from, period.to) + 1
  if (elapsedDays < thresholds.paceFrom * periodDays) return null
  const elapsed = { part: elapsedDays, of: periodDays }
  return {
    elapsedDays,
    periodDays,
    expectedCents: leastCents(amountCents, shareOf(thresholds.onTrack), elapsed),
  }
}

type Verdict = Pick<YearRating, 'code' | 'reason' | 'pace'>

const verdict = (code: YearRating['code'], reason: YearRating['reason'] = null): Verdict => ({
  code,
  reason,
  pace: null,
})

const judgeRunning = (
  period: YearRating['period'],
  asOf: CalendarDate,
  money: Money,
  headlineCents: number,
): Verdict => {
  if (asOf < period.from) return verdict('not-due', 'not-begun')
  const pace = paceOf(period, asOf, money)
  if (pace === null) return verdict('not-due', 'too-early-for-pace')
  return { ...verdict(headlineCents >= pace.expectedCents ? 'on-track' : 'late'), pace }
}

/** Below the target, what is itemised is a lower bound until the account is closed. */
const judgeOver = (money: Money, figures: EvidenceFigures, closed: boolean): Verdict => {
  const { headlineCents } = figures.allocated
  if (headlineCents >= lineOf(money)) return verdict('kept')
  if (closed) {
    const half = leastCents(money.amountCents, shareOf(thresholds.partlyKept))
    return verdict(headlineCents >= half ? 'partly-kept' : 'broken')
  }
  return verdict(isItemised(figures) ? 'unproven' : 'no-information')
}

/**
 * Judges one year of an envelope by its national cells; `null` when the year was not promised in time.
 * The target is the one in force on 31 December, or at `asOf` where that comes first.
 */
export const judgeYear = (
  commitment: Commitment,
  cells: readonly Cell[],
  year: number,
  asOf: CalendarDate,
): YearRating | null => {
  const period = periodOf(commitment, year)
  const target = targetIn(wordingAt(commitment, asOf < period.to ? asOf : period.to), year)
  if (target === null) return null

  const [first] = commitment.wordings
  const original = first === undefined ? null : targetIn(first, year)
  const ofYear = cells.filter((cell) => cell.year === year)
  const through = lastMonthOver(asOf)
  const figures = figuresThrough(ofYear, through)
  const { money } = target
  const lineCents = money === null ? null : lineOf(money)

  const judge = (): Verdict => {
    if (money === null) return verdict('unrateable', 'amount-not-published')
    if (asOf <= period.to) return judgeRunning(period, asOf, money, figures.allocated.headlineCents)
    const { closed } = commitment
    return judgeOver(money, figures, closed !== null && closed.on <= asOf)
  }

  return {
    year,
    period,
    ...judge(),
    target,
    original: original === null || sameMoney(original.money, target.money) ? null : original,
    amendedTooLate: commitment.wordings.flatMap((wording) => {
      const late = wording.from > period.to && wording.from <= asOf ? targetIn(wording, year) : null
      return late === null || sameMoney(late.money, money) ? [] : [late]
    }),
    lineCents,
    reachedSince: lineCents === null ? null : reachedSince(ofYear, through, lineCents),
    figures,
    shareOfTarget:
      money === null || !isItemised(figures) ? null : figures.allocated.headlineCents / money.amountCents,
  }
}
