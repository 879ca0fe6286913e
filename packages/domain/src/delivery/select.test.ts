import { describe, expect, it } from 'vitest'
import type { CohortTier } from '../commitment/obligation.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { CohortEntry } from '../ledger/sheet.ts'
import { cohortEntry } from '../rating/sheet-examples.ts'
import { actOf, proof } from '../testing/acts.ts'
import { amended, envelope, volume } from '../testing/commitment-examples.ts'
import { confirmed, regions, retracted, territory } from '../testing/delivery-examples.ts'
import { beneficiary, selecting } from '../testing/place-commands.ts'
import {
  agency,
  coaching,
  cohort,
  cohortCommitment,
  deselected,
  promiseOf,
  selected,
  supported,
  tierChanged,
} from '../testing/place-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { decideDelivery } from './decide.ts'
import { selectionId } from './selection.ts'

const id = selectionId(territory, cohortCommitment, 2019)
const { given } = specificationOf(`delivery-${id}`, decideDelivery)

/** So many other territories, of which the first so many are reinforced. */
const others = (count: number, reinforced = 0): readonly CohortEntry[] =>
  Array.from({ length: count }, (_, index): CohortEntry => {
    const name: TerritoryId = `ti1-${String(index + 1).padStart(4, '0')}`
    const tier: CohortTier | null = index < reinforced ? 'reinforced' : null
    const chosen = { on: '2019-06-14', standing: 'declared' } as const
    return cohortEntry({ territory: name, tier, selected: chosen, supported: null })
  })
const namesOf = (entries: readonly CohortEntry[]) => entries.map((entry) => entry.territory)
const itself = cohortEntry({
  territory,
  tier: null,
  selected: { on: '2019-06-14', standing: 'declared' },
  supported: null,
})

describe('selecting a territory', () => {
  it('puts it in the cohort of a year', () => {
    given().when(selecting()).thenHappens(selected().event)
    expect(given().when(selecting()).thenState()).toEqual({
      kind: 'selection',
      id: 'ti1-3214-priority-territories-2019',
      commitment: cohortCommitment,
      promisor: agency,
      territory,
      regions,
      effectiveOn: '2019-06-14',
      source: proof,
      year: 2019,
      tier: null,
      tierChangedAt: null,
      since: '2019-06-14',
      supported: null,
      deselected: null,
      past: [],
      attestations: [],
      textsLeft: [],
      ruling: null,
      retracted: null,
    })
  })

  it('may put it in a tier', () =>
    given()
      .when(selecting({ tier: 'reinforced' }))
      .thenHappens(selected('reinforced').event))

  it('takes the 22nd of about twenty, and refuses the 23rd with the list', () => {
    given()
      .when(selecting({ cohort: others(21) }))
      .thenHappens(selected().event)
    given()
      .when(selecting({ cohort: others(22).toReversed() }))
      .thenRefuses({ code: 'cohort-full', year: 2019, tier: null, limit: 22, selected: namesOf(others(22)) })
  })

  it('takes the fifth of five, and refuses the sixth with the list of its tier', () => {
    given()
      .when(selecting({ tier: 'reinforced', cohort: others(8, 4) }))
      .thenHappens(selected('reinforced').event)
    given()
      .when(selecting({ tier: 'reinforced', cohort: others(8, 5) }))
      .thenRefuses({
        code: 'cohort-full',
        year: 2019,
        tier: 'reinforced',
        limit: 5,
        selected: namesOf(others(5)),
      })
    given()
      .when(selecting({ cohort: others(8, 5) }))
      .thenHappens(selected().event)
  })

  it('refuses for the whole cohort before its tier', () =>
    given()
      .when(selecting({ tier: 'reinforced', cohort: others(22, 5) }))
      .thenRefuses({ code: 'cohort-full', year: 2019, tier: null, limit: 22, selected: namesOf(others(22)) }))

  it('has the room that the wording of its year gives, as the ledger has', () => {
    const smaller = { ...cohort, perYear: { count: 3, approximate: false } }
    const commitment = promiseOf(cohortCommitment, cohort, amended(smaller, '2021-01-01'))
    const asked = { commitment, cohort: others(3) }
    for (const year of [2019, 2020]) {
      given()
        .when(selecting({ ...asked, year }))
        .thenHappens(selected(null, '2019-06-14', year).event)
    }
    for (const year of [2021, 2022]) {
      given()
        .when(selecting({ ...asked, year }))
        .thenRefuses({ code: 'cohort-full', year, tier: null, limit: 3, selected: namesOf(others(3)) })
    }
  })

  it('may come ahead of the year, in a territory that is in the programme when it begins', () => {
    const joins = { ...beneficiary, from: '2020-01-01', until: '2020-01-01' }
    given()
      .when(selecting({ year: 2020, territory: joins }))
      .thenHappens(selected(null, '2019-06-14', 2020).event)
    for (const absent of [
      { ...beneficiary, from: '2020-01-02' },
      { ...beneficiary, until: '2019-12-31' },
    ]) {
      given()
        .when(selecting({ year: 2020, territory: absent }))
        .thenRefuses({
          code: 'territory-not-in-force',
          at: '/territory',
          territory,
          effectiveOn: '2020-01-01',
        })
    }
  })

  it('does not come after the year', () => {
    given()
      .when(selecting({ act: actOf(agency, '2019-12-31') }))
      .thenHappens(selected(null, '2019-12-31').event)
    given()
      .when(selecting({ act: actOf(agency, '2020-01-01') }))
      .thenRefuses({
        code: 'outside-cohort-year',
        at: '/effectiveOn',
        year: 2019,
        effectiveOn: '2020-01-01',
      })
  })

  it.each([2018, 2023])('is promised in %i', (year) =>
    given()
      .when(selecting({ year }))
      .thenRefuses({ code: 'year-not-promised', at: '/year', year, from: 2019, to: 2022 }),
  )

  it('knows the tiers that are promised', () =>
    given()
      .when(
        selecting({ tier: 'reinforced', commitment: promiseOf(cohortCommitment, { ...cohort, tiers: [] }) }),
      )
      .thenRefuses({ code: 'unknown-tier', at: '/tier', tier: 'reinforced', known: [] }))

  it.each([envelope, coaching, volume, { kind: 'unquantified', reason: 'no-target' } as const])(
    'is no evidence for $kind',
    (obligation) =>
      given()
        .when(selecting({ commitment: promiseOf(cohortCommitment, obligation) }))
        .thenRefuses({
          code: 'wrong-obligation',
          at: '/commitment',
          expected: 'cohort',
          found: obligation.kind,
        }),
  )
})

