import type { CohortTier } from '../commitment/obligation.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import type { Delivery } from './delivery.ts'
import type { ContactId } from './designation.ts'

/** Why evidence other than money is refused: a placement, a diagnosis, a designation, a selection. */
export type EvidenceRejection =
  | {
      readonly code: 'wrong-unit'
      readonly at: '/commitment' | `/alsoServes/${number}` | '/kind'
      readonly expected: string
      readonly found: string
    }
  | { readonly code: 'wrong-delivery'; readonly expected: Delivery['kind']; readonly found: Delivery['kind'] }
  | {
      readonly code: 'effective-before-tenure'
      readonly at: '/effectiveOn'
      readonly effectiveOn: CalendarDate
      /** The last day on which the place is another's, or the first of the tenure that would end. */
      readonly after: CalendarDate
    }
  | {
      readonly code: 'effective-before-selection'
      readonly at: '/effectiveOn'
      readonly effectiveOn: CalendarDate
      readonly selectedOn: CalendarDate
    }
  | {
      readonly code: 'outside-cohort-year'
      readonly at: '/effectiveOn'
      readonly year: number
      readonly effectiveOn: CalendarDate
    }
  | {
      readonly code: 'year-not-promised'
      readonly at: '/year'
      readonly year: number
      readonly from: number
      readonly to: number
    }
  | {
      readonly code: 'unknown-tier'
      readonly at: '/tier'
      readonly tier: string
      readonly known: readonly string[]
    }
  | {
      readonly code: 'cohort-full'
      readonly year: number
      /** The tier that is full; `null` for the cohort as a whole. */
      readonly tier: CohortTier | null
      readonly limit: number
      /** The territories that hold it. */
      readonly selected: readonly string[]
    }
  | {
      readonly code: 'limit-below-selection'
      readonly at: '/obligation'
      readonly year: number
      readonly tier: CohortTier | null
      readonly limit: number
      readonly selected: number
    }
  | { readonly code: 'too-many-tenures'; readonly limit: number }
  | { readonly code: 'too-many-changes'; readonly limit: number }
  | {
      readonly code: 'already-counted'
      readonly at: '/company' | '/period'
      readonly delivery: string
    }
  | { readonly code: 'already-ended'; readonly on: CalendarDate }
  | { readonly code: 'already-supported'; readonly on: CalendarDate }
  | { readonly code: 'territory-deselected'; readonly on: CalendarDate }
  | { readonly code: 'unknown-contact' }
  | {
      readonly code: 'unknown-tenure'
      readonly at: '/contact'
      /** The contacts of the place; none where the delivery is no place. */
      readonly known: readonly ContactId[]
    }

/** What each of these refusals means. */
export const evidenceMeanings = {
  'wrong-unit': 'The commitment counts something else.',
  'wrong-delivery': 'This is done with another kind of delivery.',
  'effective-before-tenure': 'The place was another’s on that day, or the tenure had not begun.',
  'effective-before-selection': 'The territory was not selected yet.',
  'outside-cohort-year': 'It belongs to the year of the cohort.',
  'year-not-promised': 'The obligation does not run in that year.',
  'unknown-tier': 'The obligation names no such tier.',
  'cohort-full': 'The cohort, or its tier, holds as many territories as it may; amend the commitment first.',
  'limit-below-selection': 'The new limit lies below the number of territories selected.',
  'too-many-tenures': 'A place keeps a bounded number of persons.',
  'too-many-changes': 'A selection keeps a bounded number of changes.',
  'already-counted': 'The author counted the same thing in another delivery.',
  'already-ended': 'Nobody is designated any more.',
  'already-supported': 'The support was recorded already.',
  'territory-deselected': 'The territory left the cohort.',
  'unknown-contact': 'There is no such contact.',
  'unknown-tenure': 'The delivery knows no such person.',
} as const satisfies Record<EvidenceRejection['code'], string>
