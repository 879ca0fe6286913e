import fc from 'fast-check'
import type { Obligation } from '../commitment/obligation.ts'
import type { PartyId } from '../identifiers/party-id.ts'
import type { TerritoryId } from '../territory/territory.ts'
import { envelope, volume } from './commitment-examples.ts'

export const operators = ['banque-des-territoires', 'bpifrance'] as const
export const territories: readonly {
  readonly id: TerritoryId
  readonly regions: readonly `region-${string}`[]
}[] = [
  { id: 'ti1-0001', regions: ['region-32'] },
  { id: 'ti1-0002', regions: ['region-32', 'region-44'] },
  { id: 'ti2-0001', regions: ['region-84'] },
]
const parties: readonly PartyId[] = [
  'delegation',
  'state',
  ...operators,
  'ti1-0001',
  'ti1-0002',
  'ti2-0001',
  'region-32',
  'region-44',
  'region-84',
]

/** Obligations with so little room that random amounts meet the limit often. */
const obligations: readonly Obligation[] = [
  { ...envelope, perYear: { amountCents: 100, approximate: false } },
  { ...envelope, perYear: { amountCents: 100, approximate: true } },
  { ...envelope, perYear: { amountCents: 20, approximate: false }, themes: [] },
  { ...envelope, perYear: null },
  { ...envelope, perYear: { amountCents: 80, approximate: true }, years: { from: 2018, to: 2023 } },
]

const actions = [
  'register',
  'amend',
  'withdraw',
  'notice',
  'close',
  'declare',
  'correct',
  'pay',
  'release',
  'retract',
  'confirm',
  'dispute',
  'lift',
  'rule',
  'issue-key',
  'revoke-key',
] as const

const days: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('2019-12-31', '2020-01-01', '2020-02-29') },
  { weight: 3, arbitrary: fc.constantFrom('2020-11-30', '2021-06-30', '2021-07-01') },
  { weight: 1, arbitrary: fc.constantFrom('2019-03-04', '2019-03-05', '2022-01-01', '2023-01-01') },
)

/** What somebody tries: names and figures; the register as it then stands makes a command of it. */
export interface Attempt {
  readonly action: (typeof actions)[number]
  /** The party whose right it is, or anybody. */
  readonly party: PartyId | 'rightful'
  readonly commitment: number
  readonly delivery: number
  readonly territory: number
  readonly amountCents: number
  readonly obligation: Obligation
  readonly theme: string
  readonly on: string
  readonly today: string
  /** How many versions ago the delivery was seen. */
  readonly ago: number
  readonly outcome: 'stands' | 'falls'
}

const weighted = (
  action: Attempt['action'],
): { weight: number; arbitrary: fc.Arbitrary<Attempt['action']> } => {
  const ends = ['withdraw', 'close', 'retract']
  const often = ['declare', 'pay', 'release', 'confirm', 'dispute', 'correct']
  return {
    weight: ends.includes(action) ? 1 : often.includes(action) ? 8 : 3,
    arbitrary: fc.constant(action),
  }
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  action: fc.oneof(...actions.map(weighted)),
  party: fc.oneof(
    { weight: 7, arbitrary: fc.constant('rightful' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...parties) },
  ),
  commitment: fc.nat(2),
  delivery: fc.nat(2),
  territory: fc.oneof({ weight: 4, arbitrary: fc.nat(1) }, fc.constant(2)),
  amountCents: fc.integer({ min: 1, max: 60 }),
  obligation: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...obligations) },
    fc.constant<Obligation>(volume),
  ),
  theme: fc.oneof({ weight: 9, arbitrary: fc.constant('industry') }, fc.constant('tourism')),
  on: days,
  today: fc.constantFrom('2021-07-01', '2021-07-01', '2023-01-01'),
  ago: fc.nat(2),
  outcome: fc.constantFrom('stands', 'falls'),
})

/** A life of the register: every commitment is tried first, so that there is something to tell of. */
export const attempts: fc.Arbitrary<readonly Attempt[]> = fc
  .tuple(fc.array(attempt, { minLength: 3, maxLength: 3 }), fc.array(attempt, { maxLength: 80, size: 'max' }))
  .map(([first, rest]) => [
    ...first.map(
      (tried, commitment): Attempt => ({ ...tried, action: 'register', party: 'rightful', commitment }),
    ),
    ...rest,
  ])
