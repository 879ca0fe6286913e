import { ApiError, type ApiErrorCode, type FaultCode } from '../api-error.ts'
import { problemCodes } from '../problem-codes.gen.ts'
import type { Problem } from '../types.gen.ts'
import type { Received } from './attempt.ts'
import { secondsAsked } from './patience.ts'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the register itself says: a gateway's own JSON may have a `code` too. */
const asProblem = (value: unknown): Problem | undefined => {
  const { code, detail, requestId, errors = [] } = (value ?? {}) as Partial<Problem>
  const isOne = [code, detail, requestId].every((text) => typeof text === 'string') && Array.isArray(errors)
  return isOne ? (value as Problem) : undefined
}

/** What an answer is that is none of the register's own. */
const faultOf = (status: number): FaultCode => {
  if (status === 429) return 'throttled'
  return status >= 500 ? 'unavailable' : 'unreadable-answer'
}

const codeOf = (status: number, problem: Problem | undefined): ApiErrorCode => {
  if (problem === undefined) return faultOf(status)
  return (problemCodes as readonly string[]).includes(problem.code) ? problem.code : 'unknown-code'
}

const messageOf = ({ status, text }: Received, problem: Problem | undefined): string => {
  if (problem) return `${status} ${problem.code}: ${problem.detail}`
  return `${status} with ${text === '' ? 'no body' : `what the register does not answer: ${text.slice(0, 200)}`}`
}

/** Reads an answer: its body, or the error that it stands for. */
export const readAnswer = (what: string, received: Received): { readonly body: unknown } | ApiError => {
  const { status, headers, text } = received
  const body = parsed(text)
  if (status >= 200 && status < 300 && body !== undefined) return { body }
  const problem = status >= 400 ? asProblem(body) : undefined
  return new ApiError({
    code: codeOf(status, problem),
    message: `${what}: ${messageOf(received, problem)}`,
    status,
    requestId: problem?.requestId ?? headers.get('x-request-id') ?? undefined,
    problem,
    retryAfterSeconds: secondsAsked(headers.get('retry-after'), Date.now()),
  })
}

/** Whether the same call may do better later. */
export const isPassing = ({ code, status = 0 }: ApiError): boolean =>
  code === 'network' ||
  code === 'timeout' ||
  code === 'contention' ||
  status === 408 ||
  status === 429 ||
  status >= 500
