import type { RatingExplained } from '@parole/contract'
import type { Source } from '@parole/domain'
import type { Ink } from './ink.ts'
import { wrap } from './text.ts'
import { type Words, wordsOf } from './words.ts'

const margin = '  '
const inner = '    '

const textOfSource = (source: Source): string => {
  if ('citation' in source) return source.citation
  const where = 'url' in source ? source.url : `SHA-256\u00a0${source.sha256}`
  return source.locator === undefined ? where : `${source.locator}, ${where}`
}

type Input = RatingExplained['explanation']['inputs'][number]

const linesOfInput = ({ label, value, stage, date, source }: Input, words: Words, ink: Ink) => [
  ...wrap(words.labelled(label, value), margin, inner),
  ...[stage, date].flatMap((known) => (known === null ? [] : wrap(known, inner).map(ink.quiet))),
  ...(source === null ? [] : wrap(words.labelled(words.source, textOfSource(source)), inner).map(ink.quiet)),
]

/** Why a commitment is rated as it is, as a page. What is empty is left out. */
export const explanationPage = ({ rating, explanation }: RatingExplained, ink: Ink): readonly string[] => {
  const { language, headline, formula, inputs, leftOut, rule, thresholds } = explanation
  const words = wordsOf(language)
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', ink.strong(title), ...lines]
  const sentences = (texts: readonly string[]) => texts.flatMap((text) => wrap(text, margin, inner))
  return [
    ...wrap(rating.commitment).map(ink.strong),
    '',
    ...wrap(headline),
    ...part(words.formula, sentences(formula)),
    ...part(
      words.inputs,
      inputs.flatMap((input) => linesOfInput(input, words, ink)),
    ),
    ...part(words.leftOut, sentences(leftOut)),
    ...part(words.rule, sentences([rule])),
    ...part(words.thresholds, sentences(thresholds)),
  ]
}
