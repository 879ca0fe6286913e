// The parts of the platform that are used, by shape: the types of this package need neither a DOM nor Node.

/** What ends a call early: an `AbortSignal`. */
export interface SignalLike {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The headers of an answer: a `Headers`. */
export interface HeadersLike {
  get(name: string): string | null
}

/** As much of a `Response` as is read. */
export interface ResponseLike {
  readonly status: number
  readonly headers: HeadersLike
  text(): Promise<string>
}

/** How a request is sent. */
export interface RequestSent {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string
  /** A redirected write would be sent again as a read: what redirects is not followed. */
  readonly redirect: 'manual'
  // biome-ignore lint/suspicious/noExplicitAny: the platform's own AbortSignal, whatever its types are called here
  readonly signal?: any
}

/** Sends a request: the platform's `fetch`, or whatever stands in for it. */
export type FetchLike = (url: string, request: RequestSent) => Promise<ResponseLike>

interface ControllerLike {
  readonly signal: SignalLike
  abort(reason?: unknown): void
}

/** What every platform has, found under its usual names. */
export const platform = globalThis as unknown as {
  readonly fetch?: FetchLike
  readonly AbortController: new () => ControllerLike
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }
  readonly setTimeout: (work: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
}
