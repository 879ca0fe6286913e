import { expect, test } from 'vitest'
import type { Register } from '../register.ts'
import {
  appended,
  callOf,
  convention,
  declaration,
  deliveryStream,
  key,
  payments,
  request,
  ulid,
} from './fixtures.ts'

const bare = { moves: [], entries: [] }

/** The head of a delivery that is there. */
export const deliveryOf = async (register: Register, n: number) => {
  const head = (await register.load({ heads: [deliveryStream(n)] })).head(deliveryStream(n))
  if (head === undefined) throw new Error(`delivery ${n} is not there`)
  return head
}

export const historyTests = (subject: () => Register): void => {
  test('what does not exist is undefined, and a stream that was not asked for is a mistake', async () => {
    const loaded = await subject().load({ heads: [deliveryStream(1)], call: callOf(1) })
    expect(loaded.head(deliveryStream(1))).toBeUndefined()
    expect(loaded.answered).toBeUndefined()
    expect(() => loaded.head(deliveryStream(2))).toThrow('not among the heads wanted')
  })

  test('what was committed is loaded as it was: heads of every kind, texts and all', async () => {
    const register = subject()
    const declared = { ...declaration(1), moves: [] }
    const others = [convention('accord-2019'), key(8, 'bpifrance'), request(9, 'bpifrance', 'ti1-3214')]
    expect(await register.commit(declared)).toEqual({ committed: true })
    expect(await register.commit({ ...bare, appends: others })).toEqual({ committed: true })

    const heads = [...declared.appends, ...others].map(({ head }) => head)
    const loaded = await register.load({ heads: heads.flatMap(({ stream }) => [stream, stream]) })
    for (const head of heads) expect(loaded.head(head.stream)).toEqual(head)
    const { items } = await register.events(deliveryStream(1), { limit: 10 })
    expect(items).toEqual(declared.appends[0]?.events)
  })

  test('the second writer on a version loses, and nothing of its commit is written', async () => {
    const register = subject()
    await register.commit({ ...declaration(1), moves: [] })
    const before = await deliveryOf(register, 1)
    await register.commit({ ...bare, appends: [payments(before, 1)] })
    const late = { ...bare, appends: [payments(before, 2), key(9, 'bpifrance')] }
    expect(await register.commit(late)).toEqual({
      committed: false,
      lost: 'version',
      stream: deliveryStream(1),
    })
    expect((await deliveryOf(register, 1)).version).toBe(2)
    expect((await register.load({ heads: [`key-${ulid(9)}`] })).head(`key-${ulid(9)}`)).toBeUndefined()
  })

  test('nobody writes ahead of a stream, nor onto one that is not there', async () => {
    const register = subject()
    await register.commit({ ...declaration(1), moves: [] })
    const before = await deliveryOf(register, 1)
    const ahead = { ...before, version: 2 }
    const lost = { committed: false, lost: 'version', stream: before.stream }
    expect(await register.commit({ ...bare, appends: [payments(ahead, 1)] })).toEqual(lost)
    const nowhere = { ...before, stream: deliveryStream(2) }
    expect(await register.commit({ ...bare, appends: [payments(nowhere, 1)] })).toMatchObject({
      lost: 'version',
    })
    expect((await register.events(before.stream, { limit: 5 })).items).toHaveLength(1)
  })

  test('a stream is created once', async () => {
    const register = subject()
    await register.commit({ ...bare, appends: [key(8, 'bpifrance')] })
    expect(await register.commit({ ...bare, appends: [key(8, 'bpifrance')] })).toMatchObject({
      lost: 'version',
    })
  })

  test('a reference is taken once, and the loser learns by whom', async () => {
    const register = subject()
    const first = { ...declaration(1, { reference: 'A/1' }), moves: [] }
    const second = { ...declaration(2, { reference: 'A/1' }), moves: [] }
    await register.commit(first)
    expect(await register.commit(second)).toEqual({
      committed: false,
      lost: 'duplicate',
      entry: second.entries[0],
      heldBy: deliveryStream(1),
    })
    const otherOwner = second.entries.map((entry) => ({ ...entry, owner: 'bpifrance' as const }))
    expect(await register.commit({ ...second, entries: otherOwner })).toEqual({ committed: true })
  })

  test('an erased text is gone from the head, and the events stand as they were', async () => {
    const register = subject()
    await register.commit({ ...declaration(1), moves: [] })
    const before = await deliveryOf(register, 1)
    const [original] = (await register.events(before.stream, { limit: 1 })).items
    expect(Object.keys(before.texts)).toHaveLength(1)

    const lifted = { type: 'DisputeLifted', reason: null } as const
    const erasure = appended(before.stream, before, [lifted], before.state, {})
    await register.commit({ ...bare, appends: [erasure] })

    expect((await deliveryOf(register, 1)).texts).toEqual({})
    const { items } = await register.events(before.stream, { limit: 10 })
    expect(items).toEqual([original, ...erasure.events])
    // Whoever still holds the text cannot write it back.
    expect(await register.commit({ ...bare, appends: [payments(before, 1)] })).toMatchObject({
      lost: 'version',
    })
  })

  test('a commit may touch a hundred items', async () => {
    const register = subject()
    await register.commit({ ...declaration(1), moves: [] })
    const before = await deliveryOf(register, 1)
    expect(await register.commit({ ...bare, appends: [payments(before, 99)] })).toEqual({ committed: true })
    const after = await deliveryOf(register, 1)
    await expect(register.commit({ ...bare, appends: [payments(after, 100)] })).rejects.toThrow('at most 100')
    expect((await deliveryOf(register, 1)).version).toBe(100)
  })
}
