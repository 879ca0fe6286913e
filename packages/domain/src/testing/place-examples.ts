import type { Commitment, CommitmentEvent } from '../commitment/commitment.ts'
import type {
  CohortObligation,
  CohortTier,
  CoverageObligation,
  Obligation,
} from '../commitment/obligation.ts'
import type { Delivery, DeliveryEvent } from '../delivery/delivery.ts'
import { designationId, type ReferentRole, tenuresOf } from '../delivery/designation.ts'
import { selectionId } from '../delivery/selection.ts'
import { standingOf } from '../delivery/standing.ts'
import type { OperatorId } from '../identifiers/party-id.ts'
import { type ConfidedText, seal } from '../sealed-text.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { actOf } from './acts.ts'
import { commitmentOf, registered } from './commitment-examples.ts'
import { deliveryId, reason, regions, territory } from './delivery-examples.ts'
import { foldAll, type Happened } from './specification.ts'

type Deliveries = Happened<DeliveryEvent>

/** Who promises one person per territory, and a cohort, in these examples. */
export const agency: OperatorId = 'business-france'
export const coachCommitment = 'one-coach'
export const cohortCommitment = 'priority-territories'

/** An international coach for each territory; no date. */
export const coaching: CoverageObligation = { kind: 'coverage', of: 'international-coach', due: null }

/** About twenty territories a year from 2019 to 2022, exactly five of them reinforced. */
export const cohort: CohortObligation = {
  kind: 'cohort',
  perYear: { count: 20, approximate: true },
  tiers: [{ tier: 'reinforced', count: 5, approximate: false }],
  years: { from: 2019, to: 2022 },
}

/** A commitment of the agency, made on 5 March 2019, and what became of it. */
export const promiseOf = (
  id: string,
  obligation: Obligation,
  ...later: readonly Happened<CommitmentEvent>[]
): Commitment => commitmentOf(registered(obligation, { id, promisor: agency }), ...later)

const beginning: Pick<Delivery, 'promisor' | 'territory' | 'regions'> = {
  promisor: agency,
  territory,
  regions: [...regions],
}

/** A person who does not exist, as a confided text. */
export const personOf = (name: string): ConfidedText => ({
  text: JSON.stringify({ name: `${name} (fictional)` }),
  salt: '8c1d0b6f8a3e4d2791c4b5a6978812f0',
  visibility: 'parties',
})

export const placed = (on: CalendarDate = '2019-06-03'): Deliveries => ({
  event: {
    type: 'PlacementDeclared',
    id: deliveryId,
    commitment: 'vte',
    ...beginning,
    kind: 'placement',
    reference: 'VTE/1',
    company: seal(reason),
    nth: 1,
  },
  act: actOf(agency, on),
})
export const diagnosed = (on: CalendarDate = '2019-07-01'): Deliveries => ({
  event: {
    type: 'DiagnosisPublished',
    id: deliveryId,
    commitment: 'diagnosis',
    ...beginning,
    reference: 'FORMADIAG/1',
    period: '2019',
  },
  act: actOf(agency, on),
})
export const designated = (
  on: CalendarDate = '2019-05-06',
  contact = 1,
  role: ReferentRole = 'international-coach',
  alsoServes: readonly string[] = [],
): Deliveries => ({
  event: {
    type: 'ReferentDesignated',
    id: designationId(territory, agency, role),
    commitment: coachCommitment,
    ...beginning,
    role,
    alsoServes: [...alsoServes],
    contact,
    person: seal(personOf(`Person ${contact}`)),
  },
  act: actOf(agency, on),
})
export const handedOver = (
  on: CalendarDate,
  contact = 2,
  alsoServes: readonly string[] = [],
): Deliveries => ({
  event: {
    type: 'ReferentHandedOver',
    commitment: coachCommitment,
    alsoServes: [...alsoServes],
    contact,
    person: seal(personOf(`Person ${contact}`)),
  },
  act: actOf(agency, on),
})
export const tenureEnded = (on: CalendarDate): Deliveries => ({
  event: { type: 'ReferentEnded' },
  act: actOf(agency, on),
})
/** Of which person in a place something was said. */
export const about = (contact: number, { event, act }: Deliveries): Deliveries => ({
  event: { ...event, contact } as DeliveryEvent,
  act,
})
export const erased = (contact = 1): Deliveries => ({
  event: { type: 'ContactErased', contact },
  act: actOf('delegation'),
})
export const selected = (
  tier: CohortTier | null = null,
  on: CalendarDate = '2019-06-14',
  year = 2019,
): Deliveries => ({
  event: {
    type: 'TerritorySelected',
    id: selectionId(territory, cohortCommitment, year),
    commitment: cohortCommitment,
    ...beginning,
    year,
    tier,
  },
  act: actOf(agency, on),
})
export const tierChanged = (tier: CohortTier | null, on: CalendarDate = '2019-07-01'): Deliveries => ({
  event: { type: 'TierChanged', tier },
  act: actOf(agency, on),
})
export const supported = (on: CalendarDate = '2019-11-04'): Deliveries => ({
  event: { type: 'SupportRecorded' },
  act: actOf(agency, on),
})
export const deselected = (on: CalendarDate = '2019-10-01'): Deliveries => ({
  event: { type: 'TerritoryDeselected', reason: seal(reason) },
  act: actOf(agency, on),
})

/** The delivery of one kind that a history leads to. */
export const evidenceOf = <Kind extends Delivery['kind']>(
  kind: Kind,
  ...history: readonly [Deliveries, ...Deliveries[]]
): Extract<Delivery, { kind: Kind }> => {
  const state = foldAll('delivery-any', history)
  if (state?.kind !== kind) throw new TypeError(`the history leads to a ${state?.kind}`)
  return state as Extract<Delivery, { kind: Kind }>
}

/** What there is of a kind before the last happening of a history, and after it. */
export const lastStep = <Kind extends Delivery['kind']>(
  kind: Kind,
  ...history: readonly [Deliveries, ...Deliveries[]]
) => {
  const [first, ...rest] = history.slice(0, -1)
  const before = first === undefined ? undefined : evidenceOf(kind, first, ...rest)
  return [before, evidenceOf(kind, ...history)] as const
}

/** The tenures of a place, each with its days and what came of it. */
export const tenuresTold = (state: Delivery) =>
  (state.kind === 'designation' ? tenuresOf(state) : []).map((tenure) => ({
    contact: tenure.contact,
    from: tenure.from,
    until: tenure.until,
    standing: standingOf(tenure),
  }))
