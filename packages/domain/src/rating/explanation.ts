import * as z from 'zod'
import { once } from '../once.ts'
import { thresholds } from '../thresholds.ts'
import { CalendarDate, lastDayOfMonth } from '../time/calendar-date.ts'
import { type EvidenceFigures, isItemised, itemisedAs } from './evidence-figures.ts'
import { ExplanationInput, explainInputs } from './explanation-inputs.ts'
import { Language } from './language.ts'
import type { YearFacts } from './messages.ts'
import type { Judgement, Rating, YearRating } from './rating.ts'
import {
  JudgedCode,
  NoInformationReason,
  NotDueReason,
  type RankedCode,
  RatingCode,
  rankOf,
  UnrateableReason,
} from './rating-code.ts'
import { shareOf } from './share.ts'
import { type Voice, voices } from './voice.ts'

/** Why a rating is what it is, in words that need no other knowledge. */
export const Explanation = once(() =>
  z.strictObject({
    language: Language(),
    asOf: CalendarDate(),
    code: RatingCode(),
    /** The rating in a word or two, as on a scoreboard. */
    title: z.string(),
    /** Date, rating, and the figures that decide. */
    headline: z.string(),
    /** The calculation with its numbers put in; empty where nothing is calculated. */
    formula: z.array(z.string()),
    inputs: z.array(ExplanationInput()),
    /** What does not count, and why. */
    leftOut: z.array(z.string()),
    /** What this rating means. */
    rule: z.string(),
    /** The thresholds that were used. */
    thresholds: z.array(z.string()),
  }),
)
export type Explanation = z.infer<ReturnType<typeof Explanation>>

type Measured = YearRating & {
  readonly target: { readonly money: NonNullable<YearRating['target']['money']> }
}

const isMeasured = (year: YearRating | undefined): year is Measured =>
  year !== undefined && year.target.money !== null

const isRanked = (code: RatingCode): code is RankedCode => rankOf(code) !== null

const factsOf = (deciding: Measured, { write }: Voice): YearFacts => {
  const { target, figures, pace, period, year, lineCents } = deciding
  const { declaredCents, headlineCents } = figures.allocated
  return {
    year,
    due: write.date(period.to),
    itemisedAs: itemisedAs(figures),
    gross: write.amount(declaredCents + figures.released.declaredCents),
    allocated: write.amount(declaredCents),
    headline: write.amount(headlineCents),
    target: write.money(target.money),
    share: write.percent(headlineCents, target.money.amountCents),
    expected: write.amount(pace?.expectedCents ?? lineCents ?? target.money.amountCents),
  }
}

const whatOf = (judgement: Judgement, deciding: YearRating | undefined, voice: Voice): string => {
  const { code, reason, due } = judgement
  const { say, write } = voice
  const dueInWords = due === null ? null : write.date(due)
  if (isRanked(code)) {
    if (!isMeasured(deciding)) return say.noInformation[NoInformationReason().parse(reason)](dueInWords ?? '')
    const facts = factsOf(deciding, voice)
    return code === deciding.code ? say.ranked[code](facts) : say.keptSoFar(facts)
  }
  const unrateable = UnrateableReason().safeParse(reason)
  if (unrateable.success) return say.unrateable[unrateable.data]
  return say.notDue[NotDueReason().parse(reason)](dueInWords)
}

const formulaOf = (deciding: YearRating | undefined, { say, write }: Voice): string[] => {
  if (!isMeasured(deciding) || !isRanked(deciding.code) || !isItemised(deciding.figures)) return []
  const { figures, target, pace } = deciding
  const { allocated, released } = figures
  const promised = write.amount(target.money.amountCents)
  const amountOrNull = (cents: number): string | null => (cents === 0 ? null : write.amount(cents))
  const share = say.formula({
    gross: write.amount(allocated.declaredCents + released.declaredCents),
    released: amountOrNull(released.declaredCents),
    disputed: amountOrNull(allocated.disputedCents),
    promised,
    share: write.percent(allocated.headlineCents, target.money.amountCents),
  })
  if (pace === null) return [share]
  const onTrack = shareOf(thresholds.onTrack)
  const comparison = say.paceFormula({
    ...pace,
    headline: write.amount(allocated.headlineCents),
    promised,
    threshold: write.percent(onTrack.part, onTrack.of),
    expected: write.amount(pace.expectedCents),
    reached: allocated.headlineCents >= pace.expectedCents,
  })
  return [share, comparison]
}

