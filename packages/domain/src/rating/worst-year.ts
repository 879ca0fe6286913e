import { type JudgedCode, rankOf } from './rating-code.ts'

/** What the years of any yearly promise have in common. */
interface RatedYear {
  readonly code: JudgedCode
  readonly shareOfTarget: number | null
}

const worse = <Year extends RatedYear>(one: Year, other: Year): Year => {
  const byRank = (rankOf(one.code) ?? 0) - (rankOf(other.code) ?? 0)
  if (byRank !== 0) return byRank < 0 ? one : other
  return (other.shareOfTarget ?? 0) < (one.shareOfTarget ?? 0) ? other : one
}

/**
 * The year that stands for a yearly promise: its worst, and the first of the smallest share among equals.
 * Years that are not due and years without a published amount are left out; where there is no other, the
 * first that is not due stands for it.
 */
export const decidingYear = <Year extends RatedYear>(years: readonly Year[]): Year | undefined => {
  const [first, ...others] = years.filter(({ code }) => rankOf(code) !== null)
  return first === undefined
    ? years.find(({ code }) => code === 'not-due')
    : others.reduce<Year>(worse, first)
}

/** A promise that still runs is not kept yet, however well its years went so far. */
export const codeOfWhole = (worst: RatedYear, years: readonly RatedYear[]): JudgedCode =>
  worst.code === 'kept' && years.some(({ code }) => code === 'not-due') ? 'on-track' : worst.code
