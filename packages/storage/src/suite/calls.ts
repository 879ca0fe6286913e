import { ok, refuse } from '@parole/domain'
import { expect, test } from 'vitest'
import type { Register } from '../register.ts'
import { settle } from '../settle.ts'
import { type Fault, planned, withFaults } from './faults.ts'
import {
  answerOf,
  calledAt,
  callOf,
  commitment,
  declaration,
  deliveryStream,
  remembered,
} from './fixtures.ts'

export const callTests = (subject: () => Register): void => {
  const opened = async (): Promise<Register> => {
    await subject().commit(commitment('bdt-equity', { 2019: 100_00 }))
    return subject()
  }

  /** One declaration through the loop, on a register that goes wrong as planned. */
  const declare = (register: Register, commits: readonly (Fault | undefined)[]) => {
    const next = planned(commits)
    const faulty = withFaults(register, (request) => (request === 'commit' ? next() : undefined))
    const wanted = { heads: [deliveryStream(1)], call: callOf(1) }
    return settle(
      faulty,
      wanted,
      (loaded) => (loaded.head(deliveryStream(1)) ? refuse('exists') : ok(declaration(1))),
      { sleep: () => Promise.resolve() },
    )
  }

  const used = async (register: Register) => (await register.ledger('national')).balances[0]?.used

  test('an answer is loaded as it was given, its body in the same order', async () => {
    const register = await opened()
    await register.commit(declaration(1))
    const { answered } = await register.load({ heads: [], call: callOf(1) })
    expect(answered).toEqual(answerOf(1).answered)
    expect(JSON.stringify(answered?.body)).toBe(JSON.stringify(answerOf(1).answered.body))
    expect((await register.load({ heads: [], call: callOf(2) })).answered).toBeUndefined()
  })

  test('an answer without a body stays without one', async () => {
    const register = await opened()
    const { call, answered } = answerOf(1)
    const noContent = { ...answered, status: 204, body: undefined }
    await register.commit({ ...declaration(1), answer: { call, answered: noContent } })
    expect((await register.load({ heads: [], call })).answered).toEqual(noContent)
  })

  test('a call that was answered is lost to its answer, whatever else fails', async () => {
    const register = await opened()
    await register.commit(declaration(1))
    const again = declaration(1)
    expect(await register.commit(again)).toEqual({ committed: false, lost: 'answered' })
    expect(await used(register)).toBe(100_00)
  })

  test('a record counts to its last second, and then is as good as none, gone or not', async () => {
    const register = await opened()
    await register.commit(declaration(1))
    const [last, after] = [calledAt + remembered, calledAt + remembered + 1]
    const answeredAt = async (at: number) =>
      (await register.load({ heads: [], call: callOf(1, at) })).answered
    const again = (at: number) => register.commit({ ...declaration(2), moves: [], answer: answerOf(1, at) })

    expect(await answeredAt(last)).toEqual(answerOf(1).answered)
    expect(await again(last)).toEqual({ committed: false, lost: 'answered' })

    expect(await answeredAt(after)).toBeUndefined()
    expect(await again(after)).toEqual({ committed: true })
    expect(await answeredAt(after)).toEqual(answerOf(1, after).answered)
    expect(await answeredAt(after + remembered)).toBeDefined()
    expect(await register.commit({ ...declaration(3), moves: [], answer: answerOf(1, after) })).toEqual({
      committed: false,
      lost: 'answered',
    })
  })

  test('a write cut off before it was done is done once', async () => {
    const register = await opened()
    expect(await declare(register, ['cut-before', 'contention'])).toMatchObject({ outcome: 'committed' })
    expect(await used(register)).toBe(100_00)
  })

  test('a write cut off after it was done is answered, not done again', async () => {
    const register = await opened()
    const settled = await declare(register, ['cut-after'])
    expect(settled).toMatchObject({ outcome: 'replayed', answered: answerOf(1).answered })
    expect(await used(register)).toBe(100_00)
  })

  test('of several conditions that fail, the version comes before the name, the name before the room', async () => {
    const register = await opened()
    await register.commit(declaration(1))
    const { answer: _, ...unanswered } = declaration(1)
    expect(await register.commit(unanswered)).toMatchObject({ lost: 'version' })
    const sameName = { ...declaration(2, { reference: 'ref/1' }) }
    expect(await register.commit(sameName)).toMatchObject({ lost: 'duplicate' })
    expect(await register.commit(declaration(3))).toMatchObject({ lost: 'room' })
  })
}