const leftOutOf = (
  { years }: Judgement,
  deciding: YearRating | undefined,
  { allocated, paid, through }: EvidenceFigures,
  { say, write }: Voice,
): string[] => {
  const { leftOut } = say
  const sentences: string[] = []
  if (allocated.disputedCents !== 0) sentences.push(leftOut.disputed(write.amount(allocated.disputedCents)))
  if (paid.headlineCents !== 0) sentences.push(leftOut.paid(write.amount(paid.headlineCents)))
  const named = (code: YearRating['code']): number[] =>
    years.filter((year) => year.code === code).map(({ year }) => year)
  const yearsNotDue = named('not-due')
  if (yearsNotDue.length > 0) sentences.push(leftOut.yearsNotDue(write.list(yearsNotDue), yearsNotDue.length))
  const unpublished = named('unrateable')
  if (unpublished.length > 0) sentences.push(leftOut.yearsUnpublished(write.list(unpublished)))
  for (const { from, money } of deciding?.amendedTooLate ?? []) {
    const to = money === null ? null : write.money(money)
    sentences.push(leftOut.amendedTooLate(write.date(from), to, deciding?.year ?? 0))
  }
  return [...sentences, leftOut.after(write.date(lastDayOfMonth(through)))]
}

const thresholdsOf = (
  code: RatingCode,
  deciding: YearRating | undefined,
  { say, write }: Voice,
): string[] => {
  const percent = (threshold: number): string => write.percent(shareOf(threshold).part, shareOf(threshold).of)
  const used: string[] = []
  if (!isMeasured(deciding)) return used
  const { lineCents, pace, reason, target } = deciding
  if (target.money.approximate && lineCents !== null) {
    const share = percent(thresholds.approximateReached)
    used.push(say.thresholds.approximateReached(share, write.amount(lineCents)))
  }
  if (reason === 'too-early-for-pace') used.push(say.thresholds.paceFrom(percent(thresholds.paceFrom)))
  if (pace !== null) used.push(say.thresholds.onTrack(percent(thresholds.onTrack)))
  if (['broken', 'partly-kept', 'unproven'].includes(code)) {
    used.push(say.thresholds.partlyKept(percent(thresholds.partlyKept)))
  }
  return used
}

/**
 * Explains a rating: what it is at which date, how it was worked out from which figures, what was left out
 * and why. A withdrawn promise is explained by what was said of it the day before.
 */
export const explain = (rating: Rating, language: Language): Explanation => {
  const voice = voices[language]
  const { say, write } = voice
  const { asOf, code, withdrawn } = rating
  const judgement: Judgement = withdrawn?.before ?? { ...rating, code: JudgedCode().parse(code) }
  const deciding = judgement.years.find(({ year }) => year === judgement.decidedBy)
  const figures = deciding?.figures ?? rating.figures
  const inMoney = (rating.kind === 'envelope' && judgement.reason !== 'not-made-yet') || isItemised(figures)
  const what = whatOf(judgement, deciding, voice)
  const yearly = judgement.years.length > 1 && isRanked(judgement.code)
  const known = NoInformationReason().safeParse(rating.reason)
  const rule = known.success ? say.noInformationRules[known.data] : say.rules[code]
  const titleBefore = say.titles[judgement.code]
  return {
    language,
    asOf,
    code,
    title: say.titles[code],
    headline: say.headline(
      write.date(asOf),
      say.titles[code],
      withdrawn === null ? what : `${say.withdrawn(write.date(withdrawn.on), titleBefore)} ${what}`,
    ),
    formula: formulaOf(deciding, voice),
    inputs: explainInputs(judgement, deciding, inMoney ? figures : null, voice),
    leftOut: leftOutOf(judgement, deciding, figures, voice),
    rule: yearly && deciding !== undefined ? `${rule} ${say.worstYear(deciding.year)}` : rule,
    thresholds: thresholdsOf(judgement.code, deciding, voice),
  }
}
