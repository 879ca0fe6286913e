import type { Register } from '../register.ts'

/** What goes wrong with one request: turned away, or cut off before or after the store has done it. */
export type Fault = 'contention' | 'cut-before' | 'cut-after'

/** A request whose outcome nobody knows. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut'
}

/** A register whose loads and commits meet the faults that `next` deals out, one a request. */
export const withFaults = (
  register: Register,
  next: (request: 'load' | 'commit') => Fault | undefined,
): Register => {
  const meeting = async <Value>(fault: Fault | undefined, work: () => Promise<Value>): Promise<Value> => {
    if (fault === 'cut-before') throw new ConnectionCut('cut before')
    const value = await work()
    if (fault === 'cut-after') throw new ConnectionCut('cut after')
    return value
  }
  return {
    ...register,
    load: (wanted) => meeting(next('load'), () => register.load(wanted)),
    commit: (commit) => {
      const fault = next('commit')
      if (fault === 'contention') return Promise.resolve({ committed: false, lost: 'contention' })
      return meeting(fault, () => register.commit(commit))
    },
  }
}

/** Faults from a list, then none. */
export const planned = <Planned>(faults: readonly (Planned | undefined)[]): (() => Planned | undefined) => {
  const left = [...faults]
  return () => left.shift()
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A fault on about one request in three. */
export const frequent = (seed: number): (() => Fault | undefined) => {
  const random = seeded(seed)
  const faults: readonly Fault[] = ['contention', 'cut-before', 'cut-after']
  return () => (random() < 0.35 ? faults[Math.floor(random() * faults.length)] : undefined)
}
