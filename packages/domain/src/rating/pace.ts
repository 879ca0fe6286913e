import { thresholds } from '../thresholds.ts'
import { type CalendarDate, daysBetween } from '../time/calendar-date.ts'
import { leastPart, shareOf } from './share.ts'

/** How far a period has come, and the least part of what was promised for it that is on track. */
export interface PaceOf {
  readonly elapsedDays: number
  readonly periodDays: number
  readonly expected: number
}

/**
 * The pace of a running period at a date; `null` before a quarter of it has passed. Both ends of a period
 * count, so that all of it has elapsed on its last day. What is expected is a share of the number as promised,
 * not of the line that reaches it: the tolerance of an approximate number and that of the pace are one and the
 * same 10 %, never granted twice.
 */
export const paceOf = (
  period: { readonly from: CalendarDate; readonly to: CalendarDate },
  asOf: CalendarDate,
  promised: number,
): PaceOf | null => {
  const elapsedDays = daysBetween(period.from, asOf) + 1
  const periodDays = daysBetween(period.from, period.to) + 1
  if (elapsedDays < thresholds.paceFrom * periodDays) return null
  const elapsed = { part: elapsedDays, of: periodDays }
  return {
    elapsedDays,
    periodDays,
    expected: leastPart(promised, shareOf(thresholds.onTrack), elapsed),
  }
}
