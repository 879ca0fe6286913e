import type { ApiErrorCode } from './api-error.ts'
import type { Answered } from './core/answered.ts'
import type { FetchLike, SignalLike } from './core/platform.ts'

/** What is said of every attempt before it is sent; the key is never among it. */
export interface Attempted {
  readonly method: string
  readonly url: string
  /** 1 for the first one. */
  readonly attempt: number
  /** The idempotency key of a write: the same on each attempt. */
  readonly idempotencyKey: string | undefined
}

/** What is said of every attempt once it is over. */
export interface Ended extends Attempted {
  /** `undefined` where nothing was answered. */
  readonly answered: Answered | undefined
  /** Why the attempt failed; `undefined` where it did not. */
  readonly fault: ApiErrorCode | undefined
}

/** Where the register is, whose key to show, and how patient to be. */
export interface ConnectionOptions {
  /** Where the register is, without `/v1`: `https://register.example`. */
  readonly baseUrl: string
  /** A party's key. Public reads need none. */
  readonly apiKey?: string | undefined
  /** Sends the requests; the platform's own `fetch` by default. */
  readonly fetch?: FetchLike | undefined
  /** Milliseconds that one attempt may take, its body included; 30,000 by default. */
  readonly timeout?: number | undefined
  /** How often a call that failed for a passing reason is sent again; 3 by default. */
  readonly retries?: number | undefined
  /** Told of every attempt before it is sent. What it throws is thrown by itself, and fails no call. */
  readonly onRequest?: ((attempted: Attempted) => void) | undefined
  /** Told of every attempt once it is over. What it throws is thrown by itself, and fails no call. */
  readonly onResponse?: ((ended: Ended) => void) | undefined
}

/** What one call does differently. */
export interface ReadOptions {
  /** Ends the call early, its waits included. */
  readonly signal?: SignalLike | undefined
  /** Milliseconds that one attempt may take, its body included. */
  readonly timeout?: number | undefined
  /** How often to send it again. */
  readonly retries?: number | undefined
}

/** What one write does differently. */
export interface WriteOptions extends ReadOptions {
  /**
   * Your own name for this write, 1 to 255 visible ASCII characters: give one to repeat the call safely after your
   * own process has ended. One is made for each call otherwise, and kept over its retries.
   */
  readonly idempotencyKey?: string | undefined
}

/** What one write to something that has versions does differently. */
export interface VersionedWriteOptions extends WriteOptions {
  /** The version that was seen: the number itself, or its ETag. The write is refused when there is a later one. */
  readonly ifMatch?: number | string | undefined
}

/** What one write says that must name the version it speaks of. */
export interface GuardedWriteOptions extends WriteOptions {
  /** The version that was seen: the number itself, or its ETag. */
  readonly ifMatch: number | string
}
