import type { CoverageObligation, VolumeObligation } from '../commitment/obligation.ts'
import type { ItemisedAs } from './evidence-figures.ts'
import type {
  NoInformationReason,
  NotDueReason,
  RankedCode,
  RatingCode,
  UnrateableReason,
} from './rating-code.ts'

/** What is known of the year that decides, written out in the language of the message. */
export interface YearFacts {
  readonly year: number
  readonly due: string
  readonly itemisedAs: ItemisedAs
  /** Allocated, whatever was released of it since. */
  readonly gross: string
  /** Allocated, less released. */
  readonly allocated: string
  /** Allocated, less released and disputed. */
  readonly headline: string
  /** As promised, with its "about". */
  readonly target: string
  readonly share: string
  /** The least amount on track at the date of the rating. */
  readonly expected: string
}

/** What is known of the formula, written out in the language of the message. */
export interface FormulaFacts {
  readonly gross: string
  /** `null` where there is none. */
  readonly released: string | null
  /** `null` where there is none. */
  readonly disputed: string | null
  readonly promised: string
  readonly share: string
}

/** How a running year's pace was worked out, written out in the language of the message. */
export interface PaceFacts {
  readonly headline: string
  readonly promised: string
  readonly threshold: string
  readonly elapsedDays: number
  readonly periodDays: number
  readonly expected: string
  readonly reached: boolean
}

/** Every word that an explanation is made of. One table per language holds them; rules return codes only. */
export interface Messages {
  /** Ratings as shown on a scoreboard. */
  readonly titles: Record<RatingCode, string>
  readonly headline: (asOf: string, title: string, what: string) => string
  /** What a rating of one year says. */
  readonly ranked: Record<RankedCode, (facts: YearFacts) => string>
  /** Every year due so far is kept, and others are to come. */
  readonly keptSoFar: (facts: YearFacts) => string
  /** The due date has passed, and what was done is not known for a reason that is not silence. */
  readonly noInformation: Record<NoInformationReason, (due: string) => string>
  readonly withdrawn: (on: string, titleBefore: string) => string
  readonly unrateable: Record<UnrateableReason, string>
  readonly notDue: Record<NotDueReason, (due: string | null) => string>
  /** What each rating means. */
  readonly rules: Record<RatingCode, string>
  /** What a rating means that has such a reason. */
  readonly noInformationRules: Record<NoInformationReason, string>
  /** Which year stands for the whole. */
  readonly worstYear: (year: number) => string
  readonly formula: (facts: FormulaFacts) => string
  readonly paceFormula: (facts: PaceFacts) => string
  readonly stages: Record<'allocated-net' | 'released' | 'paid', string>
  readonly inputs: {
    readonly target: (year: number) => string
    readonly promised: string
    readonly promisedYearly: (from: number, to: number) => string
    readonly nothingItemised: string
    readonly original: (year: number) => string
    readonly declared: string
    readonly disputed: string
    readonly confirmed: string
    readonly released: string
    readonly paid: string
    readonly deliveries: string
    readonly due: string
    readonly otherYear: (year: number) => string
    readonly since: (date: string) => string
    readonly upTo: (date: string) => string
    readonly dueFromTerm: string
    readonly notPublished: string
    readonly ratingAndShare: (title: string, share: string) => string
  }
  /** What is owed where that is not money. `count` is written out, with its "about". */
  readonly owed: {
    readonly coverage: Record<CoverageObligation['of'], string>
    readonly volume: Record<VolumeObligation['unit'], (count: string, several: boolean) => string>
    readonly supported: (count: string, several: boolean) => string
    readonly reinforced: (count: string, several: boolean) => string
  }
  readonly leftOut: {
    readonly disputed: (amount: string) => string
    readonly paid: (amount: string) => string
    readonly yearsNotDue: (years: string, count: number) => string
    readonly yearsUnpublished: (years: string) => string
    readonly amendedTooLate: (from: string, to: string | null, year: number) => string
    readonly after: (date: string) => string
  }
  readonly thresholds: {
    readonly approximateReached: (share: string, line: string) => string
    readonly paceFrom: (share: string) => string
    readonly onTrack: (share: string) => string
    readonly partlyKept: (share: string) => string
  }
}

/** What is taken off an amount, in brackets; what is `null` is nothing, and is not named. */
export const takenOff = (gross: string, off: readonly (string | null)[]): string => {
  const terms = off.filter((term) => term !== null)
  return terms.length === 0 ? gross : `(${[gross, ...terms].join(' \u2212 ')})`
}
