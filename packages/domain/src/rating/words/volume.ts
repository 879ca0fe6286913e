import type { CountUnit } from '../count-figures.ts'
import type { RankedCode } from '../rating-code.ts'
import type { CountedAs, LateFacts } from './coverage.ts'
import type { Numbered } from './numbered.ts'

/** What is counted of a volume. */
export type VolumeUnit = Exclude<CountUnit, 'territories'>

/** What is known of a volume, written out in the language of the message. */
export interface VolumeFacts {
  readonly unit: VolumeUnit
  readonly due: string
  /** The last day that is counted. */
  readonly upTo: string
  readonly countedAs: CountedAs
  readonly declared: Numbered
  readonly headline: Numbered
  /** As promised, with its "about". */
  readonly target: string
  readonly share: string
  /** The least number on track at the date of the rating. */
  readonly expected: string
}

/** The words of a volume. */
export interface VolumeMessages {
  readonly things: Record<VolumeUnit, (count: string, number: number) => string>
  readonly ranked: Record<RankedCode, (facts: VolumeFacts) => string>
  /** Before a pace can be read, or where there is no date. */
  readonly soFar: (facts: VolumeFacts) => string
  readonly late: (facts: LateFacts, headline: string, target: string) => string
  readonly formula: (declared: string, disputed: string | null, promised: string, share: string) => string
  readonly leftOut: {
    readonly disputed: (things: string) => string
    readonly afterwards: (things: string, upTo: string) => string
    readonly withinMonth: (month: string, due: string) => string
  }
  readonly onTrack: (share: string) => string
}
