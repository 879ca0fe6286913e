import fc from 'fast-check'
import type { ClaimFigure } from '../claim/claim.ts'
import { periodOfClaim } from '../claim/period.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
import type { CohortSpell } from '../delivery/cohort-spell.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { Cell, Figures } from '../ledger/ledger.ts'
import type { ClaimEntry, CohortEntry, CoverageEntry, Sheet, Spell } from '../ledger/sheet.ts'
import { lastDayOfMonth } from '../time/calendar-date.ts'
import type { OwedTerritory } from './owed-territory.ts'
import type { RatingQuestion } from './rate.ts'
import {
  cellOf,
  cohort,
  commitmentOf,
  coverage,
  equity,
  equityOf,
  million,
  volume,
} from './rating-examples.ts'
import { claimOf, claimSheet, territoryOf } from './sheet-examples.ts'

const year = fc.integer({ min: 2018, max: 2024 })
const twoDigits = (max: number) =>
  fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'))
const month = fc.tuple(year, twoDigits(12)).map(([y, m]) => `${y}-${m}`)
const monthEnd = month.map(lastDayOfMonth)
const day = fc.tuple(month, twoDigits(28)).map(([m, d]) => `${m}-${d}`)

/** One month's figures such that disputed and confirmed are parts of declared, and released of allocated. */
const figures: fc.Arbitrary<Figures> = fc
  .record({
    allocated: fc.integer({ min: 0, max: 60 * million }),
    released: fc.double({ min: 0, max: 1, noNaN: true }),
    paid: fc.double({ min: 0, max: 1, noNaN: true }),
    deliveries: fc.integer({ min: 1, max: 4 }),
    disputed: fc.boolean(),
    confirmed: fc.boolean(),
  })
  .map(({ allocated, released, paid, deliveries, disputed, confirmed }) => {
    const releasedCents = Math.floor(allocated * released)
    const paidCents = Math.floor((allocated - releasedCents) * paid)
    const part = { allocatedCents: allocated, releasedCents, paidCents, deliveries }
    return {
      declared: part,
      ...(disputed ? { disputed: part } : {}),
      ...(confirmed && !disputed ? { confirmed: part } : {}),
    }
  })

const months = fc.dictionary(month, figures, { maxKeys: 5 })
const cells: fc.Arbitrary<Cell[]> = fc.array(
  fc.tuple(fc.integer({ min: 2019, max: 2022 }), months).map(([of, by]) => cellOf(of, by)),
  { maxLength: 6 },
)

const standing = fc.constantFrom('declared', 'disputed', 'confirmed')
const territoryId = fc.constantFrom<TerritoryId>('ti1-0001', 'ti1-0002', 'ti1-0003', 'ti1-0004')

/** The register knows no time that ends before it begins. */
const isTime = ({ from, until }: Pick<Spell, 'from' | 'until'>): boolean => until === null || from <= until
const spell: fc.Arbitrary<Spell> = fc.record({ from: day, until: fc.option(day), standing }).filter(isTime)
const covering: fc.Arbitrary<CoverageEntry> = fc.record({
  purpose: fc.constant('coverage'),
  territory: territoryId,
  spells: fc.array(spell, { minLength: 1, maxLength: 3 }),
})
const dated = fc.record({ on: day, standing })
/** Selected by the day from which it is in the cohort, and supported by the last one if at all. */
const cohortSpell: fc.Arbitrary<CohortSpell> = fc
  .record({
    from: day,
    until: fc.option(day),
    tier: fc.constantFrom('reinforced', null),
    selected: dated,
    supported: fc.option(dated, { freq: 6 }),
  })
  .filter(
    ({ from, until, selected, supported }) =>
      isTime({ from, until }) &&
      selected.on <= from &&
      (supported === null || isTime({ from: supported.on, until })),
  )
const selection: fc.Arbitrary<CohortEntry> = fc.record({
  purpose: fc.constant('cohort'),
  territory: territoryId,
  spells: fc.array(cohortSpell, { minLength: 1, maxLength: 2 }),
})
const figure: fc.Arbitrary<ClaimFigure> = fc.oneof(
  fc.record({
    kind: fc.constant('money'),
    amountCents: fc.integer({ min: 1, max: 200 * million }),
    approximate: fc.boolean(),
    stage: fc.constantFrom('allocated', 'paid', 'unknown'),
  }),
  fc.record({
    kind: fc.constant('count'),
    of: fc.constantFrom('project', 'territory', 'vte-placement', 'accelerator-enrolment'),
    count: fc.integer({ min: 1, max: 500 }),
    approximate: fc.boolean(),
  }),
)
const claim: fc.Arbitrary<ClaimEntry> = fc
  .record({
    figure,
    date: fc.oneof(day, month, year.map(String), fc.constantFrom('2019-22', '2019-24')),
    scope: fc.constantFrom('national', 'region-84', 'ti1-0001'),
    since: fc.option(year.map(String), { freq: 2 }),
    withdrawnOn: fc.option(day, { freq: 3 }),
    about: fc.constantFrom<string[][]>(['bdt-equity'], ['bdt-equity', 'another']),
  })
  .filter((stated) => {
    const { from, to } = periodOfClaim(stated)
    return from === null || isTime({ from, until: to })
  })
  .map(claimOf)

