import * as z from 'zod'
import { once } from '../once.ts'
import { CalendarDate, lastDayOfMonth, lastDayOfYear } from './calendar-date.ts'

/** What a stated date looks like, for error messages. */
export const statedDateGrammar =
  'a day "2019-03-05", a month "2019-09", a year "2022" or a season "2019-21" (spring) to "2019-24" (winter)'

const seasonEnds: Record<string, string> = { '21': '06-20', '22': '09-22', '23': '12-20' }

const isStatedDate = (text: string): boolean =>
  /^\d{4}$/.test(text) ||
  /^\d{4}-(?:0[1-9]|1[0-2]|2[1-4])$/.test(text) ||
  CalendarDate().safeParse(text).success

/**
 * A date no more precise than its source: a subset of EDTF (ISO 8601-2), so that "dès l'été 2019" is
 * `2019-22` and "d'ici à 2022" is `2022`.
 */
export const StatedDate = once(() => z.string().refine(isStatedDate, `expected ${statedDateGrammar}`))
export type StatedDate = z.infer<ReturnType<typeof StatedDate>>

/** The last day of the stated precision: what is due "by 2022" is late from 1 January 2023. */
export const lastDayOf = (stated: StatedDate): CalendarDate => {
  if (stated.length === 4) return lastDayOfYear(Number(stated))
  if (stated.length === 10) return stated
  const [year = '', part = ''] = stated.split('-')
  if (Number(part) <= 12) return lastDayOfMonth(stated)
  // Winter ends in the year after the one that names it.
  return part === '24' ? `${String(Number(year) + 1).padStart(4, '0')}-03-19` : `${year}-${seasonEnds[part]}`
}

/** The first day of the stated precision. */
export const firstDayOf = (stated: StatedDate): CalendarDate => {
  if (stated.length === 4) return `${stated}-01-01`
  if (stated.length === 10) return stated
  const [year = '', part = ''] = stated.split('-')
  const seasonStarts: Record<string, string> = { '21': '03-20', '22': '06-21', '23': '09-23', '24': '12-21' }
  return `${year}-${seasonStarts[part] ?? `${part}-01`}`
}
