import type { SignalLike } from './platform.ts'

/** The longest that a timer of any platform waits, in milliseconds. */
const longestTimer = 2_147_483_647

const wholeNumber = (name: string, value: number, least: number, most: number): number => {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new TypeError(`${name}: expected a whole number from ${least} to ${most}, got ${String(value)}`)
  }
  return value
}

/** How often a call is sent again. */
export const checkedRetries = (retries: number): number => wholeNumber('retries', retries, 0, 100)

/** Milliseconds that an attempt may take. */
export const checkedTimeout = (timeout: number): number => wholeNumber('timeout', timeout, 1, longestTimer)

/** What ends a call early. */
export const checkedSignal = (signal: SignalLike | undefined): SignalLike | undefined => {
  if (signal === undefined || typeof signal.addEventListener === 'function') return signal
  throw new TypeError('signal: expected an AbortSignal, such as the `signal` of an AbortController')
}

/** What goes into a header: visible ASCII. What it is stays unsaid, for it may be a secret. */
export const checkedHeader = (name: string, value: string, longest: number): string => {
  if (typeof value !== 'string' || value.length > longest || !/^[\x21-\x7e]+$/.test(value)) {
    throw new TypeError(
      `${name}: expected 1 to ${longest} visible ASCII characters, without blanks or line breaks`,
    )
  }
  return value
}
