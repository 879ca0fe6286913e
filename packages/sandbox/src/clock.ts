/** So much time. */
export interface Span {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

/** The time in a sandbox: it stands still until it is moved. */
export interface SandboxClock {
  /** The present there. */
  readonly now: () => Date
  /**
   * Moves it to a moment: a day, `2020-03-16`, or an instant with its zone, `2020-03-16T09:30:00Z`.
   *
   * @throws RangeError for anything else.
   */
  readonly set: (moment: string | Date) => void
  /** Moves it on. */
  readonly pass: (span: Span) => void
}

const written = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/

const momentOf = (given: string | Date): number => {
  const moment = typeof given === 'string' && !written.test(given) ? Number.NaN : new Date(given).getTime()
  if (Number.isNaN(moment)) {
    throw new RangeError(
      `clock: expected a day such as "2020-03-16" or an instant such as "2020-03-16T09:30:00Z", got ${JSON.stringify(given)}`,
    )
  }
  return moment
}

/** A clock that stands at a moment. */
export const clockAt = (start: string | Date): SandboxClock => {
  let moment = momentOf(start)
  return {
    now: () => new Date(moment),
    set: (given) => {
      moment = momentOf(given)
    },
    pass: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      moment += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}
