import { operators } from '@parole/reference'

/** How a party is called. */
export const nameOf = (party: string): string =>
  party === 'state' ? 'The State' : (operators.find(({ id }) => id === party)?.name ?? party)

/** Who made a promise, each of them or all together. */
export const makersOf = (promisors: readonly string[]): string => {
  const four = operators.every(({ id }) => promisors.includes(id))
  if (!four) return promisors.map(nameOf).join(', ')
  return promisors.includes('state') ? 'State and operators' : 'All operators'
}

/** Lays things out under who made them, in their order. */
export const byMakers = <Made>(
  made: readonly Made[],
  makers: (one: Made) => string,
): readonly (readonly [makers: string, made: readonly Made[]])[] =>
  [...new Set(made.map(makers))].map((name) => [name, made.filter((one) => makers(one) === name)])
