/** A share as two integers, so that a cent decides and no rounding does. */
export interface Share {
  readonly part: number
  readonly of: number
}

/** A threshold as an exact share: 0.9 is 9 000 out of 10 000. */
export const shareOf = (threshold: number): Share => ({ part: Math.round(threshold * 10_000), of: 10_000 })

/** The least whole number of cents or things that is at least these shares of an amount, one applied after the other. */
export const leastPart = (amount: number, ...shares: readonly Share[]): number => {
  const part = shares.reduce((product, share) => product * BigInt(share.part), BigInt(amount))
  const of = shares.reduce((product, share) => product * BigInt(share.of), 1n)
  return Number((part + of - 1n) / of)
}
