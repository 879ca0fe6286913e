import type { CohortTier } from '../../commitment/obligation.ts'
import type { DueCode } from './coverage.ts'
import type { Numbered } from './numbered.ts'

/** What is known of one tier of a cohort-year, or of all of it, written out in the language of the message. */
export interface CohortPart {
  readonly tier: CohortTier | null
  readonly declared: Numbered
  readonly headline: Numbered
  /** As promised, with its "about". */
  readonly target: string
  readonly share: string
}

/** What is known of the cohort-year that decides, written out in the language of the message. */
export interface CohortFacts {
  readonly year: number
  readonly due: string
  /** Support that counts, support that is all disputed, selections only, or nothing at all. */
  readonly countedAs: 'counted' | 'disputed' | 'selected' | 'nothing'
  readonly selected: Numbered
  readonly all: CohortPart
  readonly tiers: readonly CohortPart[]
}

/** The words of a cohort. */
export interface CohortMessages {
  readonly promised: (from: number, to: number) => string
  readonly originally: (from: number, to: number) => string
  readonly perYear: (count: string, several: boolean) => string
  readonly perTier: Record<CohortTier, (count: string, several: boolean) => string>
  readonly ranked: Record<DueCode, (facts: CohortFacts) => string>
  readonly keptSoFar: (facts: CohortFacts) => string
  /** Before the end of the first year. */
  readonly soFar: (facts: CohortFacts) => string
  readonly formula: (part: CohortPart, disputed: string | null, promised: string) => string
  readonly selected: (year: number, tier: CohortTier | null) => string
  readonly supported: (year: number, tier: CohortTier | null) => string
  readonly leftOut: {
    readonly disputed: (number: Numbered) => string
    readonly selectedOnly: (number: Numbered) => string
  }
}
