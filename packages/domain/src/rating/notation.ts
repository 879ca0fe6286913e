import type { Count, Money } from '../quantity.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { lastDayOf, type StatedDate } from '../time/stated-date.ts'

/** How one language writes figures. Amounts are written in full, so that what is read can be checked. */
export interface Notation {
  /** An amount in euro cents: « 100 M€ », "€100 million" where that is exact, else to the euro or the cent. */
  readonly amount: (cents: number) => string
  /** A promised amount, with its "about". */
  readonly money: (money: Money) => string
  /** A promised number of things, with its "about". */
  readonly count: (count: Count) => string
  /** A number of things. */
  readonly number: (count: number) => string
  /** A share in percent, rounded down to one decimal: what is read never passes a line that was not passed. */
  readonly percent: (part: number, of: number) => string
  /** A day. */
  readonly date: (date: CalendarDate) => string
  /** A date no more precise than its source: a day, a month, a season or a year. */
  readonly stated: (date: StatedDate) => string
  /** Of which time a figure is: up to a date; or, where `since` says from when on, the period between the two. */
  readonly period: (since: StatedDate | null, date: StatedDate) => string
  /** Several things in one sentence. */
  readonly list: (items: readonly (string | number)[]) => string
}

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, separator)

/** The separators of a language. */
export interface Separators {
  readonly thousands: string
  readonly decimal: string
}

/** A decimal number of `decimals` places, given in units of the last one; trailing zeros are kept. */
const decimalOf = (units: bigint, decimals: number, { thousands, decimal }: Separators): string => {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals), thousands)
  const fraction = digits.slice(digits.length - decimals)
  return `${units < 0n ? '\u2212' : ''}${whole}${fraction === '' ? '' : decimal + fraction}`
}

const withoutTrailingZeros = (number: string, decimal: string): string =>
  number.includes(decimal) ? number.replace(/0+$/, '').replace(decimal === '.' ? /\.$/ : /,$/, '') : number

/** A whole number, its thousands set apart. */
export const wholeOf = (count: number, separators: Separators): string =>
  decimalOf(BigInt(count), 0, separators)

/** An amount split into its number and whether it counts millions. */
export const amountOf = (cents: number, separators: Separators): { number: string; millions: boolean } => {
  const tenThousandEuros = 1_000_000
  if (Math.abs(cents) >= 100 * tenThousandEuros && cents % tenThousandEuros === 0) {
    const number = decimalOf(BigInt(cents / tenThousandEuros), 2, separators)
    return { number: withoutTrailingZeros(number, separators.decimal), millions: true }
  }
  const number =
    cents % 100 === 0
      ? decimalOf(BigInt(cents / 100), 0, separators)
      : decimalOf(BigInt(cents), 2, separators)
  return { number, millions: false }
}

/** A share in percent, rounded down to one decimal; `tiny` where that hides that there is something. */
export const percentOf = (
  part: number,
  of: number,
  separators: Separators,
): { number: string; tiny: boolean } => {
  const thousandths = (BigInt(part) * 1000n) / BigInt(of)
  if (thousandths === 0n && part > 0) return { number: decimalOf(1n, 1, separators), tiny: true }
  return {
    number: withoutTrailingZeros(decimalOf(thousandths, 1, separators), separators.decimal),
    tiny: false,
  }
}

/** How a language writes the parts of a date. */
export interface DateWords {
  readonly date: (date: CalendarDate) => string
  readonly months: readonly string[]
  /** Spring first. */
  readonly seasons: readonly string[]
}

/** A date as it is stated: no day is made up, and a winter has two years. */
export const statedOf = (stated: StatedDate, { date, months, seasons }: DateWords): string => {
  const [year = '', part, day] = stated.split('-')
  if (part === undefined) return year
  if (day !== undefined) return date(stated)
  if (Number(part) <= 12) return `${months[Number(part) - 1]} ${year}`
  const end = lastDayOf(stated).slice(0, 4)
  return `${seasons[Number(part) - 21]} ${end === year ? year : `${year}\u2013${end}`}`
}

/** A date alone; or a period, under its word: from one date to another, or the one day, month or year that it is. */
export const periodOf = (
  since: StatedDate | null,
  date: StatedDate,
  word: string,
  stated: Notation['stated'],
): string => {
  if (since === null) return stated(date)
  const [first, last] = [stated(since), stated(date)]
  if (first === last) return `${word} ${last}`
  const dash = since.length === 4 && date.length === 4 ? '\u2013' : ' \u2013 '
  return `${word} ${first}${dash}${last}`
}
