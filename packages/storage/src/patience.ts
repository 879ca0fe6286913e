/** How often to try, and what to wait with. */
export interface Patience {
  /** Attempts in all. */
  readonly attempts?: number
  /** Waits for that many milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>
  /** A number from 0 up to 1. */
  readonly random?: () => number
}

const shortestWait = 25
const longestWait = 1_000

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, milliseconds)
  })

/** The defaults filled in, and the wait after a failed attempt: anything up to a bound that doubles (full jitter). */
export const patient = ({ attempts = 8, sleep = pause, random = Math.random }: Patience = {}) => ({
  attempts,
  waitAfter: (attempt: number): Promise<void> =>
    sleep(random() * Math.min(longestWait, shortestWait * 2 ** (attempt - 1))),
})
