import { describe, expect, it } from 'vitest'
import { lineOf, published } from '../testing/claim-examples.ts'
import type { ClaimFigure } from './claim.ts'
import { type ComparableClaim, claimStandsOn, disagree } from './disagreement.ts'

const money = (
  amountCents: number,
  stage: Extract<ClaimFigure, { kind: 'money' }>['stage'] = 'allocated',
): ClaimFigure => ({ kind: 'money', amountCents, approximate: false, stage })
const count = (of: Extract<ClaimFigure, { kind: 'count' }>['of'], number: number): ClaimFigure => ({
  kind: 'count',
  of,
  count: number,
  approximate: false,
})

const claim = (changes: Partial<ComparableClaim> = {}): ComparableClaim => ({
  ...lineOf(published()),
  figure: money(260_000_000_00),
  ...changes,
})
const today = '2024-12-01'

describe('two claims disagree', () => {
  it('when they say different amounts of one thing, at dates that can be the same', () => {
    const other = claim({ date: '2019-09', figure: money(108_000_000_00) })
    expect(disagree(claim(), other, today)).toBe(true)
  })

  it.each([
    ['not said of one', money(1, 'unknown'), money(2, 'paid')],
    ['not said of either', money(1, 'unknown'), money(2, 'unknown')],
    ['the same', money(1, 'paid'), money(2, 'paid')],
  ])('of money, when the stage is %s', (_, figure, other) =>
    expect(disagree(claim({ figure }), claim({ figure: other }), today)).toBe(true),
  )

  it('of things, when they count the same', () =>
    expect(
      disagree(claim({ figure: count('project', 474) }), claim({ figure: count('project', 231) }), today),
    ).toBe(true))

  it('whatever the order of the commitments that they are about', () =>
    expect(
      disagree(claim(), claim({ about: ['bdt-engineering', 'bdt-equity'], figure: money(1) }), today),
    ).toBe(true))
})

describe('two claims do not disagree', () => {
  it.each<[string, Partial<ComparableClaim>]>([
    ['when they say the same amount', { figure: money(260_000_000_00, 'unknown') }],
    ['of different stages, which are never compared', { figure: money(1, 'paid') }],
    ['of money and things', { figure: count('project', 474) }],
    ['about more or fewer commitments', { about: ['bdt-equity'], figure: money(1) }],
    ['about others', { about: ['bdt-equity', 'vte'], figure: money(1) }],
    ['about the programme as a whole', { about: [], figure: money(1) }],
    ['of different places', { scope: 'region-84', figure: money(1) }],
    ['of another day', { date: '2019-09-25', figure: money(1) }],
    ['of another month', { date: '2019-10', figure: money(1) }],
    ['of a period, and of all the time before', { since: '2019', figure: money(1) }],
    ['when one was withdrawn by then', { withdrawnOn: '2024-12-01', figure: money(1) }],
  ])('%s', (_, changes) => expect(disagree(claim(), claim(changes), today)).toBe(false))

  it('of things, when they count different ones', () =>
    expect(
      disagree(claim({ figure: count('project', 474) }), claim({ figure: count('answer', 25) }), today),
    ).toBe(false))
})

describe('two claims of a period', () => {
  const signed = (since: string, date: string, number: number) =>
    claim({ since, date, figure: count('vte-placement', number) })

  it.each([
    ['2020', '2020'],
    ['2020-01', '2020'],
    ['2020-01-01', '2020-12-31'],
  ])('disagree where it is the same one: 2020, and %s to %s', (since, date) =>
    expect(disagree(signed('2020', '2020', 150), signed(since, date, 149), today)).toBe(true),
  )

  it.each([
    ['2021', '2021'],
    ['2019', '2020'],
    ['2020', '2020-06'],
    ['2020-07', '2020'],
  ])('do not where it is another one: 2020, and %s to %s', (since, date) =>
    expect(disagree(signed('2020', '2020', 150), signed(since, date, 149), today)).toBe(false),
  )
})

describe('a claim stands', () => {
  it.each([
    ['2019-09-24', null, '2019-09-23', false],
    ['2019-09-24', null, '2019-09-24', true],
    ['2019-09', null, '2019-09-01', true],
    ['2019-09-24', '2020-01-06', '2020-01-05', true],
    ['2019-09-24', '2020-01-06', '2020-01-06', false],
  ])('dated %s and withdrawn %s: on %s %s', (date, withdrawnOn, day, stands) =>
    expect(claimStandsOn({ date, withdrawnOn }, day)).toBe(stands),
  )
})