describe('changing the tier', () => {
  const change = (tier: CohortTier | null, cohortNow: readonly CohortEntry[] = [itself], on = '2019-07-01') =>
    selecting({ tier, cohort: cohortNow, act: actOf(agency, on) })

  it('moves it, and what was said of it is said no more', () => {
    const moved = given(selected(), supported('2019-06-20'), confirmed(territory, 2)).when(
      change('reinforced'),
    )
    moved.thenHappens({ type: 'TierChanged', tier: 'reinforced' })
    expect(moved.thenState()).toMatchObject({
      tier: 'reinforced',
      effectiveOn: '2019-06-14',
      supported: { on: '2019-06-20' },
      attestations: [],
    })
    given(selected('reinforced')).when(change(null)).thenHappens({ type: 'TierChanged', tier: null })
  })

  it('changes something', () => {
    given(selected()).when(change(null)).thenRefuses({ code: 'nothing-changed' })
    given(selected(), tierChanged('reinforced'))
      .when(change('reinforced'))
      .thenRefuses({ code: 'nothing-changed' })
  })

  it('takes no more room of the cohort, full as it may be', () =>
    given(selected())
      .when(change('reinforced', [...others(21, 4), itself]))
      .thenHappens({ type: 'TierChanged', tier: 'reinforced' }))

  it('finds room in the tier', () =>
    given(selected())
      .when(change('reinforced', [...others(21, 5), itself]))
      .thenRefuses({
        code: 'cohort-full',
        year: 2019,
        tier: 'reinforced',
        limit: 5,
        selected: namesOf(others(5)),
      }))

  it('does not come before the selection', () =>
    given(selected())
      .when(change('reinforced', [itself], '2019-06-13'))
      .thenRefuses({
        code: 'effective-before-selection',
        at: '/effectiveOn',
        effectiveOn: '2019-06-13',
        selectedOn: '2019-06-14',
      }))
})

describe('selecting again', () => {
  const again = selecting({ tier: 'reinforced', act: actOf(agency, '2019-11-04') })

  it.each([
    { why: 'it left the cohort', end: deselected(), textsLeft: [{ party: agency, count: 1 }] },
    {
      why: 'the selection was taken back',
      end: retracted(),
      textsLeft: [{ party: 'banque-des-territoires', count: 1 }],
    },
  ])('begins anew after $why', ({ end, textsLeft }) => {
    const reselecting = given(selected(), supported('2019-09-01'), confirmed(territory, 2), end).when(again)
    reselecting.thenHappens(selected('reinforced', '2019-11-04').event)
    expect(reselecting.thenState()).toMatchObject({
      effectiveOn: '2019-11-04',
      tier: 'reinforced',
      supported: null,
      deselected: null,
      retracted: null,
      attestations: [],
      textsLeft,
    })
  })

  it('may be into the same tier', () =>
    given(selected(), deselected())
      .when(selecting({ act: actOf(agency, '2019-11-04') }))
      .thenHappens(selected(null, '2019-11-04').event))

  it('finds room in the cohort like any other', () =>
    given(selected(), deselected())
      .when(selecting({ cohort: others(22) }))
      .thenRefuses({ code: 'cohort-full', year: 2019, tier: null, limit: 22, selected: namesOf(others(22)) }))
})

describe('the changes of a selection', () => {
  const toggled = (times: number) =>
    Array.from({ length: times }, (_, index) =>
      tierChanged(index % 2 === 0 ? 'reinforced' : null, `2019-07-${String(index + 1).padStart(2, '0')}`),
    )
  const once = (on: string) => selecting({ tier: 'reinforced', act: actOf(agency, on) })

  it('are bounded', () => {
    given(selected(), ...toggled(8))
      .when(once('2019-08-01'))
      .thenHappens({ type: 'TierChanged', tier: 'reinforced' })
    given(selected(), ...toggled(10))
      .when(once('2019-08-01'))
      .thenRefuses({ code: 'too-many-changes', limit: 10 })
  })

  it('may always be put right from an earlier day on', () =>
    given(selected(), ...toggled(10))
      .when(once('2019-07-05'))
      .thenHappens({ type: 'TierChanged', tier: 'reinforced' }))
})
