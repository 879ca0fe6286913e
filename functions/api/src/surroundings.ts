import type { CalendarDate, Instant, Result, Ulid } from '@parole/domain'
import type { Register } from '@parole/storage'
import type { Credential } from './caller.ts'
import type { Refusal } from './refusals.ts'

/** The present, read once a request. */
export interface Now {
  readonly instant: Instant
  /** The calendar date in Paris. */
  readonly today: CalendarDate
}

/** One line of the log: what was asked and what became of it, and nothing about persons. */
export interface LogLine {
  readonly level: 'info' | 'error'
  readonly at: Instant
  readonly requestId: string
  readonly operationId: string | null
  readonly method: string
  readonly status: number
  readonly milliseconds: number
  readonly code?: string
  readonly key?: string
  readonly replayed?: boolean
  readonly fault?: string
  /** Where in the code the fault arose. */
  readonly stack?: string
  /** What was asked of the store, and how long it took in all. */
  readonly store?: { readonly requests: number; readonly milliseconds: number }
}

/** All that the API asks of the world around it. */
export interface Surroundings {
  readonly register: Register
  /** Verifies an access token, where an issuer's are taken besides keys. */
  readonly verifyToken?: (text: string) => Promise<Result<Credential, Refusal>>
  readonly now: () => Now
  readonly newId: () => Ulid
  /** 256 random bits as 43 characters of base 64 for addresses. */
  readonly newSecret: () => string
  readonly log: (line: LogLine) => void
  readonly sleep: (milliseconds: number) => Promise<void>
  /** A number from 0 up to 1. */
  readonly random: () => number
}
