import type { ScoreboardShown } from '@parole/contract'
import { isItemised, type Language, notationOf } from '@parole/domain'
import { wordsOf } from './words.ts'

/** One commitment of a scoreboard, as the contract shows it. */
export type CommitmentShown = ScoreboardShown['promises'][number]['commitments'][number]

/**
 * The figures of a commitment, each with its stage; `null` where nothing is itemised, which is not a 0. This
 * is the only place that says which figures a scoreboard shows.
 */
export const figuresOf = ({ rating }: CommitmentShown, language: Language): string | null => {
  if (!isItemised(rating.figures)) return null
  const { amount } = notationOf(language)
  const { headlineCents, confirmedCents } = rating.figures.allocated
  return wordsOf(language).allocated(amount(headlineCents), amount(confirmedCents))
}
