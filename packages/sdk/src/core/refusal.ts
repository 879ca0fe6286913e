import { ApiError, type ApiErrorCode } from '../api-error.ts'
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

const asProblem = (value: unknown): Problem | undefined =>
  typeof value === 'object' && value !== null && typeof (value as Problem).code === 'string'
    ? (value as Problem)
    : undefined

const codeOf = ({ code }: Problem): ApiErrorCode =>
  (problemCodes as readonly string[]).includes(code) ? code : 'unknown-code'

const unreadable = (what: string, { status, text }: Received): string =>
  `${what}: ${status} with ${text === '' ? 'no body' : `what is no JSON of the register: ${text.slice(0, 200)}`}`

/** Reads an answer: its body, or the error that it stands for. */
export const readAnswer = (what: string, received: Received): { readonly body: unknown } | ApiError => {
  const { status, headers, text } = received
  const body = parsed(text)
  if (status >= 200 && status < 300 && body !== undefined) return { body }
  const problem = status >= 400 ? asProblem(body) : undefined
  return new ApiError({
    code: problem ? codeOf(problem) : 'unreadable-answer',
    message: problem ? `${what}: ${status} ${problem.code}: ${problem.detail}` : unreadable(what, received),
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
