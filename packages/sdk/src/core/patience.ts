/** Milliseconds that the first wait lasts at most; each one after may last twice as long. */
const shortest = 250
/** Milliseconds that a wait lasts at most. */
const longest = 8_000
/** Seconds beyond which the register's wish to wait is the caller's to grant. */
const longestAsked = 60

/** Tokens of a connection that nothing failed on: enough for a score of retries without one success. */
const full = 100
const costOfRetry = 5

/** What a connection may spend on retries: a sick register is not stormed. */
export interface Budget {
  /** Takes what one retry costs; false where there is not enough left. */
  readonly spend: () => boolean
  /** An answer came: a part comes back. */
  readonly earn: () => void
}

/** A budget, full at first. */
export const budget = (): Budget => {
  let tokens = full
  return {
    spend: () => {
      if (tokens < costOfRetry) return false
      tokens -= costOfRetry
      return true
    },
    earn: () => {
      tokens = Math.min(full, tokens + 1)
    },
  }
}

/** Seconds that a `Retry-After` asks for, a number or a date. */
export const secondsAsked = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined
  const text = header.trim()
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000)
}

/**
 * Milliseconds to wait after a failed attempt: anything up to a bound that doubles (full jitter), and never less than
 * the register asked for. `undefined` where it asked for longer than a caller would sit still.
 */
export const waitAfter = (
  attempt: number,
  asked: number | undefined,
  random: () => number,
): number | undefined => {
  if (asked !== undefined && asked > longestAsked) return undefined
  return (asked ?? 0) * 1000 + random() * Math.min(longest, shortest * 2 ** (attempt - 1))
}
