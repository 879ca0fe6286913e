import type { ItemisedAs } from '../evidence-figures.ts'
import type { RankedCode } from '../rating-code.ts'

/** What is known of the envelope-year that decides, written out in the language of the message. */
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

/** How a running period's pace was worked out, written out in the language of the message. */
export interface PaceFacts {
  readonly headline: string
  readonly promised: string
  readonly threshold: string
  readonly elapsedDays: number
  readonly periodDays: number
  readonly expected: string
  readonly reached: boolean
}

/** The words of an envelope. */
export interface EnvelopeMessages {
  /** What a rating of one year says. */
  readonly ranked: Record<RankedCode, (facts: YearFacts) => string>
  /** Every year due so far is kept, and others are to come. */
  readonly keptSoFar: (facts: YearFacts) => string
  readonly formula: (facts: FormulaFacts) => string
  readonly stages: Record<'allocated-net' | 'released' | 'paid', string>
  readonly target: (year: number) => string
  readonly original: (year: number) => string
  readonly released: string
  readonly paid: string
  readonly notPublished: string
  readonly leftOut: {
    readonly disputed: (amount: string) => string
    readonly paid: (amount: string) => string
    readonly yearsUnpublished: (years: string) => string
    readonly amendedTooLate: (from: string, to: string | null, year: number) => string
  }
  readonly approximateReached: (share: string, line: string) => string
  readonly onTrack: (share: string) => string
}
