import { describe, expect, it } from 'vitest'
import type { PartyId } from '../identifiers/party-id.ts'
import { seal } from '../sealed-text.ts'
import { actOf, proof, today } from '../testing/acts.ts'
import { confirmed, reason, retracted, territory } from '../testing/delivery-examples.ts'
import {
  agency,
  cohortCommitment,
  deselected,
  selected,
  supported,
  tierChanged,
} from '../testing/place-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import type { DeselectTerritory, RecordSupport } from './commands.ts'
import { decideDelivery } from './decide.ts'
import { selectionId } from './selection.ts'

const id = selectionId(territory, cohortCommitment, 2019)
const { given } = specificationOf(`delivery-${id}`, decideDelivery)

const support = (on: string, party: PartyId = agency): RecordSupport => ({
  type: 'RecordSupport',
  act: actOf(party, on),
})
const deselect = (on: string, party: PartyId = agency): DeselectTerritory => ({
  type: 'DeselectTerritory',
  act: actOf(party, on),
  reason,
})

describe('recording support', () => {
  it('says since when, and what proves it', () => {
    const recording = given(selected(), tierChanged('reinforced')).when(support('2019-11-04'))
    recording.thenHappens({ type: 'SupportRecorded' })
    expect(recording.thenState()).toMatchObject({
      effectiveOn: '2019-06-14',
      tier: 'reinforced',
      supported: { position: 3, on: '2019-11-04', source: proof },
    })
  })

  it('keeps what was said of the selection', () =>
    expect(
      given(selected(), confirmed(territory, 1)).when(support('2019-11-04')).thenState().attestations,
    ).toMatchObject([{ party: territory, verdict: 'confirmed', seen: 1 }]))

  it('counts in the year of the cohort', () => {
    given(selected(null, '2019-06-14', 2020))
      .when(support('2019-12-31'))
      .thenRefuses({
        code: 'outside-cohort-year',
        at: '/effectiveOn',
        year: 2020,
        effectiveOn: '2019-12-31',
      })
    for (const on of ['2020-01-01', '2020-12-31']) {
      given(selected(null, '2019-06-14', 2020))
        .when(support(on))
        .thenHappens({ type: 'SupportRecorded' })
    }
  })

  it('happens once', () =>
    given(selected(), supported('2019-11-04'))
      .when(support('2019-12-01'))
      .thenRefuses({ code: 'already-supported', on: '2019-11-04' }))
})

describe('deselecting', () => {
  it('says who, since when and why', () => {
    const leaving = given(selected()).when(deselect('2019-10-01'))
    leaving.thenHappens({ type: 'TerritoryDeselected', reason: seal(reason) })
    expect(leaving.thenState()).toMatchObject({
      deselected: { on: '2019-10-01', by: agency, reason: seal(reason) },
      retracted: null,
    })
  })

  it('may come before the year, or after support', () => {
    given(selected(null, '2019-06-14', 2020))
      .when(deselect('2019-10-01'))
      .thenHappens(deselected().event)
    given(selected(), supported('2019-09-01')).when(deselect('2019-10-01')).thenHappens(deselected().event)
  })
})

describe.each([
  { what: 'support', command: support },
  { what: 'leaving the cohort', command: deselect },
])('$what', ({ command }) => {
  it.each(['delegation', 'bpifrance', territory] as const)('is not for %s', (party) =>
    given(selected())
      .when(command('2019-11-04', party))
      .thenRefuses({ code: 'not-the-promisor', promisor: agency }),
  )

  it('comes from the day of the selection to the end of the year, and not after today', () => {
    given(selected()).when(command('2019-06-13')).thenRefuses({
      code: 'effective-before-selection',
      at: '/effectiveOn',
      effectiveOn: '2019-06-13',
      selectedOn: '2019-06-14',
    })
    given(selected()).when(command('2020-01-01')).thenRefuses({
      code: 'outside-cohort-year',
      at: '/effectiveOn',
      year: 2019,
      effectiveOn: '2020-01-01',
    })
    given(selected(null, '2021-06-14', 2021))
      .when(command('2021-07-02'))
      .thenRefuses({
        code: 'effective-in-future',
        at: '/effectiveOn',
        effectiveOn: '2021-07-02',
        today,
      })
    for (const on of ['2019-06-14', '2019-12-31']) given(selected()).when(command(on)).thenState()
  })

  it('comes while the territory is in the cohort', () => {
    given(selected(), deselected('2019-10-01'))
      .when(command('2019-11-04'))
      .thenRefuses({ code: 'territory-deselected', on: '2019-10-01' })
    given(selected(), retracted())
      .when(command('2019-11-04'))
      .thenRefuses({ code: 'delivery-retracted', on: today })
    given().when(command('2019-11-04')).thenRefuses({ code: 'unknown-delivery' })
  })
})
