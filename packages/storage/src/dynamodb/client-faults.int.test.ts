import { ok, refuse } from '@parole/domain'
import { afterEach, describe, expect, inject, test } from 'vitest'
import type { Register } from '../register.ts'
import { settle } from '../settle.ts'
import { StoreBusy } from '../store-busy.ts'
import { planned, seeded } from '../suite/faults.ts'
import { answerOf, callOf, commitment, declaration, deliveryStream } from '../suite/fixtures.ts'
import { type ClientFault, injectFaults, leaveOutHalf } from './client-faults.ts'
import { createTable } from './create-table.ts'
import { openDynamoRegister } from './dynamo-register.ts'
import { localClient } from './local.ts'

const endpoint = inject('dynamoLocal') ?? ''
const patience = { sleep: () => new Promise<void>((resume) => setTimeout(resume, 1)) }

describe.skipIf(endpoint === '')('faults of the service and of the network', () => {
  const client = localClient(endpoint)
  let tables = 0
  afterEach(() => client.destroy())

  /** A table of its own, and a register on it whose transactions meet faults. */
  const opened = async (maxAttempts: number, next: () => ClientFault | undefined, limit = 100_00) => {
    tables += 1
    const table = `faults-${tables}`
    await createTable(client, table)
    const sound = openDynamoRegister({ client, table })
    await sound.commit(commitment('bdt-equity', { 2019: limit }))

    const faulty = localClient(endpoint, { maxAttempts })
    const sent: string[] = []
    injectFaults(faulty, (command) => {
      sent.push(command)
      return command.startsWith('TransactWrite') ? next() : undefined
    })
    return { sound, register: openDynamoRegister({ client: faulty, table, patience }), sent, client: faulty }
  }

  const used = async (register: Register) => (await register.ledger('national')).balances[0]?.used

  const declare = (register: Register, n: number, attempts = 8) =>
    settle(
      register,
      { heads: [deliveryStream(n)], call: callOf(n) },
      (loaded) => (loaded.head(deliveryStream(n)) ? refuse('exists') : ok(declaration(n))),
      { ...patience, attempts },
    )

  test.each(['conflict', 'throttle', 'in-progress'] as const)('%s: lost to contention', async (fault) => {
    const { sound, register } = await opened(1, planned([fault]))
    expect(await register.commit(declaration(1))).toEqual({ committed: false, lost: 'contention' })
    expect(await used(sound)).toBe(0)
  })

  test.each([
    ['Query', (register: Register) => register.ledger('national')],
    ['GetItem', (register: Register) => register.tallies('national')],
    ['BatchGetItem', (register: Register) => register.load({ heads: [deliveryStream(1)] })],
  ])('a %s that is turned away is a busy store, and no defect', async (request, read) => {
    const faulty = localClient(endpoint, { maxAttempts: 1 })
    injectFaults(faulty, (command) => (command === request ? 'throttle' : undefined))
    const register = openDynamoRegister({ client: faulty, table: 'faults-busy', patience })
    await expect(read(register)).rejects.toThrow(StoreBusy)
  })

  test.each([
    ['cut-before', 0],
    ['server-error', 0],
    ['cut-after', 100_00],
  ] as const)('%s: the outcome is unknown, and thrown', async (fault, cents) => {
    const { sound, register } = await opened(1, planned([fault]))
    await expect(register.commit(declaration(1))).rejects.toThrow()
    expect(await used(sound)).toBe(cents)
  })

  test('the loop settles what was cut off after it was done, without doing it again', async () => {
    const { sound, register, sent } = await opened(1, planned(['cut-after']))
    expect(await declare(register, 1)).toMatchObject({ outcome: 'replayed', answered: answerOf(1).answered })
    expect(await used(sound)).toBe(100_00)
    expect(sent).toHaveLength(3)
  })

  test('a retry inside the SDK carries the same token, and cannot write twice either', async () => {
    const { sound, register, sent } = await opened(3, planned(['cut-after']))
    expect(await register.commit(declaration(1))).toEqual({ committed: true })
    expect(sent).toHaveLength(2)
    expect(await used(sound)).toBe(100_00)
  })

  test('what a batch read leaves out is asked for again, and only that', async () => {
    const { sound, register, client: faulty } = await opened(1, () => undefined, 1_000_00)
    for (const n of [1, 2, 3, 4]) await sound.commit(declaration(n))
    const asked = leaveOutHalf(faulty)
    const heads = [1, 2, 3, 4, 5].map(deliveryStream)
    const loaded = await register.load({ heads, call: callOf(1) })
    expect(heads.map((stream) => loaded.head(stream)?.version)).toEqual([1, 1, 1, 1, undefined])
    expect(loaded.answered).toEqual(answerOf(1).answered)
    expect(asked).toEqual([6, 3, 1])
  })

  test('16 writers through all of it leave exactly what the limit allows', async () => {
    const random = seeded(5)
    const faults = ['conflict', 'throttle', 'in-progress', 'server-error', 'cut-before', 'cut-after'] as const
    const next = () => (random() < 0.4 ? faults[Math.floor(random() * faults.length)] : undefined)
    const { sound, register } = await opened(1, next, 10 * 100_00)
    const settled = await Promise.all(
      Array.from({ length: 16 }, (_, index) => declare(register, index + 1, 60)),
    )
    const done = settled.filter(({ outcome }) => outcome === 'committed' || outcome === 'replayed')
    expect([done.length, settled.filter(({ outcome }) => outcome === 'lost').length]).toEqual([10, 6])
    expect(await used(sound)).toBe(10 * 100_00)
  })
})
