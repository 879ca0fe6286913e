import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../result.ts'
import { moveBalance, refusalOfRoom, roomOf } from './balance.ts'
import { Balance, type BalanceId, ceiling } from './ledger.ts'

const id: BalanceId = { commitment: 'bdt-equity', year: 2020, tier: null }
const balance: Balance = { ...id, unit: 'cents', limit: 1_000, used: 400, open: true }
const unlimited: Balance = { ...balance, limit: null }
const shut: Balance = { ...balance, open: false }

const open = { kind: 'open', balance: id, unit: 'cents', limit: 1_000 } as const
const limit = (to: number | null) => ({ kind: 'limit', balance: id, limit: to }) as const
const take = (amount: number) => ({ kind: 'take', balance: id, amount }) as const
const shutting = { kind: 'shut', balance: id } as const

describe('the room of a balance', () => {
  it.each([
    { of: balance, room: 600 },
    { of: { ...balance, used: 1_000 }, room: 0 },
    { of: unlimited, room: null },
  ])('is $room', ({ of, room }) => expect(roomOf(of)).toBe(room))
})

describe('a move', () => {
  it.each([
    { why: 'opens', before: undefined, move: open, after: { ...balance, used: 0 } },
    {
      why: 'opens without a limit',
      before: undefined,
      move: { ...open, limit: null },
      after: { ...unlimited, used: 0 },
    },
    { why: 'takes', before: balance, move: take(1), after: { ...balance, used: 401 } },
    { why: 'takes all the room', before: balance, move: take(600), after: { ...balance, used: 1_000 } },
    {
      why: 'takes any amount without a limit',
      before: unlimited,
      move: take(100_000_000),
      after: { ...unlimited, used: 100_000_400 },
    },
    { why: 'gives back', before: balance, move: take(-400), after: { ...balance, used: 0 } },
    { why: 'gives back once shut', before: shut, move: take(-1), after: { ...shut, used: 399 } },
    { why: 'takes nothing once shut', before: shut, move: take(0), after: shut },
    {
      why: 'sets the limit to what is used',
      before: balance,
      move: limit(400),
      after: { ...balance, limit: 400 },
    },
    { why: 'takes the limit away', before: balance, move: limit(null), after: unlimited },
    { why: 'sets a first limit', before: unlimited, move: limit(1_000), after: balance },
    { why: 'shuts', before: balance, move: shutting, after: shut },
    { why: 'shuts again', before: shut, move: shutting, after: shut },
  ])('$why', ({ before, move, after }) => {
    expect(moveBalance(before, move)).toEqual(ok(after))
    expect(Balance().parse(after)).toEqual(after)
  })

  it.each([
    {
      why: 'one cent beyond the limit',
      before: balance,
      move: take(601),
      refusal: {
        code: 'limit-passed',
        at: '/amountCents',
        year: 2020,
        limitCents: 1_000,
        usedCents: 400,
        roomCents: 600,
        askedCents: 601,
      },
    },
    {
      why: 'anything of a shut balance',
      before: shut,
      move: take(1),
      refusal: { code: 'commitment-ended', commitment: 'bdt-equity' },
    },
    {
      why: 'of a shut balance without a limit',
      before: { ...unlimited, open: false },
      move: take(1),
      refusal: { code: 'commitment-ended', commitment: 'bdt-equity' },
    },
    {
      why: 'of a year that the envelope does not run in',
      before: undefined,
      move: take(1),
      refusal: { code: 'outside-envelope', at: '/effectiveOn', year: 2020 },
    },
    {
      why: 'a limit below what is used',
      before: balance,
      move: limit(399),
      refusal: { code: 'limit-below-use', at: '/obligation', year: 2020, limitCents: 399, usedCents: 400 },
    },
    {
      why: 'a limit where there is no balance',
      before: undefined,
      move: limit(1),
      refusal: { code: 'outside-envelope', at: '/effectiveOn', year: 2020 },
    },
    {
      why: 'shutting what is not there',
      before: undefined,
      move: shutting,
      refusal: { code: 'outside-envelope', at: '/effectiveOn', year: 2020 },
    },
  ] as const)('loses: $why', ({ before, move, refusal }) => {
    expect(moveBalance(before, move)).toEqual(refuse('room'))
    expect(refusalOfRoom(move, before)).toEqual(refusal)
  })

  it.each([
    {
      why: 'one territory beyond a cohort',
      move: take(1),
      refusal: { code: 'cohort-full', year: 2020, tier: null, limit: 22, selected: [] },
    },
    {
      why: 'a limit below the territories selected',
      move: limit(21),
      refusal: {
        code: 'limit-below-selection',
        at: '/obligation',
        year: 2020,
        tier: null,
        limit: 21,
        selected: 22,
      },
    },
  ] as const)('loses: $why', ({ move, refusal }) => {
    const full: Balance = { ...id, unit: 'territories', limit: 22, used: 22, open: true }
    expect(moveBalance(full, move)).toEqual(refuse('room'))
    expect(refusalOfRoom(move, full)).toEqual(refusal)
  })

  it('never opens what is there already', () => expect(moveBalance(balance, open)).toEqual(refuse('room')))
})

describe('a balance without a limit', () => {
  it('holds no more than every store counts exactly', () => {
    const full = {
      commitment: 'bdt-equity',
      year: 2019,
      tier: null,
      unit: 'cents',
      limit: null,
      used: ceiling,
      open: true,
    } as const
    const move = { kind: 'take', balance: { ...full }, amount: 1 } as const
    expect(moveBalance(full, move)).toEqual({ ok: false, error: 'room' })
    expect(refusalOfRoom(move, full)).toMatchObject({ code: 'limit-passed', roomCents: 0, askedCents: 1 })
    expect(Number.isSafeInteger(ceiling + 100_000_000_000_00)).toBe(true)
  })
})
