import fc from 'fast-check'
import type { CohortTier, Obligation } from '../commitment/obligation.ts'
import type { Beneficiary } from '../delivery/beneficiary.ts'
import type { ReferentRole } from '../delivery/designation.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import { volume } from './commitment-examples.ts'

/** Who promises everything in these lives. */
export const promisor = 'bpifrance'

/** The territories of these lives, in the programme on every day. */
export const places: readonly [Beneficiary, ...Beneficiary[]] = [
  { id: 'ti1-0001', phase: 1, regions: ['region-32'], from: null, until: null },
  { id: 'ti1-0002', phase: 1, regions: ['region-32', 'region-44'], from: null, until: null },
  { id: 'ti1-0003', phase: 1, regions: ['region-44'], from: null, until: null },
]

/** What is promised: so few territories a year that a cohort is often full. */
export const promises: Readonly<Record<string, Obligation>> = {
  adviser: { kind: 'coverage', of: 'referent', due: null },
  single: { kind: 'coverage', of: 'referent', due: null },
  coach: { kind: 'coverage', of: 'international-coach', due: null },
  diagnosis: { kind: 'coverage', of: 'training-diagnosis', due: null },
  priority: {
    kind: 'cohort',
    perYear: { count: 2, approximate: false },
    tiers: [{ tier: 'reinforced', count: 1, approximate: false }],
    years: { from: 2019, to: 2020 },
  },
  vte: volume,
}

/** As what somebody is designated, and the commitments that they serve, the one for the role first. */
export const posts: readonly [Post, ...Post[]] = [
  { role: 'referent', serves: ['adviser'] },
  { role: 'referent', serves: ['adviser', 'single'] },
  { role: 'referent', serves: ['single', 'coach'] },
  { role: 'international-coach', serves: ['coach'] },
  { role: 'international-coach', serves: ['coach', 'single'] },
]
interface Post {
  readonly role: ReferentRole
  readonly serves: readonly string[]
}

/** The days on which something happens in these lives. */
export const days = [
  '2019-05-06',
  '2019-05-07',
  '2019-12-31',
  '2020-01-01',
  '2020-02-29',
  '2020-12-31',
  '2021-07-01',
] as const

const actions = {
  designate: 12,
  end: 2,
  erase: 1,
  select: 8,
  support: 4,
  deselect: 2,
  place: 3,
  publish: 2,
  retract: 2,
  confirm: 6,
  dispute: 10,
  lift: 3,
  rule: 5,
  close: 1,
} as const

/** What somebody tries with a place, a cohort or a company. */
export interface PlaceAttempt {
  readonly action: keyof typeof actions
  /** The party whose right it is, or anybody. */
  readonly party: PartyId | 'rightful'
  /** What a word is about. */
  readonly kind: 'designation' | 'selection' | 'placement' | 'diagnosis'
  readonly territory: number
  readonly post: number
  /** The person meant; 0 for nobody in particular. */
  readonly contact: number
  readonly year: number
  readonly tier: CohortTier | null
  readonly delivery: number
  readonly commitment: string
  readonly on: string
  /** How many versions ago it was seen; whether a cohort was seen at all. */
  readonly ago: number
  readonly outcome: 'stands' | 'falls'
}

const rarely = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: other })

const attempt: fc.Arbitrary<PlaceAttempt> = fc.record({
  action: fc.oneof(
    ...Object.entries(actions).map(([action, weight]) => ({
      weight,
      arbitrary: fc.constant(action as PlaceAttempt['action']),
    })),
  ),
  party: rarely<PlaceAttempt['party']>(
    fc.constant('rightful'),
    fc.constantFrom('delegation', promisor, 'business-france', 'ti1-0001', 'region-44'),
  ),
  kind: fc.constantFrom('designation', 'designation', 'designation', 'selection', 'placement', 'diagnosis'),
  territory: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(places.length - 1)),
  post: fc.nat(posts.length - 1),
  contact: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
  year: rarely(fc.constantFrom(2019, 2020), fc.constant(2021)),
  tier: fc.constantFrom(null, 'reinforced'),
  delivery: fc.nat(3),
  commitment: fc.constantFrom(...Object.keys(promises)),
  on: rarely<string>(fc.constantFrom(...days), fc.constantFrom('2019-03-04', '2021-07-02')),
  ago: fc.nat(2),
  outcome: fc.constantFrom('stands', 'stands', 'falls'),
})

/** A life of places, cohorts and companies. */
export const placeAttempts: fc.Arbitrary<readonly PlaceAttempt[]> = fc.array(attempt, {
  maxLength: 60,
  size: 'max',
})
