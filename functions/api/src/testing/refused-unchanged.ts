import type { OperationId } from '@parole/contract'
import { expect } from 'vitest'
import type { Calling } from './api-client.ts'
import { dumpOf } from './dump.ts'
import type { TestRegister } from './test-register.ts'

/** Asks for what must be refused, and sees to it that nothing was written. `at` are the pointers, in order. */
export const refusedUnchanged = async (
  { refused, register, tokenFor }: TestRegister,
  operation: OperationId,
  sent: Calling,
) => {
  if (sent.as !== undefined) await tokenFor(sent.as, sent.role)
  const before = await dumpOf(register)
  const { status, problem } = await refused(operation, sent)
  expect(await dumpOf(register)).toBe(before)
  return { status, code: problem.code, at: problem.errors?.map(({ pointer }) => pointer) ?? [] }
}
