/**
 * Euros as the register counts them: whole cents.
 *
 * @param amount Euros, such as `1_250_000.5`.
 * @returns Cents, such as `125_000_050`.
 * @throws RangeError for a fraction of a cent, or an amount too large to be counted exactly.
 */
export const euros = (amount: number): number => {
  const exact = amount * 100
  const cents = Math.round(exact)
  // What sums of decimals leave behind (0.1 + 0.2) is no fraction of a cent.
  const noise = 1e-6 + Math.abs(cents) * 2 ** -50
  if (!Number.isSafeInteger(cents) || Math.abs(exact - cents) > noise) {
    throw new RangeError(`euros: ${String(amount)} is no whole number of cents that can be counted exactly`)
  }
  return cents === 0 ? 0 : cents
}
