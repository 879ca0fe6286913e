import { describe, expect, it } from 'vitest'
import {
  confirmed,
  corrected,
  declared,
  deliveryOf,
  disputed,
  paid,
  released,
  retracted,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import type { Measure, Standing } from './ledger.ts'
import { movesOfDelivery } from './moves-of-delivery.ts'

const scopes = ['national', 'region-32', 'region-44', territory]

/** One figure in every scope that the delivery lies in. */
const add = (
  standing: Standing,
  measure: Measure,
  by: number,
  month: string,
  year = 2020,
  of = 'bdt-equity',
) => scopes.map((scope) => ({ kind: 'add', scope, commitment: of, year, month, standing, measure, by }))
const take = (amount: number, year = 2020, commitment = 'bdt-equity') => ({
  kind: 'take',
  balance: { commitment, year, tier: null },
  amount,
})

type Histories = Parameters<typeof deliveryOf>
type Happening = Histories[number]

const afterwards = (history: Histories, happening: Happening) =>
  movesOfDelivery(deliveryOf(...history), deliveryOf(...history, happening))
const sameMoves = (moves: readonly unknown[], expected: readonly unknown[]) => {
  expect(moves).toHaveLength(expected.length)
  expect(moves).toEqual(expect.arrayContaining([...expected]))
}

describe('what a delivery moves', () => {
  it('declared: room, and figures in each of its places', () =>
    sameMoves(movesOfDelivery(undefined, deliveryOf(declared(400))), [
      take(400),
      ...add('declared', 'allocatedCents', 400, '2020-06'),
      ...add('declared', 'deliveries', 1, '2020-06'),
    ]))

  it('paid: figures of the month of the payment, in the envelope-year of the allocation', () =>
    sameMoves(
      afterwards([declared(400)], paid(100, '2021-01-31')),
      add('declared', 'paidCents', 100, '2021-01'),
    ))

  it('released: room in the envelope-year it came from', () =>
    sameMoves(afterwards([declared(400)], released(100, '2021-01-31')), [
      take(-100),
      ...add('declared', 'releasedCents', 100, '2021-01'),
    ]))

  it('confirmed: figures beside those declared', () =>
    sameMoves(afterwards([declared(400), paid(100)], confirmed(territory, 2)), [
      ...add('confirmed', 'allocatedCents', 400, '2020-06'),
      ...add('confirmed', 'deliveries', 1, '2020-06'),
      ...add('confirmed', 'paidCents', 100, '2020-09'),
    ]))

  it('paid after it was confirmed: only declared', () =>
    sameMoves(
      afterwards([declared(400), confirmed(territory, 1)], paid(100)),
      add('declared', 'paidCents', 100, '2020-09'),
    ))

  it('released after it was confirmed: from what was confirmed too', () =>
    sameMoves(afterwards([declared(400), confirmed(territory, 1)], released(100)), [
      take(-100),
      ...add('declared', 'releasedCents', 100, '2020-10'),
      ...add('confirmed', 'releasedCents', 100, '2020-10'),
    ]))

  it('confirmed again after a payment: only what is new', () =>
    sameMoves(
      afterwards([declared(400), confirmed(territory, 1), paid(100)], confirmed(territory, 3)),
      add('confirmed', 'paidCents', 100, '2020-09'),
    ))

  it('disputed: all of it, and it still takes its room', () =>
    sameMoves(afterwards([declared(400), paid(100)], disputed(territory, 1)), [
      ...add('disputed', 'allocatedCents', 400, '2020-06'),
      ...add('disputed', 'deliveries', 1, '2020-06'),
      ...add('disputed', 'paidCents', 100, '2020-09'),
    ]))

  it('paid while disputed: disputed as well', () =>
    sameMoves(afterwards([declared(400), disputed(territory, 1)], paid(100)), [
      ...add('declared', 'paidCents', 100, '2020-09'),
      ...add('disputed', 'paidCents', 100, '2020-09'),
    ]))

  it('disputed by a region against the territory: nothing', () =>
    sameMoves(afterwards([declared(400), confirmed(territory, 1)], disputed('region-32', 1)), []))

  it('disputed by the territory against a region: from confirmed to disputed', () =>
    sameMoves(afterwards([declared(400), confirmed('region-32', 1)], disputed(territory, 1)), [
      ...add('confirmed', 'allocatedCents', -400, '2020-06'),
      ...add('confirmed', 'deliveries', -1, '2020-06'),
      ...add('disputed', 'allocatedCents', 400, '2020-06'),
      ...add('disputed', 'deliveries', 1, '2020-06'),
    ]))

  it('ruled to stand: disputed no more', () =>
    sameMoves(afterwards([declared(400), disputed(territory, 1)], ruled('stands')), [
      ...add('disputed', 'allocatedCents', -400, '2020-06'),
      ...add('disputed', 'deliveries', -1, '2020-06'),
    ]))

  it('corrected within its year: only the difference', () =>
    sameMoves(afterwards([declared(400)], corrected(500)), [
      take(100),
      ...add('declared', 'allocatedCents', 100, '2020-06'),
    ]))

  it('corrected to another month of its year: figures move, room does not', () =>
    sameMoves(afterwards([declared(400)], corrected(400, '2020-05-31')), [
      ...add('declared', 'allocatedCents', -400, '2020-06'),
      ...add('declared', 'deliveries', -1, '2020-06'),
      ...add('declared', 'allocatedCents', 400, '2020-05'),
      ...add('declared', 'deliveries', 1, '2020-05'),
    ]))

  it('corrected to another year: room moves, and so do payments and releases', () =>
    sameMoves(afterwards([declared(400), paid(100), released(50)], corrected(300, '2019-12-31')), [
      take(-350),
      take(250, 2019),
      ...add('declared', 'allocatedCents', -400, '2020-06'),
      ...add('declared', 'allocatedCents', 300, '2019-12', 2019),
      ...add('declared', 'deliveries', -1, '2020-06'),
      ...add('declared', 'deliveries', 1, '2019-12', 2019),
      ...add('declared', 'paidCents', -100, '2020-09'),
      ...add('declared', 'paidCents', 100, '2020-09', 2019),
      ...add('declared', 'releasedCents', -50, '2020-10'),
      ...add('declared', 'releasedCents', 50, '2020-10', 2019),
    ]))

  it('corrected to another commitment: all of it moves', () =>
    sameMoves(afterwards([declared(400)], corrected(400, '2020-06-15', 'bdt-loans')), [
      take(-400),
      take(400, 2020, 'bdt-loans'),
      ...add('declared', 'allocatedCents', -400, '2020-06'),
      ...add('declared', 'deliveries', -1, '2020-06'),
      ...add('declared', 'allocatedCents', 400, '2020-06', 2020, 'bdt-loans'),
      ...add('declared', 'deliveries', 1, '2020-06', 2020, 'bdt-loans'),
    ]))

  it.each([
    { why: 'retracted', history: [declared(400)], end: retracted() },
    { why: 'ruled to fall', history: [declared(400), disputed(territory, 1)], end: ruled('falls') },
  ] as const)('$why: gives back all that it had moved', ({ history: [first, ...rest], end }) => {
    const before = deliveryOf(first, ...rest)
    const negated = movesOfDelivery(undefined, before).map((move) => {
      if (move.kind === 'take') return { ...move, amount: -move.amount }
      return move.kind === 'add' ? { ...move, by: -move.by } : move
    })
    sameMoves(movesOfDelivery(before, deliveryOf(first, ...rest, end)), negated)
  })
})
