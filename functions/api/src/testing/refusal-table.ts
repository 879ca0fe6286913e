import type { Problem } from '@parole/contract'
import { beforeAll, expect, test } from 'vitest'
import type { Sending } from './api-client.ts'
import { dumpOf } from './dump.ts'
import { declared } from './evidence.ts'
import { openTestRegister, type TestRegister } from './test-register.ts'

/** What the register holds when a row is asked: one delivery, at version 1. */
export interface Held {
  readonly register: TestRegister
  readonly id: string
  readonly reference: string
}

/** What is asked, and how it must be refused. `at` are the pointers of the problem, in order. */
export interface Row {
  readonly name: string
  readonly ask: (held: Held) => readonly [method: string, address: string, sent?: Sending]
  readonly status: number
  readonly code: Problem['code']
  readonly at: readonly string[]
  /** Part of what the first of its errors says. */
  readonly says?: string
}

/** Asks row after row of one register, and sees to it that none changes anything in it. */
export const refusalTable = (rows: readonly Row[]): void => {
  let held: Held
  let before: string
  beforeAll(async () => {
    const register = await openTestRegister()
    const { body } = await declared(register)
    for (const party of ['delegation', 'bpifrance', 'business-france', 'ti1-3208', 'ti1-7505'] as const) {
      await register.tokenFor(party)
    }
    await register.tokenFor('banque-des-territoires', 'reader')
    held = { register, id: body.id, reference: body.reference }
    before = await dumpOf(register.register)
  })

  test.each(rows.map((row) => [row.name, row] as const))('%s', async (_, { ask, status, code, at, says }) => {
    const [method, address, sent] = ask(held)
    const answered = await held.register.request(method, address, sent)
    const problem = answered.body as Problem
    expect({
      status: answered.status,
      code: problem.code,
      at: problem.errors?.map(({ pointer }) => pointer) ?? [],
    }).toEqual({ status, code, at })
    if (says !== undefined) expect(problem.errors?.[0]?.detail).toContain(says)
    expect(await dumpOf(held.register.register)).toBe(before)
  })
}
