import type { ScoreboardShown } from '@parole/contract'
import { type CountUnit, type Language, notationOf } from '@parole/domain'
import { wordsOf } from './words.ts'

/** One commitment of a scoreboard, as the contract shows it. */
export type CommitmentShown = ScoreboardShown['promises'][number]['commitments'][number]

/** A claim of a scoreboard, or of a commitment on it. */
type ClaimShown = Pick<
  ScoreboardShown['claims'][number],
  'title' | 'since' | 'date' | 'figure' | 'itemised' | 'share' | 'disagreesWith'
>

/** A claim, and what is itemised beside it. */
export const claimLine = (claim: ClaimShown, language: Language): string => {
  const { amount, money, count, percent, period } = notationOf(language)
  const { claimed, beside, nothingBeside, disagreeing } = wordsOf(language)
  const { title, since, date, figure, itemised, disagreesWith } = claim
  const of = figure.kind === 'money' ? money(figure) : count(figure)
  const said = claimed(title[language], of, period(since, date))
  const when = since === null ? 'by-then' : 'in-period'
  const whole = figure.kind === 'money' ? figure.amountCents : figure.count
  const known =
    itemised === null
      ? nothingBeside(when)
      : beside(figure.kind === 'money' ? amount(itemised) : String(itemised), percent(itemised, whole), when)
  return [said, known, ...(disagreesWith.length === 0 ? [] : [disagreeing])].join('; ')
}

const countsOf = ({ rating }: CommitmentShown, language: Language): readonly string[] => {
  const { counts } = rating.withdrawn?.before ?? rating
  if (counts === null || !rating.isItemised) return []
  const { unit, target, headline, confirmed } = counts
  return [
    wordsOf(language).counted(wordsOf(language).units[unit satisfies CountUnit], headline, target, confirmed),
  ]
}

/**
 * The figures of a commitment, a line each with its stage, and the claims beside them; none where nothing is
 * itemised, which is not a 0. This is the only place that says which figures a scoreboard shows.
 */
export const figuresOf = (commitment: CommitmentShown, language: Language): readonly string[] => {
  const { rating } = commitment
  const { amount } = notationOf(language)
  const { headlineCents, confirmedCents } = rating.figures.allocated
  // Deliveries of other kinds are counted, and hold no money: a €0 of them would be made up.
  const money =
    rating.kind === 'envelope' && rating.isItemised
      ? [wordsOf(language).allocated(amount(headlineCents), amount(confirmedCents))]
      : []
  const claims = rating.claims.map((claim) => claimLine(claim, language))
  return [...money, ...countsOf(commitment, language), ...claims]
}
