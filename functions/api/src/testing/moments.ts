import type { Ulid } from '@parole/domain'
import type { Now } from '../surroundings.ts'
import { nowAt } from '../system.ts'

/** A clock that stands still until it is set. */
export interface Clock {
  readonly now: () => Now
  readonly set: (instant: string) => void
  readonly pass: (seconds: number) => void
}

/** A Monday in March 2020, when the evidence of 2019 is in. */
const start = '2020-03-16T09:30:00.000Z'

export const movableClock = (): Clock => {
  let moment = new Date(start)
  return {
    now: () => nowAt(moment),
    set: (instant) => {
      moment = new Date(instant)
    },
    pass: (seconds) => {
      moment = new Date(moment.getTime() + seconds * 1000)
    },
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Identities that sort in the order in which they were made, the same in every run; or of a run, ten characters. */
export const countedIds = (run = '0'.repeat(10)): (() => Ulid) => {
  let made = 0
  return () => {
    made += 1
    const digits = Array.from({ length: 8 }, (_, at) => alphabet[Math.floor(made / 32 ** (7 - at)) % 32])
    return `01DZTEST${run}${digits.join('')}`
  }
}

/** Secrets of the right form that a search finds again. */
export const countedSecrets = (): (() => string) => {
  let made = 0
  return () => {
    made += 1
    return `secret-${made}-`.padEnd(43, 'x')
  }
}
