import { rejectionCodes } from '@parole/domain'
import { expect, it } from 'vitest'
import { codeMeanings, edgeCodes, problem, problemCode } from './problem.ts'

const refused = {
  type: '/v1/docs#problem-not-found',
  title: 'There is no such thing.',
  status: 404,
  detail: 'There is no such thing.',
  code: 'not-found',
  requestId: '1',
}

it('knows every code of the edge and of the rules, and what each means', () => {
  for (const code of [...Object.keys(edgeCodes), ...rejectionCodes]) {
    expect(problemCode().safeParse(code).success).toBe(true)
    expect(codeMeanings[code as keyof typeof codeMeanings]).toMatch(/\.$/)
  }
  expect(problemCode().safeParse('no-such-code').success).toBe(false)
})

it('holds figures and pointers where there are any', () => {
  expect(problem().safeParse(refused).success).toBe(true)
  const more = { remedy: 'Look again.', errors: [{ pointer: '/id', detail: 'x' }], details: { roomCents: 1 } }
  expect(problem().safeParse({ ...refused, ...more }).success).toBe(true)
})

it('says nothing else', () => {
  expect(problem().safeParse({ ...refused, stack: 'at …' }).success).toBe(false)
})
