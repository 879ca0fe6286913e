import type { Register } from '@parole/storage'
import type { Fetch } from './call.ts'

/** What can go wrong on purpose. */
export type Failure =
  /** 429 with `Retry-After: 0`, as the gateway in front of the register answers it. */
  | 'throttled'
  /** No answer, and nothing was done: the request ends when its own signal ends it. */
  | 'timeout-before-commit'
  /** No answer, though it was done: the request ends when its own signal ends it. Of writes. */
  | 'timeout-after-commit'
  /** 503 `contention`, from the register's own attempts that all collided. Of writes. */
  | 'contention'

const ofWrites: readonly Failure[] = ['timeout-after-commit', 'contention']
const failures: readonly Failure[] = ['throttled', 'timeout-before-commit', ...ofWrites]

/** A register on which every commit meets another writer. */
export const contended = (register: Register): Register => ({
  ...register,
  commit: () => Promise.resolve({ committed: false, lost: 'contention' }),
})

const throttled = (): Response =>
  Response.json({ message: 'Too Many Requests' }, { status: 429, headers: { 'retry-after': '0' } })

/** How a register answers, well and where every commit meets another writer. */
interface Answering {
  readonly well: Fetch
  readonly contending: Fetch
}

/** The failures that were asked for and have not come yet, and the requests that they keep waiting. */
export const provoked = ({ well, contending }: Answering) => {
  const waiting: Failure[] = []
  // Held on to until they end: a request that nobody holds is collected, and its signal with it.
  const unanswered = new Map<Request, (why: unknown) => void>()

  /** Waits for the caller to lose patience. */
  const silence = (request: Request): Promise<never> =>
    new Promise((_, fail) => {
      const end = (why: unknown): void => {
        unanswered.delete(request)
        fail(why)
      }
      const { signal } = request
      unanswered.set(request, end)
      if (signal.aborted) end(signal.reason)
      else signal.addEventListener('abort', () => end(signal.reason), { once: true })
    })

  const next = ({ method }: Request): Failure | undefined => {
    const reads = method === 'GET' || method === 'HEAD'
    const at = waiting.findIndex((failure) => !(reads && ofWrites.includes(failure)))
    return at < 0 ? undefined : waiting.splice(at, 1)[0]
  }

  return {
    add: (failure: Failure, times: number): void => {
      if (!failures.includes(failure)) {
        throw new RangeError(`provoke: there is no "${failure}"; there are ${failures.join(', ')}`)
      }
      for (let n = 0; n < times; n += 1) waiting.push(failure)
    },
    /** Answers a request, the failure that was provoked in its way. */
    answer: async (request: Request): Promise<Response> => {
      const failure = next(request)
      switch (failure) {
        case undefined:
          return well(request)
        case 'throttled':
          return throttled()
        case 'contention':
          return contending(request)
        case 'timeout-before-commit':
          return silence(request)
        case 'timeout-after-commit':
          await well(request)
          return silence(request)
        default:
          return failure satisfies never
      }
    },
    /** Ends the requests that are kept waiting. */
    end: (why: unknown): void => {
      for (const end of unanswered.values()) end(why)
    },
  }
}
