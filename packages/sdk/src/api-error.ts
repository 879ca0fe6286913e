import type { Problem, ProblemCode, ProblemPart } from './types.gen.ts'

/** What went wrong before there was an answer of the register to speak of. */
export type FaultCode =
  /** No connection, or it broke before the answer was read. */
  | 'network'
  /** No whole answer within the time allowed. */
  | 'timeout'
  /** The caller's own signal ended the call. */
  | 'aborted'
  /** 429, from what stands in front of the register: too many requests. */
  | 'throttled'
  /** A 5xx, from what stands in front of the register: it cannot be reached. */
  | 'unavailable'
  /** What was answered is not what the register answers: a proxy's page, or half an answer. */
  | 'unreadable-answer'
  /** A refusal that this release has no code for: `problem.code` names it. Update the package. */
  | 'unknown-code'

/** Why a call failed, for programs: the register's own codes, and those of the way to it. */
export type ApiErrorCode = ProblemCode | FaultCode

const brand = Symbol.for('@parole/sdk/ApiError')

/** What an {@link ApiError} is made of. */
export interface ApiErrorInit {
  readonly code: ApiErrorCode
  readonly message: string
  readonly status?: number | undefined
  readonly requestId?: string | undefined
  readonly problem?: Problem | undefined
  readonly retryAfterSeconds?: number | undefined
  readonly cause?: unknown
}

/**
 * The one error of this package: a refusal of the register, or a call that came to no answer.
 *
 * `instanceof` and {@link ApiError.is} recognise it across copies of the package.
 *
 * @example
 * ```ts
 * try {
 *   await parole.deliveries.declare(delivery)
 * } catch (error) {
 *   if (ApiError.is(error) && error.code === 'limit-passed') console.log(error.problem?.details)
 *   else throw error
 * }
 * ```
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** Why, for programs: it never changes its meaning. */
  readonly code: ApiErrorCode
  /** The HTTP status; `undefined` where nothing was answered. */
  readonly status: number | undefined
  /** The name of the request in the register's own logs; `undefined` where nothing was answered. */
  readonly requestId: string | undefined
  /** The refusal as it was answered, after RFC 9457. */
  readonly problem: Problem | undefined
  /** Every part of the request that is wrong, by JSON pointer; empty where none is. */
  readonly errors: readonly ProblemPart[]
  /** In how many seconds the register asked to try again, where it did. */
  readonly retryAfterSeconds: number | undefined
  /** What lay behind a fault of the network. */
  override readonly cause: unknown

  constructor({ code, message, status, requestId, problem, retryAfterSeconds, cause }: ApiErrorInit) {
    super(message)
    this.code = code
    this.status = status
    this.requestId = requestId
    this.problem = problem
    this.errors = problem?.errors ?? []
    this.retryAfterSeconds = retryAfterSeconds
    this.cause = cause
    Object.defineProperty(this, brand, { value: true })
  }

  /** Whether a value is an `ApiError`, of this copy of the package or of another. */
  static is(value: unknown): value is ApiError {
    return typeof value === 'object' && value !== null && (value as { [brand]?: unknown })[brand] === true
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a class that extends this one has instances of its own
    return this === ApiError ? ApiError.is(value) : Function.prototype[Symbol.hasInstance].call(this, value)
  }
}
