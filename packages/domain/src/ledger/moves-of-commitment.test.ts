import { describe, expect, it } from 'vitest'
import type {
  CohortObligation,
  CohortTier,
  EnvelopeObligation,
  Obligation,
} from '../commitment/obligation.ts'
import {
  amended,
  closed,
  commitmentOf,
  envelope,
  noticed,
  registered,
  volume,
  withdrawn,
} from '../testing/commitment-examples.ts'
import type { BalanceUnit } from './ledger.ts'
import { movesOfCommitment } from './moves-of-commitment.ts'

const years = [2019, 2020, 2021, 2022]
const opened = (
  limit: number | null,
  of: readonly (number | null)[] = years,
  unit: BalanceUnit = 'cents',
  tier: CohortTier | null = null,
) => of.map((year) => ({ kind: 'open', balance: { commitment: 'bdt-equity', year, tier }, unit, limit }))
/** An amendment of 1 January 2020 leaves 2019, which was over, as it was. */
const limited = (limit: number | null) =>
  years
    .slice(1)
    .map((year) => ({ kind: 'limit', balance: { commitment: 'bdt-equity', year, tier: null }, limit }))
const shut = years.map((year) => ({ kind: 'shut', balance: { commitment: 'bdt-equity', year, tier: null } }))

const about: EnvelopeObligation = { ...envelope, perYear: { amountCents: 1_000_00, approximate: true } }
const unlimited: EnvelopeObligation = { ...envelope, perYear: null }
const longer: EnvelopeObligation = { ...envelope, years: { from: 2018, to: 2023 } }

/** About twenty territories a year, exactly five of them reinforced. */
const cohort: CohortObligation = {
  kind: 'cohort',
  perYear: { count: 20, approximate: true },
  tiers: [{ tier: 'reinforced', count: 5, approximate: false }],
  years: { from: 2019, to: 2020 },
}
const uncountable: Obligation = { kind: 'unquantified', reason: 'not-countable' }
const untargeted: Obligation = { kind: 'unquantified', reason: 'no-target' }

describe('registering opens every balance', () => {
  it.each([
    { why: 'with its limit', obligation: envelope, moves: opened(1_000_00) },
    { why: 'with a tenth more where it is approximate', obligation: about, moves: opened(1_100_00) },
    { why: 'with none where no amount is promised', obligation: unlimited, moves: opened(null) },
    { why: 'but of a volume the whole', obligation: volume, moves: opened(null, [null], 'deliveries') },
    {
      why: 'and of each tier of a cohort',
      obligation: cohort,
      moves: [2019, 2020].flatMap((year) => [
        ...opened(22, [year], 'territories'),
        ...opened(5, [year], 'territories', 'reinforced'),
      ]),
    },
    { why: 'but nothing of what cannot be counted', obligation: uncountable, moves: [] },
    {
      why: 'but the whole of what has no target',
      obligation: untargeted,
      moves: opened(null, [null], 'deliveries'),
    },
  ])('$why', ({ obligation, moves }) =>
    expect(movesOfCommitment(undefined, commitmentOf(registered(obligation)))).toEqual(moves),
  )
})

describe('amending', () => {
  const change = (from: EnvelopeObligation, to: EnvelopeObligation) =>
    movesOfCommitment(
      commitmentOf(registered(from)),
      commitmentOf(registered(from), amended(to, '2020-01-01')),
    )

  it.each([
    {
      why: 'moves the limit of every year that was not over',
      from: envelope,
      to: about,
      moves: limited(1_100_00),
    },
    { why: 'takes the limit away', from: envelope, to: unlimited, moves: limited(null) },
    { why: 'sets a first limit', from: unlimited, to: envelope, moves: limited(1_000_00) },
    { why: 'the themes moves nothing', from: envelope, to: { ...envelope, themes: [] }, moves: [] },
    { why: 'opens the years it adds', from: envelope, to: longer, moves: opened(1_000_00, [2018, 2023]) },
    {
      why: 'limits the years there are and opens the years it adds',
      from: envelope,
      to: { ...about, years: { from: 2019, to: 2023 } },
      moves: [...limited(1_100_00), ...opened(1_100_00, [2023])],
    },
  ])('$why', ({ from, to, moves }) => expect(change(from, to)).toEqual(moves))

  it('measures against the last wording known, though it comes into force later', () => {
    const later = [registered(), amended(about, '2021-06-01')] as const
    expect(movesOfCommitment(commitmentOf(...later), commitmentOf(...later, noticed('2021-06-30')))).toEqual(
      [],
    )
    expect(movesOfCommitment(undefined, commitmentOf(...later))).toEqual([
      ...opened(1_000_00, [2019, 2020]),
      ...opened(1_100_00, [2021, 2022]),
    ])
  })

  describe('the tiers of a cohort', () => {
    const of2020 = (limit: number) => [
      { kind: 'limit', balance: { commitment: 'bdt-equity', year: 2020, tier: 'reinforced' }, limit },
    ]
    const untiered: CohortObligation = { ...cohort, tiers: [] }
    const six: CohortObligation = { ...cohort, tiers: [{ tier: 'reinforced', count: 6, approximate: false }] }
    const asRegistered = [registered(cohort)] as const
    const dropped = [...asRegistered, amended(untiered, '2020-03-01')] as const

    it('leaves a dropped one no room in the years that are not over', () =>
      expect(movesOfCommitment(commitmentOf(...asRegistered), commitmentOf(...dropped))).toEqual(of2020(0)))

    it.each([
      { as: cohort, limit: 5 },
      { as: six, limit: 6 },
    ])('gives the room back to one that is put back, $limit', ({ as, limit }) => {
      const back = commitmentOf(...dropped, amended(as, '2020-05-01'))
      expect(movesOfCommitment(commitmentOf(...dropped), back)).toEqual(of2020(limit))
    })

    it('shuts a dropped one with the account', () => {
      const end = commitmentOf(...dropped, closed('2020-06-01'))
      expect(movesOfCommitment(commitmentOf(...dropped), end)).toEqual(
        [2019, 2020].flatMap((year) =>
          [null, 'reinforced'].map((tier) => ({
            kind: 'shut',
            balance: { commitment: 'bdt-equity', year, tier },
          })),
        ),
      )
    })
  })
})

describe('ending', () => {
  it.each([
    { why: 'the account', end: closed('2021-01-01') },
    { why: 'the promise', end: withdrawn('2021-01-01') },
  ])('$why shuts every year', ({ end }) =>
    expect(movesOfCommitment(commitmentOf(), commitmentOf(registered(), end))).toEqual(shut),
  )

  it('by notice alone shuts nothing', () =>
    expect(movesOfCommitment(commitmentOf(), commitmentOf(registered(), noticed('2021-01-01')))).toEqual([]))

  it('what is counted as a whole shuts the whole', () =>
    expect(
      movesOfCommitment(
        commitmentOf(registered(volume)),
        commitmentOf(registered(volume), closed('2021-01-01')),
      ),
    ).toEqual([{ kind: 'shut', balance: { commitment: 'bdt-equity', year: null, tier: null } }]))
})
