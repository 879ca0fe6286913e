import type { SignalLike } from './platform.ts'

const heeding = new WeakMap<SignalLike, Set<() => void>>()

/**
 * Does something when a signal ends its calls, until told to let go. However many calls share a signal, it is listened
 * to once: platforms warn of many listeners.
 */
export const heed = (signal: SignalLike | undefined, end: () => void): (() => void) => {
  if (signal === undefined) return () => undefined
  const known = heeding.get(signal)
  const ends = known ?? new Set()
  ends.add(end)
  if (known === undefined) {
    const all = (): void => {
      for (const one of [...ends]) one()
    }
    heeding.set(signal, ends)
    signal.addEventListener('abort', all)
  }
  return () => ends.delete(end)
}
