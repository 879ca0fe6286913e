import type { Wording } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
import type { Judgement } from './rating.ts'
import { type ExplanationInput, input, sinceInWords } from './telling.ts'
import type { Voice } from './voice.ts'

interface Words {
  readonly label: string
  readonly original: string
  readonly value: string
}

const unitOf = { 'vte-placement': 'placements', 'accelerator-enrolment': 'enrolments' } as const

const wordsOf = (obligation: Obligation, { say, write }: Voice): Words | null => {
  const { promised: label, original } = say.inputs
  switch (obligation.kind) {
    case 'coverage':
      return { label, original, value: say.coverage.promised[obligation.of] }
    case 'volume': {
      const { unit, target } = obligation
      return { label, original, value: say.volume.things[unitOf[unit]](write.count(target), target.count) }
    }
    case 'cohort': {
      const { perYear, tiers, years } = obligation
      const { cohort } = say
      const all = cohort.perYear(write.count(perYear), perYear.count > 1)
      const inTiers = tiers.map((tier) => cohort.perTier[tier.tier](write.count(tier), tier.count > 1))
      return {
        label: cohort.promised(years.from, years.to),
        original: cohort.originally(years.from, years.to),
        value: [all, ...inTiers].join(', '),
      }
    }
    case 'envelope':
    case 'unquantified':
      return null
    default:
      return obligation satisfies never
  }
}

const ofWording = (wording: Wording, label: 'label' | 'original', voice: Voice): ExplanationInput[] => {
  const words = wordsOf(wording.obligation, voice)
  if (words === null) return []
  const { source } = wording
  return [input(words[label], words.value, { date: sinceInWords(wording, voice), source })]
}

/** What is owed where that is not money, and what was owed first: in words, since when, and where it can be read. */
export const explainOwed = (
  { wording, originalWording }: Pick<Judgement, 'wording' | 'originalWording'>,
  voice: Voice,
): ExplanationInput[] => [
  ...(wording === null ? [] : ofWording(wording, 'label', voice)),
  ...(originalWording === null ? [] : ofWording(originalWording, 'original', voice)),
]

/** The amendments that came too late, each in a sentence. */
export const explainTooLate = (
  { wordingsTooLate, due }: Pick<Judgement, 'wordingsTooLate' | 'due'>,
  voice: Voice,
): string[] =>
  wordingsTooLate.map(({ obligation, from }) =>
    voice.say.leftOut.amendedTooLate(
      voice.write.date(from),
      wordsOf(obligation, voice)?.value ?? null,
      due === null ? '' : voice.write.date(due),
    ),
  )

/** That what decides is an amendment dated before the due date and recorded after it; `null` where it is not. */
export const explainRecordedLate = (
  { wording, originalWording, target, original, due }: Judgement,
  { say, write }: Voice,
): string | null => {
  const amendment = originalWording === null ? original && target : wording
  if (amendment === null || due === null || amendment.recordedOn <= due) return null
  return say.recordedLate(write.date(amendment.from), write.date(amendment.recordedOn), write.date(due))
}
