import { expect, test } from 'vitest'
import { movesOfDelivery } from '../ledger/moves-of-delivery.ts'
import { confirmed, declared, deliveryOf, released } from '../testing/delivery-examples.ts'
import { figuresThrough, isItemised, reachedSince } from './evidence-figures.ts'
import { allocated, cellOf } from './rating-examples.ts'

const cells = [
  cellOf(2020, {
    '2020-03': { declared: { allocatedCents: 70, deliveries: 1 } },
    '2020-02': { declared: { allocatedCents: 50, paidCents: 20, deliveries: 1 } },
  }),
  cellOf(2021, {
    '2020-05': { declared: { releasedCents: 40 }, disputed: { allocatedCents: 10, deliveries: 1 } },
    '2020-06': { declared: { allocatedCents: 30, deliveries: 1 }, confirmed: { allocatedCents: 30 } },
  }),
]

test('figures keep stages and standings apart', () => {
  expect(figuresThrough(cells, '2020-06')).toEqual({
    through: '2020-06',
    allocated: {
      stage: 'allocated-net',
      declaredCents: 110,
      disputedCents: 10,
      confirmedCents: 30,
      headlineCents: 100,
    },
    released: {
      stage: 'released',
      declaredCents: 40,
      disputedCents: 0,
      headlineCents: 40,
    },
    paid: { stage: 'paid', declaredCents: 20, disputedCents: 0, confirmedCents: 0, headlineCents: 20 },
    deliveries: { declared: 3, disputed: 1, confirmed: 0 },
  })
})

test('what is released of a confirmed delivery is confirmed no longer, and no release is confirmed', () => {
  // As the ledger keeps it: a release counts where its allocation counts, whoever saw it.
  const cell = cellOf(2020, {
    '2020-02': {
      declared: { allocatedCents: 150, deliveries: 2 },
      confirmed: { allocatedCents: 100, deliveries: 1 },
    },
    '2020-03': { declared: { releasedCents: 30 }, confirmed: { releasedCents: 30 } },
  })
  const { allocated: net, released: back } = figuresThrough([cell], '2020-03')
  expect(net).toMatchObject({ declaredCents: 120, confirmedCents: 70 })
  expect(back).toEqual({ stage: 'released', declaredCents: 30, disputedCents: 0, headlineCents: 30 })
})

test('a release after the confirmation leaves that much less confirmed, from the events to the figures', () => {
  const delivery = deliveryOf(declared(100), confirmed('ti1-3214', 1), released(30, '2020-10-01'))
  const months: Record<string, Record<string, Record<string, number>>> = {}
  for (const move of movesOfDelivery(undefined, delivery)) {
    if (move.kind !== 'add' || move.scope !== 'national') continue
    const { month, standing, measure, by } = move
    months[month] = { ...months[month], [standing]: { ...months[month]?.[standing], [measure]: by } }
  }
  const through = (month: string) => figuresThrough([cellOf(2020, months)], month).allocated
  expect(through('2020-09')).toMatchObject({ declaredCents: 100, confirmedCents: 100 })
  expect(through('2020-10')).toMatchObject({ declaredCents: 70, confirmedCents: 70, headlineCents: 70 })
})

test.each([
  ['2020-02', null],
  ['2020-04', '2020-03'],
  ['2020-05', null],
  ['2020-06', '2020-06'],
])('through %s a line is reached since %s', (through, since) => {
  expect(reachedSince(cells, through, 100)).toBe(since)
})

test('what was released since was itemised all the same', () => {
  const months = { '2020-02': allocated(50), '2020-03': { declared: { releasedCents: 50 } } }
  expect(isItemised(figuresThrough([cellOf(2020, months)], '2020-03'))).toBe(true)
  expect(isItemised(figuresThrough([], '2020-03'))).toBe(false)
})
