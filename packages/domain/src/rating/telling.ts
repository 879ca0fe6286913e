import * as z from 'zod'
import type { RegionPartyId } from '../identifiers/party-id.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import { once } from '../once.ts'
import { Source } from '../source.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import type { CountFigures, StandingCounts } from './count-figures.ts'
import type { Judgement } from './rating.ts'
import { shareOf } from './share.ts'
import type { Voice } from './voice.ts'
import type { CountedAs } from './words/coverage.ts'
import type { Numbered } from './words/numbered.ts'

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

/** What one kind of promise has to tell of a judgement, in one language. */
export interface Telling {
  /** The figures that decide, in a sentence; `null` where there is nothing to add to the reason. */
  readonly what: string | null
  readonly formula: readonly string[]
  /** What was promised. */
  readonly promised: readonly ExplanationInput[]
  readonly figures: readonly ExplanationInput[]
  readonly leftOut: readonly string[]
  readonly thresholds: readonly string[]
}

/** How a territory or a region is called. */
export type NameOf = (place: TerritoryId | RegionPartyId) => string

/** An input of which only a label and a value are known. */
export const input = (
  label: string,
  value: string,
  more: Partial<ExplanationInput> = {},
): ExplanationInput => ({
  label,
  value,
  stage: null,
  date: null,
  source: null,
  ...more,
})

/** Since when something is worded so, and when that was recorded, where it was another day. */
export const sinceInWords = (
  { from, recordedOn }: { readonly from: CalendarDate; readonly recordedOn: CalendarDate },
  { say, write }: Voice,
): string => say.inputs.since(write.date(from), recordedOn === from ? null : write.date(recordedOn))

/** A threshold as it is read: 90 %. */
export const percentOfThreshold = ({ write }: Voice, threshold: number): string =>
  write.percent(shareOf(threshold).part, shareOf(threshold).of)

/** A number of things, to be put into a sentence. */
export const numbered = ({ write }: Voice, count: number): Numbered => ({
  count,
  written: write.number(count),
})

/** What there is to say of things counted; `share` is `null` where nothing is itemised. */
export const countedAs = (
  { declared, headline }: Pick<CountFigures, 'declared' | 'headline'>,
  share: number | null,
): CountedAs => {
  if (headline > 0) return 'counted'
  if (declared > 0) return 'disputed'
  return share === null ? 'nothing' : 'of-another-time'
}

/** What was declared, disputed and confirmed of counted things; a 0 that nothing adds up to is not named. */
export const inputsOfCounts = (
  { declared, disputed, confirmed }: StandingCounts,
  thing: (count: number) => string,
  date: string,
  { say }: Voice,
  label: string = say.inputs.declared,
): ExplanationInput[] => {
  const some = (of: string, count: number): ExplanationInput[] =>
    count === 0 ? [] : [input(of, thing(count), { date })]
  return [
    input(label, thing(declared), { date }),
    ...some(say.inputs.disputed, disputed),
    ...some(say.inputs.confirmed, confirmed),
  ]
}

/** The other years of a yearly promise that are rated, each in a word and a share. */
export const otherYears = (
  years: readonly Pick<Judgement['years'][number], 'year' | 'code'>[],
  decidedBy: number | null,
  shareOfYear: (year: number) => string | null,
  { say }: Voice,
): ExplanationInput[] =>
  years
    .filter(({ year, code }) => year !== decidedBy && code !== 'not-due' && code !== 'unrateable')
    .map(({ year, code }) => {
      const title = say.titles[code]
      const share = shareOfYear(year)
      return input(
        say.inputs.otherYear(year),
        share === null ? title : say.inputs.ratingAndShare(title, share),
      )
    })

/** The years that are not due yet, in a sentence. */
export const yearsNotDue = (
  years: readonly Pick<Judgement['years'][number], 'year' | 'code'>[],
  { say, write }: Voice,
): string[] => {
  const named = years.filter(({ code }) => code === 'not-due').map(({ year }) => year)
  return named.length === 0 ? [] : [say.leftOut.yearsNotDue(write.list(named), named.length)]
}
