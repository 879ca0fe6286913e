import { describe, expect, it } from 'vitest'
import {
  confirmed,
  corrected,
  declared,
  deliveryOf,
  disputed,
  lifted,
  paid,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import { coverageOf } from './standing.ts'

const first = 'region-32'
const second = 'region-44'

describe('what is said of a delivery', () => {
  it.each([
    { told: 'nobody said anything', history: [], standing: { standing: 'declared' } },
    {
      told: 'the territory confirmed',
      history: [confirmed(territory, 1)],
      standing: { standing: 'confirmed', seen: 1 },
    },
    { told: 'the territory disputed', history: [disputed(territory, 1)], standing: { standing: 'disputed' } },
    {
      told: 'a region confirmed',
      history: [confirmed(first, 1)],
      standing: { standing: 'confirmed', seen: 1 },
    },
    { told: 'a region disputed', history: [disputed(first, 1)], standing: { standing: 'disputed' } },
    {
      told: 'a region disputes what the territory confirmed',
      history: [confirmed(territory, 1), disputed(first, 1)],
      standing: { standing: 'confirmed', seen: 1 },
    },
    {
      told: 'a region confirms what the territory disputed',
      history: [disputed(territory, 1), confirmed(first, 1)],
      standing: { standing: 'disputed' },
    },
    {
      told: 'two regions disagree',
      history: [confirmed(first, 1), disputed(second, 1)],
      standing: { standing: 'disputed' },
    },
    {
      told: 'two regions disagree, the other way round',
      history: [disputed(first, 1), confirmed(second, 1)],
      standing: { standing: 'disputed' },
    },
    {
      told: 'two regions confirmed different versions',
      history: [confirmed(first, 1), paid(1), confirmed(second, 3)],
      standing: { standing: 'confirmed', seen: 3 },
    },
    {
      told: 'the territory confirmed before a payment, a region after',
      history: [confirmed(territory, 1), paid(1), confirmed(first, 3)],
      standing: { standing: 'confirmed', seen: 1 },
    },
    {
      told: 'the territory changed its mind',
      history: [confirmed(territory, 1), disputed(territory, 2)],
      standing: { standing: 'disputed' },
    },
    {
      told: 'the territory came round',
      history: [disputed(territory, 1), confirmed(territory, 2)],
      standing: { standing: 'confirmed', seen: 2 },
    },
    {
      told: 'the territory lifted its dispute and said no more',
      history: [disputed(territory, 1), lifted(territory)],
      standing: { standing: 'declared' },
    },
    {
      told: 'the territory lifted its dispute: the region’s word counts again',
      history: [disputed(first, 1), disputed(territory, 1), lifted(territory)],
      standing: { standing: 'disputed' },
    },
    {
      told: 'the delegation ruled that it stands',
      history: [disputed(territory, 1), ruled('stands')],
      standing: { standing: 'declared' },
    },
    {
      told: 'the delegation ruled against the territory, not against the region that confirmed',
      history: [confirmed(first, 1), disputed(territory, 1), ruled('stands')],
      standing: { standing: 'confirmed', seen: 1 },
    },
    {
      told: 'the promisor corrected',
      history: [confirmed(first, 1), disputed(territory, 1), corrected(1)],
      standing: { standing: 'declared' },
    },
  ] as const)('when $told', ({ history, standing }) =>
    expect(coverageOf(deliveryOf(declared(), ...history))).toEqual(standing),
  )
})
