/** Proves one thing and says what was seen; a promise that rejects is a thing not proved. */
export type Prove = (thing: string, work: () => Promise<string>) => Promise<void>

/** What was proved so far, and what was not. */
export interface Tally {
  readonly prove: Prove
  /** Something fell before, or around, what was to be proved. */
  readonly fail: (thing: string, fault: unknown) => void
  readonly passed: () => number
  readonly failed: () => number
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const whole = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault)
  const { message, cause } = fault
  return cause === undefined ? message : `${message}\n${whole(cause)}`
}

/**
 * Tells of each thing as it is proved, one line a thing; of what fails, all that the failing tool printed.
 *
 * @param part Only what has this in its name is proved.
 */
export const tally = (part: string): Tally => {
  let passed = 0
  let failed = 0
  const fail = (thing: string, fault: unknown): void => {
    failed += 1
    say(`FAIL  ${thing}\n${whole(fault).trimEnd().replace(/^/gm, '      ')}`)
  }
  return {
    prove: async (thing, work) => {
      if (!thing.includes(part)) return
      try {
        const seen = await work()
        passed += 1
        say(`ok    ${thing}: ${seen}`)
      } catch (fault) {
        fail(thing, fault)
      }
    },
    fail,
    passed: () => passed,
    failed: () => failed,
  }
}
