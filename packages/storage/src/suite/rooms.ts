import type { Balance, BalanceId, Move } from '@parole/domain'
import { expect, test } from 'vitest'
import type { CommitOutcome, Register } from '../register.ts'
import { allocated, commitment, declaration } from './fixtures.ts'

const id: BalanceId = { commitment: 'bdt-equity', year: 2019, tier: null }
const inCents = { ...id, unit: 'cents' } as const
const take = (amount: number): Move => ({ kind: 'take', balance: id, amount })

/** Makes moves alone. */
const move = (register: Register, ...moves: readonly Move[]): Promise<CommitOutcome> =>
  register.commit({ appends: [], entries: [], moves })

/** The envelope-year as it stands. */
const balance = async (register: Register): Promise<Balance | undefined> =>
  (await register.ledger('national', 'bdt-equity')).balances[0]

export const roomTests = (subject: () => Register): void => {
  const opened = async (limit: number | null): Promise<Register> => {
    const register = subject()
    await register.commit(commitment('bdt-equity', { 2019: limit }))
    return register
  }

  test('room is filled to the cent, and not one cent beyond', async () => {
    const register = await opened(1_000)
    expect(await move(register, take(1_001))).toMatchObject({ lost: 'room' })
    expect(await move(register, take(999))).toEqual({ committed: true })
    expect(await move(register, take(1))).toEqual({ committed: true })
    expect(await move(register, take(1))).toEqual({
      committed: false,
      lost: 'room',
      move: take(1),
      balance: { ...inCents, limit: 1_000, used: 1_000, open: true },
    })
  })

  test('what is given back can be taken again', async () => {
    const register = await opened(1_000)
    await move(register, take(1_000))
    expect(await move(register, take(-300))).toEqual({ committed: true })
    expect(await move(register, take(301))).toMatchObject({ lost: 'room' })
    expect(await move(register, take(300))).toEqual({ committed: true })
    expect(await balance(register)).toEqual({ ...inCents, limit: 1_000, used: 1_000, open: true })
  })

  test('steps on one balance count as their sum', async () => {
    const register = await opened(1_000)
    expect(await move(register, take(1_500), take(-700))).toEqual({ committed: true })
    expect(await move(register, take(150), take(51))).toMatchObject({ lost: 'room', move: take(201) })
    expect(await balance(register)).toMatchObject({ used: 800 })
  })

  test('a shut balance gives nothing more, and still takes back', async () => {
    const register = await opened(1_000)
    await move(register, take(500))
    expect(await move(register, { kind: 'shut', balance: id })).toEqual({ committed: true })
    expect(await move(register, take(1))).toMatchObject({ lost: 'room', balance: { open: false } })
    expect(await move(register, take(-200))).toEqual({ committed: true })
    expect(await balance(register)).toEqual({ ...inCents, limit: 1_000, used: 300, open: false })
  })

  test('a limit cannot go below what is used, and moves the room with it', async () => {
    const register = await opened(1_000)
    await move(register, take(600))
    const to = (limit: number | null): Move => ({ kind: 'limit', balance: id, limit })
    expect(await move(register, to(599))).toEqual({
      committed: false,
      lost: 'room',
      move: to(599),
      balance: { ...inCents, limit: 1_000, used: 600, open: true },
    })
    expect(await move(register, to(600))).toEqual({ committed: true })
    expect(await move(register, take(1))).toMatchObject({ lost: 'room' })
    expect(await move(register, to(null))).toEqual({ committed: true })
    expect(await move(register, take(5_000))).toEqual({ committed: true })
    expect(await move(register, to(5_600))).toEqual({ committed: true })
    expect(await move(register, take(1))).toMatchObject({ lost: 'room', balance: { limit: 5_600 } })
  })

  test('without a limit there is room for the largest amounts, to the cent', async () => {
    const register = await opened(null)
    const largest = 1_000_000_000_000_00
    for (let n = 0; n < 20; n += 1) expect(await move(register, take(largest))).toEqual({ committed: true })
    await move(register, take(-1))
    expect(await balance(register)).toEqual({
      ...inCents,
      limit: null,
      used: 20 * largest - 1,
      open: true,
    })
  })

  test('a balance that was never opened has no room, nor anything to give back to', async () => {
    const register = subject()
    const nowhere = { committed: false, lost: 'room', balance: undefined }
    expect(await move(register, take(1))).toEqual({ ...nowhere, move: take(1) })
    expect(await move(register, take(-1))).toMatchObject({ lost: 'room' })
    const shut: Move = { kind: 'shut', balance: id }
    expect(await move(register, shut)).toEqual({ ...nowhere, move: shut })
    expect(await move(register, { kind: 'limit', balance: id, limit: 5 })).toMatchObject({
      lost: 'room',
    })
  })

  test('a balance is opened once', async () => {
    const register = await opened(1_000)
    await move(register, take(400))
    const open: Move = { kind: 'open', balance: id, unit: 'cents', limit: 9 }
    expect(await move(register, open)).toMatchObject({ lost: 'room', balance: { used: 400 } })
  })

  test('figures that cancel out are as good as never written', async () => {
    const register = await opened(null)
    await register.commit(declaration(1))
    await move(register, ...allocated(-100_00, {}))
    const months = (await register.ledger('region-84')).cells.map((cell) => cell.months)
    expect(months).toEqual([{}])
  })
}
