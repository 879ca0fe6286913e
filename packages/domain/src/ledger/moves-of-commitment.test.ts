import { describe, expect, it } from 'vitest'
import type { EnvelopeObligation } from '../commitment/obligation.ts'
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
import { movesOfCommitment } from './moves.ts'

const years = [2019, 2020, 2021, 2022]
const opened = (limitCents: number | null, of = years) =>
  of.map((year) => ({ kind: 'open', balance: { commitment: 'bdt-equity', year }, limitCents }))
/** An amendment of 1 January 2020 leaves 2019, which was over, as it was. */
const limited = (limitCents: number | null) =>
  years.slice(1).map((year) => ({ kind: 'limit', balance: { commitment: 'bdt-equity', year }, limitCents }))
const shut = years.map((year) => ({ kind: 'shut', balance: { commitment: 'bdt-equity', year } }))

const about: EnvelopeObligation = { ...envelope, perYear: { amountCents: 1_000_00, approximate: true } }
const unlimited: EnvelopeObligation = { ...envelope, perYear: null }
const longer: EnvelopeObligation = { ...envelope, years: { from: 2018, to: 2023 } }

describe('registering opens every envelope-year', () => {
  it.each([
    { why: 'with its limit', obligation: envelope, moves: opened(1_000_00) },
    { why: 'with a tenth more where it is approximate', obligation: about, moves: opened(1_100_00) },
    { why: 'with none where no amount is promised', obligation: unlimited, moves: opened(null) },
    { why: 'of which other obligations have none', obligation: volume, moves: [] },
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
    expect(movesOfCommitment(undefined, commitmentOf(...later))).toEqual(opened(1_100_00))
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

  it('what is no envelope shuts nothing', () =>
    expect(
      movesOfCommitment(
        commitmentOf(registered(volume)),
        commitmentOf(registered(volume), closed('2021-01-01')),
      ),
    ).toEqual([]))
})
