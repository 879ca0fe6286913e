import { thresholds } from '../thresholds.ts'
import { lastDayOfMonth } from '../time/calendar-date.ts'
import { type EvidenceFigures, isItemised, itemisedAs } from './evidence-figures.ts'
import type { Judgement } from './rating.ts'
import { type RankedCode, rankOf } from './rating-code.ts'
import {
  type ExplanationInput,
  input,
  otherYears,
  percentOfThreshold,
  sinceInWords,
  type Telling,
  yearsNotDue,
} from './telling.ts'
import type { Voice } from './voice.ts'
import type { YearFacts } from './words/envelope.ts'
import type { PromisedAmount, YearRating } from './year-rating.ts'

type Measured = YearRating & {
  readonly target: { readonly money: NonNullable<YearRating['target']['money']> }
}

const isMeasured = (year: YearRating | undefined): year is Measured =>
  year !== undefined && year.target.money !== null

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

const isRanked = (code: string): code is RankedCode => rankOf(code as RankedCode) !== null

const whatOf = ({ code }: Judgement, deciding: YearRating | undefined, voice: Voice): string | null => {
  if (!isRanked(code) || !isMeasured(deciding)) return null
  const { ranked, keptSoFar } = voice.say.envelope
  const facts = factsOf(deciding, voice)
  return code === deciding.code ? ranked[code](facts) : keptSoFar(facts)
}

const formulaOf = (deciding: YearRating | undefined, voice: Voice): string[] => {
  if (!isMeasured(deciding) || !isRanked(deciding.code) || !isItemised(deciding.figures)) return []
  const { say, write } = voice
  const { figures, target, pace } = deciding
  const { allocated, released } = figures
  const promised = write.amount(target.money.amountCents)
  const amountOrNull = (cents: number): string | null => (cents === 0 ? null : write.amount(cents))
  const share = say.envelope.formula({
    gross: write.amount(allocated.declaredCents + released.declaredCents),
    released: amountOrNull(released.declaredCents),
    disputed: amountOrNull(allocated.disputedCents),
    promised,
    share: write.percent(allocated.headlineCents, target.money.amountCents),
  })
  if (pace === null) return [share]
  const comparison = say.paceFormula({
    ...pace,
    headline: write.amount(allocated.headlineCents),
    promised,
    threshold: percentOfThreshold(voice, thresholds.onTrack),
    expected: write.amount(pace.expectedCents),
    reached: allocated.headlineCents >= pace.expectedCents,
  })
  return [share, comparison]
}

const ofTarget = (label: string, amount: PromisedAmount, voice: Voice): ExplanationInput => {
  const { money, source } = amount
  const { say, write } = voice
  const value = money === null ? say.envelope.notPublished : write.money(money)
  return input(label, value, { date: sinceInWords(amount, voice), source })
}

/** What was promised for the year that decides, and first. */
const promisedOf = (deciding: YearRating | undefined, voice: Voice): ExplanationInput[] => {
  if (deciding === undefined) return []
  const { year, target, original } = deciding
  const { envelope } = voice.say
  return [
    ofTarget(envelope.target(year), target, voice),
    ...(original === null ? [] : [ofTarget(envelope.original(year), original, voice)]),
  ]
}

const ofFigures = (figures: EvidenceFigures, { say, write }: Voice): ExplanationInput[] => {
  const { allocated, released, paid, deliveries } = figures
  const { stages } = say.envelope
  const date = say.inputs.upTo(write.date(lastDayOfMonth(figures.through)))
  const ofAmount = (
    label: string,
    cents: number,
    { stage }: { readonly stage: keyof typeof stages },
  ): ExplanationInput => input(label, write.amount(cents), { stage: stages[stage], date })
  const declared = ofAmount(say.inputs.declared, allocated.declaredCents, allocated)
  if (!isItemised(figures)) return [{ ...declared, value: say.inputs.nothingItemised }]
  const some = (...[label, cents, stage]: Parameters<typeof ofAmount>): ExplanationInput[] =>
    cents === 0 ? [] : [ofAmount(label, cents, stage)]
  return [
    declared,
    ...some(say.inputs.disputed, allocated.disputedCents, allocated),
    ...some(say.inputs.confirmed, allocated.confirmedCents, allocated),
    ...some(say.envelope.released, released.declaredCents, released),
    ...some(say.envelope.paid, paid.headlineCents, paid),
    input(say.inputs.deliveries, write.number(deliveries.declared), { date }),
  ]
}

const leftOutOf = (
  { years }: Judgement,
  deciding: YearRating | undefined,
  { allocated, paid }: EvidenceFigures,
  voice: Voice,
): string[] => {
  const { say, write } = voice
  const { leftOut } = say.envelope
  const unpublished = years.filter(({ code }) => code === 'unrateable').map(({ year }) => year)
  return [
    ...(allocated.disputedCents === 0 ? [] : [leftOut.disputed(write.amount(allocated.disputedCents))]),
    ...(paid.headlineCents === 0 ? [] : [leftOut.paid(write.amount(paid.headlineCents))]),
    ...yearsNotDue(years, voice),
    ...(unpublished.length === 0 ? [] : [leftOut.yearsUnpublished(write.list(unpublished))]),
    ...(deciding?.amendedTooLate ?? []).map(({ from, money }) => {
      const to = money === null ? null : write.money(money)
      return leftOut.amendedTooLate(write.date(from), to, deciding?.year ?? 0)
    }),
  ]
}

const thresholdsOf = (deciding: YearRating | undefined, voice: Voice): string[] => {
  if (!isMeasured(deciding)) return []
  const { envelope } = voice.say
  const { lineCents, pace, target } = deciding
  const used: string[] = []
  if (target.money.approximate && lineCents !== null) {
    const share = percentOfThreshold(voice, thresholds.approximateReached)
    used.push(envelope.approximateReached(share, voice.write.amount(lineCents)))
  }
  if (pace !== null) used.push(envelope.onTrack(percentOfThreshold(voice, thresholds.onTrack)))
  return used
}

/** Tells an envelope: the year that decides, and the others beside it. `all` are the figures of every year. */
export const tellEnvelope = (judgement: Judgement, all: EvidenceFigures, voice: Voice): Telling => {
  const { years, decidedBy, reason } = judgement
  const deciding = years.find(({ year }) => year === decidedBy)
  const figures = deciding?.figures ?? all
  const shareOfYear = (wanted: number): string | null => {
    const year = years.find(({ year: one }) => one === wanted)
    if (!isMeasured(year) || !isItemised(year.figures)) return null
    return voice.write.percent(year.figures.allocated.headlineCents, year.target.money.amountCents)
  }
  return {
    what: whatOf(judgement, deciding, voice),
    formula: formulaOf(deciding, voice),
    promised: promisedOf(deciding, voice),
    figures: [
      ...(reason === 'not-made-yet' ? [] : ofFigures(figures, voice)),
      ...otherYears(years, decidedBy, shareOfYear, voice),
    ],
    leftOut: leftOutOf(judgement, deciding, figures, voice),
    thresholds: thresholdsOf(deciding, voice),
  }
}
