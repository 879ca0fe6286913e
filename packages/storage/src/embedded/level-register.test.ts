import { MemoryLevel } from 'memory-level'
import { expect, test } from 'vitest'
import {
  answerOf,
  calledAt,
  callOf,
  commitment,
  declaration,
  deliveryStream,
  remembered,
} from '../suite/fixtures.ts'
import { openLevelRegister } from './level-register.ts'

/** A register in memory, and what its store says of calls. */
const opened = async () => {
  const level = new MemoryLevel()
  const register = openLevelRegister(level, (writes) => level.batch(writes))
  await register.commit(commitment('bdt-equity', { 2019: null }))
  const declare = (n: number, at: number) => register.commit({ ...declaration(n), answer: answerOf(n, at) })
  const keysOfCalls = async () => (await level.keys().all()).filter((key) => key.includes('call#'))
  return { register, declare, keysOfCalls }
}

test('records of calls leave with the calls after they expired, ten at a time, and nothing else does', async () => {
  const { register, declare, keysOfCalls } = await opened()
  for (let n = 1; n <= 25; n += 1) await declare(n, calledAt + n)
  const each = (await keysOfCalls()).length / 25
  const later = calledAt + 25 + remembered
  const left: number[] = []
  for (let n = 26; n <= 29; n += 1) {
    await declare(n, later + (n > 26 ? 1 : 0))
    left.push((await keysOfCalls()).length / each)
  }
  // The 25th counts to its last second, and leaves a second later.
  expect(left).toEqual([16, 7, 3, 4])
  expect((await register.load({ heads: [], call: callOf(25, later) })).answered).toBeUndefined()
  expect((await register.load({ heads: [], call: callOf(26, later) })).answered).toBeDefined()
  expect((await register.load({ heads: [deliveryStream(1)] })).head(deliveryStream(1))).toBeDefined()
  expect((await register.ledger('national')).balances[0]?.used).toBe(29 * 100_00)
})

test('a record that takes the place of one that has expired stays', async () => {
  const { register, declare, keysOfCalls } = await opened()
  await declare(1, calledAt)
  const before = await keysOfCalls()
  const at = calledAt + remembered + 1
  await register.commit({ ...declaration(2), answer: answerOf(1, at) })
  expect(await keysOfCalls()).toHaveLength(before.length)
  expect((await register.load({ heads: [], call: callOf(1, at) })).answered).toEqual(answerOf(1, at).answered)
})
