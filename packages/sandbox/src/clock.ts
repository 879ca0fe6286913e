/** So much time. */
export interface Span {
  readonly days?: number | undefined
  readonly hours?: number | undefined
  readonly minutes?: number | undefined
  readonly seconds?: number | undefined
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
  /**
   * Moves it on.
   *
   * @throws RangeError for a span that is no number.
   */
  readonly pass: (span: Span) => void
}

const written = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** Whether the day that begins a text exists: dates roll the 30th of February over into March. */
const existingDay = (text: string): boolean => {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
}

const momentOf = (given: string | Date): number => {
  const isOne = typeof given !== 'string' || (written.test(given) && existingDay(given))
  const moment = isOne ? new Date(given).getTime() : Number.NaN
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
      const span = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
      if (!Number.isFinite(span)) throw new RangeError(`clock: cannot pass ${span} milliseconds`)
      moment += span
    },
  }
}
