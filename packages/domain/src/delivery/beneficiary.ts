import type { RegionPartyId } from '../identifiers/party-id.ts'
import type { Phase, TerritoryId } from '../territory/territory.ts'
import type { CalendarDate } from '../time/calendar-date.ts'

/** What a rule needs to know of a territory. */
export interface Beneficiary {
  readonly id: TerritoryId
  readonly phase: Phase
  /** Every region it lies in. */
  readonly regions: readonly RegionPartyId[]
  /** The days between which it was in force; `null` where they are not known. */
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
}

/** What is not known of a territory's dates is not held against it. */
export const isInForce = ({ from, until }: Beneficiary, date: CalendarDate): boolean =>
  (from === null || from <= date) && (until === null || date <= until)
