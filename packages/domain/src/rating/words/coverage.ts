import type { CoverageObligation } from '../../commitment/obligation.ts'
import type { Numbered } from './numbered.ts'

/** What a promise whose due date has passed can be rated. */
export type DueCode = 'broken' | 'no-information' | 'claimed-only' | 'unproven' | 'partly-kept' | 'kept'

/** What there is to say of counted things: some count, there are none, all are disputed, or none is of that time. */
export type CountedAs = 'counted' | 'nothing' | 'disputed' | 'of-another-time'

/** What is known of a coverage, written out in the language of the message. */
export interface CoverageFacts {
  readonly of: CoverageObligation['of']
  readonly due: string
  /** The day that is counted. */
  readonly on: string
  readonly countedAs: CountedAs
  readonly declared: Numbered
  readonly headline: Numbered
  readonly owed: Numbered
  readonly share: string
}

/** How late a target was reached, written out in the language of the message. */
export interface LateFacts {
  readonly due: string
  readonly whenDue: Numbered
  readonly reachedOn: string
  readonly days: Numbered
}

/** The words of a coverage. */
export interface CoverageMessages {
  /** What is owed to each territory. */
  readonly promised: Record<CoverageObligation['of'], string>
  readonly ranked: Record<DueCode, (facts: CoverageFacts) => string>
  /** Before the due date, or where there is none. */
  readonly soFar: (facts: CoverageFacts) => string
  readonly late: (facts: LateFacts, owed: Numbered) => string
  readonly formula: (declared: string, disputed: string | null, owed: string, share: string) => string
  readonly territories: (number: Numbered) => string
  readonly on: (date: string) => string
  readonly owed: string
  readonly joiningUnknown: string
  readonly announced: string
  readonly missing: (on: string) => string
  readonly coveredSince: string
  readonly leftOut: {
    readonly disputed: (number: Numbered) => string
    readonly notYetOwed: (names: string, on: string, days: number) => string
    readonly mayHaveLeft: (names: string, on: string) => string
  }
  readonly joiningDays: (days: number) => string
}
