import { type AccessCase, accessMatrix, callers, type OperationId, reachOf, routes } from '@parole/contract'
import { beforeAll, expect, test } from 'vitest'
import { partyOf, scenes, stateEnvelope } from './testing/access-scenes.ts'
import { commitment } from './testing/evidence.ts'
import { openTestRegister, type TestRegister } from './testing/test-register.ts'

const matrix = accessMatrix(routes)
const operations = Object.keys(routes) as OperationId[]
let register: TestRegister
let asked = 0

beforeAll(async () => {
  register = await openTestRegister()
  const body = commitment(stateEnvelope, { promisor: 'state' })
  await register.accepted('registerCommitment', { as: 'delegation', body })
})

const nameOf = ({ caller, owner }: AccessCase): string =>
  caller === null ? 'nobody' : `${caller.kind} ${caller.role}${owner ? ', owning' : ''}`

/**
 * Who is let in does it; who is not is told so: 401 without a key, `forbidden` to whom the route is not for at all, and
 * by the rules to whom the thing does not belong.
 */
const expected = ({ operationId, allowed, caller }: AccessCase): string => {
  if (allowed) return 'done'
  if (caller === null) return '401 missing-key'
  return reachOf(routes[operationId as OperationId], caller) === 'none' ? '403 forbidden' : '403 by the rules'
}

const ask = async (question: AccessCase): Promise<string> => {
  asked += 1
  const operation = question.operationId as OperationId
  const sent = await scenes[operation](register, question, asked)
  const as = partyOf(question)
  const { status, body } = await register.call(operation, {
    ...sent,
    ...(as !== undefined && { as }),
    ...(question.caller !== null && { role: question.caller.role }),
  })
  if (status < 400) return 'done'
  const { code } = body as { code: string }
  return status === 403 && code !== 'forbidden' ? '403 by the rules' : `${status} ${code}`
}

test.each(operations)('%s lets in who the matrix says', async (operation) => {
  const questions = matrix.filter(({ operationId }) => operationId === operation)
  const found: Record<string, string> = {}
  for (const question of questions) found[nameOf(question)] = await ask(question)
  expect(found).toEqual(
    Object.fromEntries(questions.map((question) => [nameOf(question), expected(question)])),
  )
})

test('every case of the matrix was asked: each route, each caller, owning and not', () => {
  expect(operations).toHaveLength(56)
  expect(callers).toHaveLength(11)
  expect(matrix).toHaveLength(56 * (1 + 2 * 10))
  expect(asked).toBe(matrix.length)
})
