import type { FetchLike, RequestSent, ResponseLike } from '../core/platform.ts'

/** What a scripted register does with one request: answers, or breaks. */
export type Turn =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly broken: Error }

/** One request as it was sent. */
export interface Seen extends RequestSent {
  readonly url: string
}

const responseOf = ({
  status,
  body = {},
  headers = {},
}: Extract<Turn, { status: number }>): ResponseLike => ({
  status,
  headers: new Headers(headers),
  text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
})

/** A `fetch` that plays its turns one after the other, the last one for ever, and keeps what it was sent. */
export const scriptedFetch = (...turns: readonly [Turn, ...Turn[]]) => {
  const seen: Seen[] = []
  const fetch: FetchLike = (url, request) => {
    const turn = turns[Math.min(seen.length, turns.length - 1)] as Turn
    seen.push({ url, ...request })
    return 'broken' in turn ? Promise.reject(turn.broken) : Promise.resolve(responseOf(turn))
  }
  return { fetch, seen }
}

/** A refusal of the register. */
export const refusal = (status: number, code: string, more: object = {}): Turn => ({
  status,
  body: { type: 'about:blank', title: code, status, detail: `it is ${code}`, code, requestId: 'R1', ...more },
})
