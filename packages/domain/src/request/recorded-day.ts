import * as z from 'zod'
import type { EventContext } from '../log/recorded-event.ts'
import { once } from '../once.ts'
import { thresholds } from '../thresholds.ts'
import { CalendarDate, daysBetween } from '../time/calendar-date.ts'
import { dayInParis } from '../time/paris.ts'

/** A day on which something happened, as who did it states it, and the day on which the register heard. */
export const RecordedDay = once(() =>
  z.strictObject({
    /** When it happened, as it is stated. */
    on: CalendarDate(),
    /** When the register heard of it, in Paris: never before `on`, and years later where history is loaded. */
    recordedOn: CalendarDate(),
  }),
)
export type RecordedDay = z.infer<ReturnType<typeof RecordedDay>>

/** The day of an event. */
export const recordedDay = ({
  effectiveOn,
  recordedAt,
}: Pick<EventContext, 'effectiveOn' | 'recordedAt'>): RecordedDay => ({
  on: effectiveOn,
  recordedOn: dayInParis(recordedAt),
})

/** Whether a day was stated so long after it that only its author vouches for it. */
export const isStatedAfterwards = ({ on, recordedOn }: RecordedDay): boolean =>
  daysBetween(on, recordedOn) > thresholds.statedAfterwardsDays
