import type { Language } from './language.ts'
import { notation as notationEn } from './notation.en.ts'
import { notation as notationFr } from './notation.fr.ts'
import type { Notation } from './notation.ts'
import type { RatingCode } from './rating-code.ts'
import { messages as en } from './words/en.ts'
import { messages as fr } from './words/fr.ts'
import type { Messages } from './words/messages.ts'

/** One language: its words, and how it writes figures. */
export interface Voice {
  readonly language: Language
  readonly say: Messages
  readonly write: Notation
}

/** Every language of the register. */
export const voices: Record<Language, Voice> = {
  fr: { language: 'fr', say: fr, write: notationFr },
  en: { language: 'en', say: en, write: notationEn },
}

/** The title of a rating, as shown on a scoreboard: « tenue », "kept". */
export const ratingTitle = (code: RatingCode, language: Language): string => voices[language].say.titles[code]

/** How a language writes amounts, counts and dates: as explanations do, so that both read alike. */
export const notationOf = (language: Language): Notation => voices[language].write
