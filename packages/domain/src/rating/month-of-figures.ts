import { addMonths, type CalendarDate, isMonthEnd, type Month, monthOf } from '../time/calendar-date.ts'

/**
 * The last month that was over at the end of a day. Figures are kept by month, so these are all the figures
 * that a date may use: at a month end all of that month's, on any other day none of them.
 */
export const lastMonthOver = (asOf: CalendarDate): Month =>
  monthOf(isMonthEnd(asOf) ? asOf : addMonths(asOf, -1))
