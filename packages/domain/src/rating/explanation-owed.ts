import type { Wording } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
import type { ExplanationInput } from './explanation-inputs.ts'
import type { Voice } from './voice.ts'

type Words = Pick<ExplanationInput, 'label' | 'value'>

const wordsOf = (obligation: Obligation, { say, write }: Voice): Words | null => {
  const { inputs, owed } = say
  switch (obligation.kind) {
    case 'coverage':
      return { label: inputs.promised, value: owed.coverage[obligation.of] }
    case 'volume': {
      const { unit, target } = obligation
      return { label: inputs.promised, value: owed.volume[unit](write.count(target), target.count > 1) }
    }
    case 'cohort': {
      const { perYear, tiers, years } = obligation
      const supported = owed.supported(write.count(perYear), perYear.count > 1)
      const inTiers = tiers.map((tier) => owed[tier.tier](write.count(tier), tier.count > 1))
      return {
        label: inputs.promisedYearly(years.from, years.to),
        value: [supported, ...inTiers].join(', '),
      }
    }
    case 'envelope':
    case 'unquantified':
      return null
    default:
      return obligation satisfies never
  }
}

/** What is owed where that is not money: in words, since when, and where it can be read. */
export const explainOwed = ({ obligation, from, source }: Wording, voice: Voice): ExplanationInput[] => {
  const words = wordsOf(obligation, voice)
  if (words === null) return []
  return [{ ...words, stage: null, date: voice.say.inputs.since(voice.write.date(from)), source }]
}
