import * as z from 'zod'
import { once } from '../once.ts'

// SIREN: identity of a legal unit in the Sirene register.
//
//   siren   := 8 digits, then a check digit; never all zeros
//   check   := Luhn: doubling every second digit from the right (less 9 when above 9),
//              the digits sum to a multiple of 10
//
// SIRET: identity of one of its establishments.
//
//   siret   := siren, then 5 digits (internal number and check digit); Luhn over all 14
//   La Poste (siren 356000000) has more establishments than Luhn leaves room for: the plain digits of its
//   SIRETs sum to a multiple of 5 instead, but for its head office, 35600000000048, which follows Luhn.

/** What a SIREN looks like, for error messages. */
export const sirenGrammar = 'nine digits, the last one a check digit (Luhn), such as "200054807"'

/** What a SIRET looks like, for error messages. */
export const siretGrammar =
  'fourteen digits: a SIREN and five more, the last one a check digit (Luhn), such as "20005480700017"'

const digitsOf = (text: string): number[] => Array.from(text, Number)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const followsLuhn = (text: string): boolean => {
  const weighted = digitsOf(text)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9))
  return sum(weighted) % 10 === 0
}

const isSiren = (text: string): boolean => /^(?!0{9})[0-9]{9}$/.test(text) && followsLuhn(text)

const laPoste = '356000000'
const laPosteHeadOffice = '35600000000048'

const isSiret = (text: string): boolean => {
  if (!/^[0-9]{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false
  if (text.startsWith(laPoste) && text !== laPosteHeadOffice) return sum(digitsOf(text)) % 5 === 0
  return followsLuhn(text)
}

/** A legal unit of the Sirene register (INSEE). Well formed; whether it exists, only Sirene knows. */
export const Siren = once(() => z.string().refine(isSiren, `expected ${sirenGrammar}`))
export type Siren = z.infer<ReturnType<typeof Siren>>

/** An establishment of the Sirene register (INSEE): a legal unit at an address. */
export const Siret = once(() => z.string().refine(isSiret, `expected ${siretGrammar}`))
export type Siret = z.infer<ReturnType<typeof Siret>>

/** The legal unit that an establishment belongs to. */
export const sirenOf = (siret: Siret): Siren => siret.slice(0, 9)
