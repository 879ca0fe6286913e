import { ok, refuse } from '@parole/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { openMemoryRegister } from './embedded/memory.ts'
import { PermanentFault } from './permanent-fault.ts'
import type { Loaded, Register } from './register.ts'
import { settle } from './settle.ts'
import { ConnectionCut, type Fault, withFaults } from './suite/faults.ts'
import { answerOf, callOf, commitment, declaration, deliveryStream } from './suite/fixtures.ts'

const wanted = { heads: [deliveryStream(1)], call: callOf(1) }
const decide = (loaded: Loaded) =>
  loaded.head(deliveryStream(1)) ? refuse('exists' as const) : ok(declaration(1))

const open: Register[] = []
afterEach(() => Promise.all(open.splice(0).map((register) => register.close())))

const opened = async (limit = 100_00): Promise<Register> => {
  const register = openMemoryRegister()
  open.push(register)
  await register.commit(commitment('bdt-equity', { 2019: limit }))
  return register
}

/** A patience that does not wait, and remembers how long it would have. */
const patience = (attempts?: number) => {
  const waits: number[] = []
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds)
    return Promise.resolve()
  }
  return { waits, options: { sleep, random: () => 0.5, ...(attempts !== undefined && { attempts }) } }
}

const always = (register: Register, request: 'load' | 'commit', fault: Fault): Register =>
  withFaults(register, (one) => (one === request ? fault : undefined))

test('a write costs two requests', async () => {
  const register = await opened()
  const load = vi.spyOn(register, 'load')
  const commit = vi.spyOn(register, 'commit')
  expect(await settle(register, wanted, decide)).toEqual({ outcome: 'committed', commit: declaration(1) })
  expect([load.mock.calls.length, commit.mock.calls.length]).toEqual([1, 1])
})

test('a call that was answered is replayed, and nothing is decided', async () => {
  const register = await opened()
  await settle(register, wanted, decide)
  const never = vi.fn(decide)
  expect(await settle(register, wanted, never)).toMatchObject({
    outcome: 'replayed',
    answered: answerOf(1).answered,
  })
  expect(never).not.toHaveBeenCalled()
})

test('a refusal is final', async () => {
  const register = await opened()
  await register.commit(declaration(1))
  const { waits, options } = patience()
  const other = { ...wanted, call: callOf(2) }
  expect(await settle(register, other, decide, options)).toEqual({ outcome: 'refused', refusal: 'exists' })
  expect(waits).toEqual([])
})

/** A register whose first read shows what a batch read may, that is no snapshot. */
const tornAtFirst = (register: Register, tear: (loaded: Loaded) => Loaded): Register => {
  let torn = false
  return {
    ...register,
    load: async (asked) => {
      const loaded = await register.load(asked)
      if (torn) return loaded
      torn = true
      return tear(loaded)
    },
  }
}

test('a refusal by what our own call did is its replay, even when the batch read missed its record', async () => {
  const register = await opened()
  await register.commit(declaration(1))
  const torn = tornAtFirst(register, (loaded) => ({ ...loaded, answered: undefined }))
  expect(await settle(torn, wanted, decide)).toMatchObject({ outcome: 'replayed' })
})

test('a refusal by what was read half before and half after another commit is none', async () => {
  const register = await opened()
  const other = callOf(2)
  const torn = tornAtFirst(register, (loaded) => ({ ...loaded, head: () => undefined }))
  const needing = (loaded: Loaded) =>
    loaded.head('commitment-bdt-equity') ? ok(declaration(1)) : refuse('no commitment')
  const asked = { heads: ['commitment-bdt-equity'], call: other } as const
  expect(await settle(torn, asked, needing)).toMatchObject({ outcome: 'committed' })
})

test('lost to room is final, and says how the balance was found', async () => {
  const register = await opened(99_99)
  expect(await settle(register, wanted, decide)).toMatchObject({
    outcome: 'lost',
    lost: 'room',
    balance: { limit: 99_99, used: 0 },
  })
})

test('lost to a name is final, and says who holds it', async () => {
  const register = await opened()
  await register.commit({ ...declaration(2, { reference: 'ref/1' }), moves: [] })
  expect(await settle(register, wanted, decide)).toMatchObject({
    lost: 'duplicate',
    heldBy: deliveryStream(2),
  })
})

test('the waits are random up to a bound that doubles, then contention is the answer', async () => {
  const { waits, options } = patience()
  const contended = always(await opened(), 'commit', 'contention')
  expect(await settle(contended, wanted, decide, options)).toEqual({ outcome: 'contention' })
  expect(waits).toEqual([12.5, 25, 50, 100, 200, 400, 500])
})

test.each(['load', 'commit'] as const)('a fault of %s that persists is thrown', async (request) => {
  const { waits, options } = patience(3)
  const cut = always(await opened(), request, 'cut-before')
  await expect(settle(cut, wanted, decide, options)).rejects.toThrow(ConnectionCut)
  expect(waits).toHaveLength(2)
})

test('what no retry can cure is thrown at once', async () => {
  const register = await opened()
  const { waits, options } = patience()
  const malformed = () => ok({ appends: [], moves: [], entries: [] })
  await expect(settle(register, wanted, malformed, options)).rejects.toThrow(PermanentFault)
  const mistaken = () => {
    throw new TypeError('a mistake in a rule')
  }
  await expect(settle(register, wanted, mistaken, options)).rejects.toThrow(TypeError)
  expect(waits).toEqual([])
})

test('where no client could retry, a refusal is looked at twice all the same', async () => {
  const register = await opened()
  const load = vi.spyOn(register, 'load')
  const uncalled = { heads: wanted.heads }
  expect(await settle(register, uncalled, () => refuse('no'))).toEqual({ outcome: 'refused', refusal: 'no' })
  expect(load).toHaveBeenCalledTimes(2)
})
