import { describe, expect, it } from 'vitest'
import type { Rejection } from '../rejection.ts'
import { actOf, proof, today } from '../testing/acts.ts'
import {
  amended,
  closed,
  commitmentOf,
  envelope,
  registered,
  volume,
  withdrawn,
} from '../testing/commitment-examples.ts'
import { specificationOf } from '../testing/specification.ts'
import { latestWording, wordingAt } from './commitment.ts'
import { decideCommitment } from './decide.ts'
import type { EnvelopeObligation, Obligation } from './obligation.ts'

const { given } = specificationOf('commitment-bdt-equity', decideCommitment)

const doubled: EnvelopeObligation = { ...envelope, perYear: { amountCents: 2_000_00, approximate: true } }
const amend = (obligation: Obligation, act = actOf('delegation', '2020-01-01')) =>
  ({ type: 'AmendCommitment', act, obligation }) as const

describe('amending a commitment', () => {
  it('adds a wording beside the original', () => {
    const amending = given(registered()).when(amend(doubled))
    amending.thenHappens({ type: 'CommitmentAmended', obligation: doubled })
    expect(amending.thenState().wordings).toEqual([
      { from: '2019-03-05', obligation: envelope, source: proof, recordedOn: today },
      { from: '2020-01-01', obligation: doubled, source: proof, recordedOn: today },
    ])
  })

  it('needs a commitment', () => given().when(amend(doubled)).thenRefuses({ code: 'unknown-commitment' }))

  it.each(['state', 'banque-des-territoires', 'ti1-3214'] as const)('is not for %s', (party) =>
    given(registered())
      .when(amend(doubled, actOf(party, '2020-01-01')))
      .thenRefuses({ code: 'not-the-delegation' }),
  )

  it('does not come before the wording in force', () =>
    given(registered(), amended(doubled, '2020-06-30'))
      .when(amend(envelope, actOf('delegation', '2020-06-29')))
      .thenRefuses({
        code: 'effective-before-wording',
        at: '/effectiveOn',
        effectiveOn: '2020-06-29',
        inForceFrom: '2020-06-30',
      }))

  it('may come on the same day as the wording in force', () =>
    given(registered(), amended(doubled, '2020-06-30'))
      .when(amend(envelope, actOf('delegation', '2020-06-30')))
      .thenHappens({ type: 'CommitmentAmended', obligation: envelope }))

  it('does not come before the promise', () =>
    given(registered())
      .when(amend(doubled, actOf('delegation', '2019-03-04')))
      .thenRefuses({
        code: 'effective-before-wording',
        at: '/effectiveOn',
        effectiveOn: '2019-03-04',
        inForceFrom: '2019-03-05',
      }))

  it('may come into force on a day to come', () => {
    given(registered())
      .when(amend(doubled, actOf('delegation', today)))
      .thenHappens({ type: 'CommitmentAmended', obligation: doubled })
    given(registered())
      .when(amend(doubled, actOf('delegation', '2022-01-01')))
      .thenHappens({ type: 'CommitmentAmended', obligation: doubled })
  })

  it('keeps the kind', () =>
    given(registered())
      .when(amend(volume))
      .thenRefuses({ code: 'obligation-kind-changed', at: '/obligation/kind', expected: 'envelope' }))

  it.each<{
    readonly from: Obligation
    readonly to: Obligation
    readonly at: string
    readonly expected: string
  }>([
    { from: envelope, to: { ...envelope, instrument: 'engineering' }, at: 'instrument', expected: 'equity' },
    { from: volume, to: { ...volume, unit: 'accelerator-enrolment' }, at: 'unit', expected: 'vte-placement' },
    {
      from: { kind: 'coverage', of: 'referent', due: null },
      to: { kind: 'coverage', of: 'training-diagnosis', due: null },
      at: 'of',
      expected: 'referent',
    },
    {
      from: { kind: 'unquantified', reason: 'no-target' },
      to: { kind: 'unquantified', reason: 'not-countable' },
      at: 'reason',
      expected: 'no-target',
    },
  ])('keeps what is counted: the $at of the obligation', ({ from, to, at, expected }) => {
    const refusal = { code: 'obligation-measure-changed', at: `/obligation/${at}`, expected } as Rejection
    given(registered(from)).when(amend(to)).thenRefuses(refusal)
  })

  it.each([
    { from: 2020, to: 2022 },
    { from: 2019, to: 2021 },
    { from: 2023, to: 2024 },
  ])('keeps every year: $from to $to drops some', (years) =>
    given(registered())
      .when(amend({ ...envelope, years }))
      .thenRefuses({ code: 'years-dropped', at: '/obligation/years', from: 2019, to: 2022 }),
  )

  it('keeps the years of a cohort as it keeps those of an envelope', () => {
    const cohort = {
      kind: 'cohort',
      perYear: { count: 20, approximate: true },
      tiers: [],
      years: { from: 2019, to: 2022 },
    } as const satisfies Obligation
    given(registered(cohort))
      .when(amend({ ...cohort, years: { from: 2020, to: 2022 } }))
      .thenRefuses({ code: 'years-dropped', at: '/obligation/years', from: 2019, to: 2022 })
  })

  it('may add years at both ends', () => {
    const longer = { ...envelope, years: { from: 2018, to: 2024 } }
    given(registered()).when(amend(longer)).thenHappens({ type: 'CommitmentAmended', obligation: longer })
  })

  it('changes something', () =>
    given(registered()).when(amend(envelope)).thenRefuses({ code: 'nothing-changed' }))

  it('changes more than the order of fields', () => {
    const { themes, years, perYear, instrument, kind } = envelope
    const { approximate, amountCents } = perYear ?? { approximate: false, amountCents: 1 }
    const reordered: Obligation = {
      themes,
      years: { to: years.to, from: years.from },
      perYear: { approximate, amountCents },
      instrument,
      kind,
    }
    given(registered()).when(amend(reordered)).thenRefuses({ code: 'nothing-changed' })
  })

  it('may go back to an earlier wording', () =>
    given(registered(), amended(doubled, '2020-01-01'))
      .when(amend(envelope, actOf('delegation', '2021-01-01')))
      .thenHappens({ type: 'CommitmentAmended', obligation: envelope }))

  it('comes too late once the account is closed, or the promise withdrawn', () => {
    given(registered(), closed('2021-01-01'))
      .when(amend(doubled))
      .thenRefuses({ code: 'commitment-closed', commitment: 'bdt-equity', on: '2021-01-01' })
    given(registered(), withdrawn('2021-02-01'))
      .when(amend(doubled))
      .thenRefuses({ code: 'commitment-withdrawn', commitment: 'bdt-equity', on: '2021-02-01' })
  })
})

describe('the wording in force', () => {
  const commitment = commitmentOf(
    registered(),
    amended(doubled, '2020-01-01'),
    amended(envelope, '2021-01-01'),
  )

  it.each([
    { date: '2018-01-01', from: '2019-03-05', why: 'the original, before there was any' },
    { date: '2019-12-31', from: '2019-03-05', why: 'the original, until the day before' },
    { date: '2020-01-01', from: '2020-01-01', why: 'the amendment, from its day on' },
    { date: '2021-06-30', from: '2021-01-01', why: 'the last one' },
  ])('on $date is $why', ({ date, from }) => expect(wordingAt(commitment, date).from).toBe(from))

  it('is, of two on the same day, the one recorded last', () => {
    const twice = commitmentOf(registered(), amended(doubled, '2020-01-01'), amended(envelope, '2020-01-01'))
    expect(wordingAt(twice, '2020-01-01').obligation).toEqual(envelope)
  })

  it('may differ from the last one known', () => {
    expect(wordingAt(commitment, '2020-05-01').obligation).toEqual(doubled)
    expect(latestWording(commitment).obligation).toEqual(envelope)
    expect(latestWording(commitmentOf()).obligation).toEqual(envelope)
  })
})
