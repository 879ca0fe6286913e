import { CalendarDate, isMonthEnd, once } from '@parole/domain'
import * as z from 'zod'

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^(?:0|[1-9][0-9]{0,8})$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.int().min(from).max(to))

/** How many items at most; a page may be shorter, only `next: null` says that it is the last. */
export const limit = once(() =>
  wholeNumber(1, 200).default(50).describe('How many items at most; a page may be shorter.'),
)

/** How long there has been no answer, at least. */
export const waitingDays = once(() =>
  wholeNumber(0, 100_000)
    .optional()
    .describe('Only what has had no answer for at least so many days; 0 for all that has none.'),
)

/** The `next` of the page before, with the same filters. */
export const cursor = once(() =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,1000}$/, 'expected the "next" of a page of this list')
    .optional()
    .describe('The `next` of the page before, with the same filters.'),
)

/** The position in a history after which to read on. */
export const after = once(() =>
  wholeNumber(0, 999_999_999).default(0).describe('The position after which to read on; 0 for the start.'),
)

/** Any day: what was true then, by what is known now. */
export const asOf = once(() =>
  CalendarDate().optional().describe('What was true on this day, by what is known now; today if left out.'),
)

/** The end of a month: figures are kept by month. */
export const asOfMonthEnd = once(() =>
  CalendarDate()
    .refine(isMonthEnd, 'expected the last day of a month, such as "2020-12-31"')
    .optional()
    .describe('The last day of a month: figures are kept by month. The last one past if left out.'),
)

/** A year, in a path. */
export const year = once(() => wholeNumber(2000, 2100).describe('The year.'))

/** The language of an explanation. */
export const language = once(() =>
  z.enum(['fr', 'en']).default('fr').describe('The language of the explanation.'),
)

/** The phase of the programme. */
export const phase = once(() =>
  z
    .enum(['1', '2'])
    .transform((text): 1 | 2 => (text === '1' ? 1 : 2))
    .pipe(z.union([z.literal(1), z.literal(2)]))
    .describe('1 from November 2018, 2 from November 2023.'),
)
