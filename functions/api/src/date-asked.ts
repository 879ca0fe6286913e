import { type CalendarDate, ok, type Result, refuse } from '@parole/domain'
import type { Refusal } from './refusals.ts'

/** The day that a question is about: the one it names, today when it names none, never one to come. */
export const dateAsked = (
  asOf: CalendarDate | undefined,
  today: CalendarDate,
): Result<CalendarDate, Refusal> =>
  asOf !== undefined && asOf > today
    ? refuse({
        code: 'date-in-future',
        errors: [{ pointer: 'query/asOf', detail: `expected ${today} or a day before` }],
      })
    : ok(asOf ?? today)
