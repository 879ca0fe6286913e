import * as z from 'zod'
import { once } from '../once.ts'
import { Source } from '../source.ts'
import { lastDayOfMonth } from '../time/calendar-date.ts'
import { type EvidenceFigures, isItemised } from './evidence-figures.ts'
import { explainOwed } from './explanation-owed.ts'
import type { Judgement, PromisedAmount, YearRating } from './rating.ts'
import { rankOf } from './rating-code.ts'
import type { Voice } from './voice.ts'

/** One figure that an explanation rests on, in words: what, how much, at which stage, since or up to when. */
export const ExplanationInput = once(() =>
  z.strictObject({
    label: z.string(),
    value: z.string(),
    stage: z.string().nullable(),
    date: z.string().nullable(),
    source: Source().nullable(),
  }),
)
export type ExplanationInput = z.infer<ReturnType<typeof ExplanationInput>>

const bare = { stage: null, date: null, source: null }

const ofTarget = (
  label: string,
  { money, from, source }: PromisedAmount,
  { say, write }: Voice,
): ExplanationInput => ({
  label,
  value: money === null ? say.inputs.notPublished : write.money(money),
  stage: null,
  date: say.inputs.since(write.date(from)),
  source,
})

const ofFigures = (figures: EvidenceFigures, { say, write }: Voice): ExplanationInput[] => {
  const { allocated, released, paid, deliveries } = figures
  const date = say.inputs.upTo(write.date(lastDayOfMonth(figures.through)))
  const input = (
    label: string,
    cents: number,
    { stage }: { readonly stage: keyof Voice['say']['stages'] },
  ): ExplanationInput => ({
    label,
    value: write.amount(cents),
    stage: say.stages[stage],
    date,
    source: null,
  })
  const declared = input(say.inputs.declared, allocated.declaredCents, allocated)
  if (!isItemised(figures)) return [{ ...declared, value: say.inputs.nothingItemised }]
  const some = (...[label, cents, stage]: Parameters<typeof input>): ExplanationInput[] =>
    cents === 0 ? [] : [input(label, cents, stage)]
  return [
    declared,
    ...some(say.inputs.disputed, allocated.disputedCents, allocated),
    ...some(say.inputs.confirmed, allocated.confirmedCents, allocated),
    ...some(say.inputs.released, released.declaredCents, released),
    ...some(say.inputs.paid, paid.headlineCents, paid),
    { ...bare, label: say.inputs.deliveries, value: String(deliveries.declared), date },
  ]
}

const ofOtherYear = (other: YearRating, { say, write }: Voice): ExplanationInput => {
  const title = say.titles[other.code]
  const { money } = other.target
  const share =
    money === null || !isItemised(other.figures)
      ? null
      : write.percent(other.figures.allocated.headlineCents, money.amountCents)
  return {
    ...bare,
    label: say.inputs.otherYear(other.year),
    value: share === null ? title : say.inputs.ratingAndShare(title, share),
  }
}

/** What an explanation rests on: the target and its date, the figures of what decides, the other years rated. */
export const explainInputs = (
  judgement: Judgement,
  deciding: YearRating | undefined,
  figures: EvidenceFigures | null,
  voice: Voice,
): ExplanationInput[] => {
  const { say, write } = voice
  const inputs: ExplanationInput[] = []
  if (deciding !== undefined) {
    const { year, target, original } = deciding
    inputs.push(ofTarget(say.inputs.target(year), target, voice))
    if (original !== null) inputs.push(ofTarget(say.inputs.original(year), original, voice))
  }
  if (judgement.wording !== null) inputs.push(...explainOwed(judgement.wording, voice))
  if (judgement.due !== null) {
    const fromTerm = judgement.dueFrom === 'term'
    inputs.push({
      ...bare,
      label: fromTerm ? say.inputs.dueFromTerm : say.inputs.due,
      value: write.date(judgement.due),
    })
  }
  if (figures !== null) inputs.push(...ofFigures(figures, voice))
  const others = judgement.years.filter(({ year, code }) => year !== deciding?.year && rankOf(code) !== null)
  return [...inputs, ...others.map((other) => ofOtherYear(other, voice))]
}
