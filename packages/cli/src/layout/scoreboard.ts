import type { ScoreboardShown } from '@parole/contract'
import { type Language, notationOf, type RatingCode } from '@parole/domain'
import { type CommitmentShown, claimLine, figuresOf } from './figures.ts'
import type { Ink } from './ink.ts'
import { pad, pageWidth, printable, rule, widthOf, wrap } from './text.ts'
import { wordsOf } from './words.ts'

const margin = '    '
const inner = '      '

const toneOf = (code: RatingCode): keyof Ink => {
  switch (code) {
    case 'kept':
    case 'on-track':
      return 'good'
    case 'broken':
    case 'late':
      return 'bad'
    case 'withdrawn':
    case 'unrateable':
    case 'not-due':
    case 'no-information':
    case 'claimed-only':
    case 'unproven':
    case 'partly-kept':
      return 'plain'
    default:
      return code satisfies never
  }
}

const titleOf = ({ ratingTitles }: ScoreboardShown, code: RatingCode): string => printable(ratingTitles[code])

type Row = (promisor: string, title: string, tone?: (text: string) => string) => string

/** A row of two columns; the second one is as wide as the longest title of the scoreboard. */
const rowIn = (board: ScoreboardShown, heading: string): Row => {
  const codes = board.promises.flatMap(({ commitments }) => commitments.map(({ rating }) => rating.code))
  const titles = [heading, ...codes.map((code) => titleOf(board, code))]
  const columns = pageWidth - margin.length - Math.max(...titles.map(widthOf))
  return (promisor, title, tone = (text) => text) =>
    `${margin}${pad(printable(promisor), columns)}${tone(title)}`
}

const linesOfCommitment = (
  commitment: CommitmentShown,
  board: ScoreboardShown,
  row: Row,
  language: Language,
  ink: Ink,
): readonly string[] => {
  const { id, promisor, rating } = commitment
  return [
    row(promisor, titleOf(board, rating.code), ink[toneOf(rating.code)]),
    ...wrap(id, inner).map(ink.quiet),
    ...figuresOf(commitment, language).flatMap((figures) => wrap(figures, inner)),
  ]
}

const totalsOf = (board: ScoreboardShown, language: Language): readonly string[] => {
  const words = wordsOf(language)
  const { promises, accounting, withEvidence, ratings } = board.totals
  const rated = (Object.entries(ratings) as [RatingCode, number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) => `${count} ${titleOf(board, code)}`)
  const others =
    accounting === null
      ? []
      : [
          { count: accounting.notAccountedFor, say: words.silent },
          { count: accounting.nothingDue, say: words.nothingDue },
        ].filter(({ count }) => count > 0)
  const accounts =
    accounting === null
      ? [words.withEvidence(withEvidence, promises), words.accountsAreNational]
      : [words.accountedFor(accounting.accountedFor, promises)]
  return [
    ...accounts,
    ...(others.length === 0 ? [] : [words.others(others.map(({ count, say }) => say(count)))]),
    ...(rated.length === 0 ? [] : [words.ratings(rated.join(', '))]),
  ]
}

/** The claims of a whole scope: about the programme, or about several commitments together. */
const claimsOf = ({ claims, promises }: ScoreboardShown, language: Language): readonly string[] => {
  const shown = new Set(
    promises.flatMap(({ commitments }) =>
      commitments.flatMap(({ rating }) => rating.claims.map(({ id }) => id)),
    ),
  )
  const others = claims.filter(({ id, about }) => about.length !== 1 || !shown.has(id))
  if (others.length === 0) return []
  const lines = others.flatMap((claim) => wrap(claimLine(claim, language), margin))
  return [wordsOf(language).claims, ...lines, rule]
}

/** A scoreboard as a page: every promise, who made it, how it is rated, what is itemised; then the totals. */
export const scoreboardPage = (board: ScoreboardShown, language: Language, ink: Ink): readonly string[] => {
  const words = wordsOf(language)
  const row = rowIn(board, words.rating)
  const severalPhases = new Set(board.promises.map(({ phase }) => phase)).size > 1
  const lines = board.promises.flatMap(({ number, phase, title, commitments }, index) => [
    ...(severalPhases && phase !== board.promises[index - 1]?.phase ? ['', words.phase(phase)] : []),
    ...wrap(title[language], ` ${String(number).padStart(2)} `, margin).map(ink.strong),
    ...commitments.flatMap((commitment) => linesOfCommitment(commitment, board, row, language, ink)),
  ])
  return [
    ...wrap(words.scoreboard(board.scope, notationOf(language).date(board.asOf))).map(ink.strong),
    '',
    words.number + words.promise,
    row(words.promisor, words.rating),
    rule,
    ...lines,
    rule,
    ...claimsOf(board, language),
    ...totalsOf(board, language).flatMap((total) => wrap(total)),
    '',
    ...wrap(words.why),
  ]
}