const lines = <Entry>(entry: fc.Arbitrary<Entry>, maxLength: number): fc.Arbitrary<Record<string, Entry>> =>
  fc
    .array(entry, { maxLength })
    .map((entries) => Object.fromEntries(entries.map((one, index) => [`line-${index}`, one])))

const sheets: fc.Arbitrary<Sheet[]> = fc
  .record({
    coverage: lines(covering, 6),
    cohorts: fc.array(fc.tuple(fc.integer({ min: 2019, max: 2022 }), lines(selection, 5)), { maxLength: 4 }),
    claims: fc.array(claim, { maxLength: 4 }),
  })
  .map(({ coverage: covered, cohorts, claims }) => [
    { purpose: 'coverage', commitment: 'bdt-equity', year: null, lines: covered },
    ...[...new Map(cohorts)].map(
      ([of, held]): Sheet => ({ purpose: 'cohort', commitment: 'bdt-equity', year: of, lines: held }),
    ),
    claimSheet(claims),
  ])

const bounds = fc.tuple(fc.option(day), fc.option(day)).map(([one, other]) => {
  const [earliest = null, latest = null] = [one, other].filter((known) => known !== null).sort()
  return one === null ? { earliest: null, latest: other } : { earliest, latest }
})
const territories: fc.Arbitrary<OwedTerritory[]> = fc
  .array(fc.tuple(fc.boolean(), bounds, bounds), { minLength: 4, maxLength: 4 })
  .map((drawn) =>
    drawn.map(([isPlain, joined, left], index) =>
      territoryOf(`000${index + 1}`, index < 2 ? '84' : '32', isPlain ? {} : { joined, left }),
    ),
  )

/** Obligations so small that random evidence reaches them often. */
const obligations: readonly (readonly [Obligation, amended: Obligation])[] = [
  [equity, equityOf(60)],
  [equityOf(100, false), equityOf(60)],
  [
    { ...equity, perYear: null },
    { ...equity, perYear: null, themes: ['other'] },
  ],
  [
    { kind: 'unquantified', reason: 'no-target' },
    { kind: 'unquantified', reason: 'not-countable' },
  ],
  [coverage, { ...coverage, due: '2020-22' }],
  [{ ...coverage, due: '2021' }, coverage],
  [
    { ...volume, target: { count: 6, approximate: false } },
    { ...volume, target: { count: 3, approximate: true }, due: '2020-22' },
  ],
  [
    { ...volume, unit: 'accelerator-enrolment', due: null },
    { ...volume, unit: 'accelerator-enrolment', due: '2020-05-17' },
  ],
  [
    {
      ...cohort,
      perYear: { count: 3, approximate: true },
      tiers: [{ tier: 'reinforced', count: 1, approximate: false }],
    },
    { ...cohort, perYear: { count: 2, approximate: false }, tiers: [], years: { from: 2020, to: 2023 } },
  ],
]

const afterwards = monthEnd.filter((date) => date > '2019-03-05')

const commitment: fc.Arbitrary<Commitment> = fc
  .record({
    obligation: fc.constantFrom(...obligations),
    term: fc.constantFrom('2022', null),
    amendedOn: fc.option(afterwards),
    closedOn: fc.option(afterwards),
    withdrawnOn: fc.option(afterwards, { freq: 4 }),
  })
  .map(({ obligation: [made, amended], term, amendedOn, closedOn, withdrawnOn }) =>
    commitmentOf(
      made,
      {
        term,
        closed: closedOn === null ? null : { on: closedOn, by: 'delegation' },
        withdrawn: withdrawnOn === null ? null : { on: withdrawnOn, by: 'delegation' },
      },
      amendedOn === null ? {} : { [amendedOn]: amended },
    ),
  )

/** Any commitment, whatever is known of it, at any month end. */
export const question: fc.Arbitrary<RatingQuestion> = fc.record({
  commitment,
  cells,
  sheets,
  territories,
  announced: fc.constantFrom([], [{ on: '2019-03-05', count: 136, phase: 1 as const }]),
  asOf: monthEnd,
})

/** One more piece of evidence of each kind, with nothing disputed in it. */
export const evidence = fc.record({
  of: fc.integer({ min: 2019, max: 2022 }),
  month,
  territory: territoryId,
  from: day,
})
