import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../result.ts'
import { moveBalance, refusalOfRoom, roomCents } from './balance.ts'
import { Balance, type BalanceId, ceilingCents } from './ledger.ts'

const id: BalanceId = { commitment: 'bdt-equity', year: 2020 }
const balance: Balance = { ...id, limitCents: 1_000, usedCents: 400, open: true }
const unlimited: Balance = { ...balance, limitCents: null }
const shut: Balance = { ...balance, open: false }

const open = { kind: 'open', balance: id, limitCents: 1_000 } as const
const limit = (limitCents: number | null) => ({ kind: 'limit', balance: id, limitCents }) as const
const take = (amountCents: number) => ({ kind: 'take', balance: id, amountCents }) as const
const shutting = { kind: 'shut', balance: id } as const

describe('the room of a balance', () => {
  it.each([
    { of: balance, room: 600 },
    { of: { ...balance, usedCents: 1_000 }, room: 0 },
    { of: unlimited, room: null },
  ])('is $room', ({ of, room }) => expect(roomCents(of)).toBe(room))
})

describe('a move', () => {
  it.each([
    { why: 'opens', before: undefined, move: open, after: { ...balance, usedCents: 0 } },
    {
      why: 'opens without a limit',
      before: undefined,
      move: { ...open, limitCents: null },
      after: { ...unlimited, usedCents: 0 },
    },
    { why: 'takes', before: balance, move: take(1), after: { ...balance, usedCents: 401 } },
    { why: 'takes all the room', before: balance, move: take(600), after: { ...balance, usedCents: 1_000 } },
    {
      why: 'takes any amount without a limit',
      before: unlimited,
      move: take(100_000_000),
      after: { ...unlimited, usedCents: 100_000_400 },
    },
    { why: 'gives back', before: balance, move: take(-400), after: { ...balance, usedCents: 0 } },
    { why: 'gives back once shut', before: shut, move: take(-1), after: { ...shut, usedCents: 399 } },
    { why: 'takes nothing once shut', before: shut, move: take(0), after: shut },
    {
      why: 'sets the limit to what is used',
      before: balance,
      move: limit(400),
      after: { ...balance, limitCents: 400 },
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

  it('never opens what is there already', () => expect(moveBalance(balance, open)).toEqual(refuse('room')))
})

describe('a balance without a limit', () => {
  it('holds no more than every store counts exactly', () => {
    const full = {
      commitment: 'bdt-equity',
      year: 2019,
      limitCents: null,
      usedCents: ceilingCents,
      open: true,
    }
    const move = { kind: 'take', balance: { commitment: 'bdt-equity', year: 2019 }, amountCents: 1 } as const
    expect(moveBalance(full, move)).toEqual({ ok: false, error: 'room' })
    expect(refusalOfRoom(move, full)).toMatchObject({ code: 'limit-passed', roomCents: 0, askedCents: 1 })
    expect(Number.isSafeInteger(ceilingCents + 100_000_000_000_00)).toBe(true)
  })
})
