import type { Commitment, Wording } from '../commitment/commitment.ts'
import type { Money } from '../quantity.ts'
import { thresholds } from '../thresholds.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { type Basis, isClaimed } from './basis.ts'
import { type EvidenceFigures, figuresThrough, isItemised, reachedSince } from './evidence-figures.ts'
import { lastMonthOver } from './month-of-figures.ts'
import { paceOf } from './pace.ts'
import { periodOf, wordingOfYear } from './promised-years.ts'
import { leastPart, shareOf } from './share.ts'
import { codeOfMissed, isClosedOn } from './verdict.ts'
import type { PromisedAmount, YearPeriod, YearRating } from './year-rating.ts'

/** What a wording promises for a year; `null` when it does not promise that year. */
const targetIn = ({ obligation, ...worded }: Wording, year: number): PromisedAmount | null => {
  if (obligation.kind !== 'envelope') return null
  if (year < obligation.years.from || year > obligation.years.to) return null
  return { money: obligation.perYear, ...worded }
}

const sameMoney = (one: Money | null, other: Money | null): boolean =>
  one?.amountCents === other?.amountCents && one?.approximate === other?.approximate

/** The least headline amount that reaches what was promised. */
const lineOf = ({ amountCents, approximate }: Money): number =>
  approximate ? leastPart(amountCents, shareOf(thresholds.approximateReached)) : amountCents

type Verdict = Pick<YearRating, 'code' | 'reason' | 'pace'>

const verdict = (code: YearRating['code'], reason: YearRating['reason'] = null): Verdict => ({
  code,
  reason,
  pace: null,
})

const judgeRunning = (
  period: YearPeriod,
  asOf: CalendarDate,
  money: Money,
  headlineCents: number,
): Verdict => {
  if (asOf < period.from) return verdict('not-due', 'not-begun')
  const pace = paceOf(period, asOf, money.amountCents)
  if (pace === null) return verdict('not-due', 'too-early-for-pace')
  const { expected: expectedCents, ...elapsed } = pace
  return {
    ...verdict(headlineCents >= expectedCents ? 'on-track' : 'late'),
    pace: { ...elapsed, expectedCents },
  }
}

const judgeOver = (
  money: Money,
  figures: EvidenceFigures,
  account: { readonly closed: boolean; readonly claimed: boolean },
): Verdict => {
  const { headlineCents } = figures.allocated
  if (headlineCents >= lineOf(money)) return verdict('kept')
  const half = headlineCents >= leastPart(money.amountCents, shareOf(thresholds.partlyKept))
  return verdict(codeOfMissed({ ...account, half, itemised: isItemised(figures) }))
}

/**
 * Judges one year of an envelope by its cells; `null` when the year was not promised in time.
 * The target is the one in force on 31 December, or at `asOf` where that comes first.
 */
export const judgeYear = (
  commitment: Commitment,
  basis: Basis,
  year: number,
  asOf: CalendarDate,
): YearRating | null => {
  const period = periodOf(commitment, year)
  const target = targetIn(wordingOfYear(commitment, period, asOf), year)
  if (target === null) return null

  const [first] = commitment.wordings
  const original = first === undefined ? null : targetIn(first, year)
  const ofYear = basis.cells.filter((cell) => cell.year === year)
  const through = lastMonthOver(asOf)
  const figures = figuresThrough(ofYear, through)
  const { money } = target
  const lineCents = money === null ? null : lineOf(money)

  const judge = (): Verdict => {
    if (money === null) return verdict('unrateable', 'amount-not-published')
    if (asOf <= period.to) return judgeRunning(period, asOf, money, figures.allocated.headlineCents)
    return judgeOver(money, figures, {
      closed: isClosedOn(commitment, asOf),
      claimed: isClaimed(basis, commitment.id, period, asOf),
    })
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
