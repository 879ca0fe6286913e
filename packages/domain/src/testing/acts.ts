import type { Act } from '../act.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import type { ConfidedText } from '../sealed-text.ts'
import type { Source } from '../source.ts'
import type { CalendarDate } from '../time/calendar-date.ts'

/** The day on which every example is recorded. */
export const today = '2021-07-01'

export const proof: Source = { url: 'https://example.org/minutes.pdf', locator: 'p. 4' }

/** Somebody's act, effective on the day it is recorded unless another date is given. */
export const actOf = (party: PartyId, effectiveOn: CalendarDate = today, rest: Partial<Act> = {}): Act => ({
  by: { party, key: '01JD3Z7V4QK8M2N5P6R7S8T9VW' },
  recordedAt: '2021-07-01T09:30:00.000Z',
  today,
  effectiveOn,
  source: proof,
  ...rest,
})

/** A text on its way into the register. */
export const confided = (text: string): ConfidedText => ({
  text,
  salt: '5f1c0b6f8a3e4d2791c4b5a6978812f0',
  visibility: 'parties',
})
