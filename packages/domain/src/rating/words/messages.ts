import type { KeptReason, NotDueReason, RatingCode, UnrateableReason } from '../rating-code.ts'
import type { ClaimMessages } from './claims.ts'
import type { CohortMessages } from './cohort.ts'
import type { CoverageMessages } from './coverage.ts'
import type { EnvelopeMessages, PaceFacts } from './envelope.ts'
import type { VolumeMessages } from './volume.ts'

/** The words that an explanation of any kind of promise needs. */
export interface CommonMessages {
  /** Ratings as shown on a scoreboard. */
  readonly titles: Record<RatingCode, string>
  /** `place` as `places` names it; `null` for the country. */
  readonly headline: (asOf: string, place: string | null, title: string, what: string) => string
  readonly places: Record<'region' | 'territory', (name: string) => string>
  readonly withdrawn: (on: string, titleBefore: string) => string
  /** What decides is an amendment that was dated before the due date and recorded after it. */
  readonly recordedLate: (from: string, recorded: string, due: string) => string
  readonly unrateable: Record<UnrateableReason, string>
  readonly notDue: Record<NotDueReason, (due: string | null) => string>
  readonly kept: Record<KeptReason, (due: string) => string>
  /** What each rating means. */
  readonly rules: Record<RatingCode, string>
  /** Which year stands for the whole. */
  readonly worstYear: (year: number) => string
  readonly paceFormula: (facts: PaceFacts) => string
  readonly inputs: {
    readonly promised: string
    readonly original: string
    readonly nothingItemised: string
    readonly declared: string
    readonly disputed: string
    readonly confirmed: string
    readonly deliveries: string
    readonly due: string
    readonly dueFromTerm: string
    readonly otherYear: (year: number) => string
    /** `recorded` is when the register heard of it, where that is another day. */
    readonly since: (date: string, recorded: string | null) => string
    readonly upTo: (date: string) => string
    readonly ratingAndShare: (title: string, share: string) => string
  }
  readonly leftOut: {
    readonly yearsNotDue: (years: string, count: number) => string
    /** `what` is what it would have made due; `null` where that is not an amount of money or a number. */
    readonly amendedTooLate: (from: string, what: string | null, due: string) => string
    readonly after: (date: string) => string
  }
  readonly thresholds: {
    readonly approximateReached: (share: string, line: string) => string
    readonly paceFrom: (share: string) => string
    readonly partlyKept: (share: string) => string
  }
  /** Names in a list that is too long to be told whole: so many more. */
  readonly more: (count: number) => string
}

/** Every word that an explanation is made of. One table per language holds them; rules return codes only. */
export interface Messages extends CommonMessages {
  readonly envelope: EnvelopeMessages
  readonly coverage: CoverageMessages
  readonly cohort: CohortMessages
  readonly volume: VolumeMessages
  readonly claims: ClaimMessages
}

/** What is taken off an amount, in brackets; what is `null` is nothing, and is not named. */
export const takenOff = (gross: string, off: readonly (string | null)[]): string => {
  const terms = off.filter((term) => term !== null)
  return terms.length === 0 ? gross : `(${[gross, ...terms].join(' \u2212 ')})`
}
