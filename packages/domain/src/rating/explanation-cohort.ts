import type { CohortTier } from '../commitment/obligation.ts'
import { thresholds } from '../thresholds.ts'
import type { CohortYearRating } from './cohort-rating.ts'
import { explainOwed, explainTooLate } from './explanation-owed.ts'
import type { Judgement } from './rating.ts'
import {
  type ExplanationInput,
  input,
  inputsOfCounts,
  numbered,
  otherYears,
  percentOfThreshold,
  type Telling,
  yearsNotDue,
} from './telling.ts'
import type { Voice } from './voice.ts'
import type { CohortFacts, CohortPart } from './words/cohort.ts'

type Counted = Pick<CohortYearRating, 'selected' | 'supported'> & { readonly tier: CohortTier | null }

const partsOf = ({ selected, supported, tiers }: CohortYearRating): readonly [Counted, ...Counted[]] => [
  { tier: null, selected, supported },
  ...tiers,
]

const partOf = ({ tier, supported }: Counted, voice: Voice): CohortPart => {
  const { declared, headline, target, approximate } = supported
  return {
    tier,
    declared: numbered(voice, declared),
    headline: numbered(voice, headline),
    target: voice.write.count({ count: target, approximate }),
    share: voice.write.percent(headline, target),
  }
}

const countedAs = ({ supported, shareOfTarget }: CohortYearRating): CohortFacts['countedAs'] => {
  if (supported.headline > 0) return 'counted'
  if (supported.declared > 0) return 'disputed'
  return shareOfTarget === null ? 'nothing' : 'selected'
}

const whatOf = ({ code }: Judgement, deciding: CohortYearRating, voice: Voice): string | null => {
  const { cohort } = voice.say
  const [all, ...tiers] = partsOf(deciding)
  const facts: CohortFacts = {
    year: deciding.year,
    due: voice.write.date(deciding.supported.throughDate),
    countedAs: countedAs(deciding),
    selected: numbered(voice, deciding.selected.headline),
    all: partOf(all, voice),
    tiers: tiers.map((part) => partOf(part, voice)),
  }
  switch (code) {
    case 'unrateable':
    case 'not-due':
      return deciding.shareOfTarget === null ? null : cohort.soFar(facts)
    case 'late':
    case 'on-track':
      return cohort.keptSoFar(facts)
    default:
      return cohort.ranked[code](facts)
  }
}

const formulaOf = (deciding: CohortYearRating, voice: Voice): string[] =>
  deciding.shareOfTarget === null
    ? []
    : partsOf(deciding).map((part) => {
        const { disputed, target } = part.supported
        return voice.say.cohort.formula(
          partOf(part, voice),
          disputed === 0 ? null : voice.write.number(disputed),
          voice.write.number(target),
        )
      })

/** What was selected and supported in a year, of all territories and of each tier. */
const figuresOf = (year: CohortYearRating, voice: Voice): ExplanationInput[] => {
  const { say, write } = voice
  const date = say.inputs.upTo(write.date(year.supported.throughDate))
  const territories = (count: number): string => say.coverage.territories(numbered(voice, count))
  return partsOf(year).flatMap(({ tier, selected, supported }) => [
    input(say.cohort.selected(year.year, tier), territories(selected.declared), { date }),
    ...inputsOfCounts(supported, territories, date, voice, say.cohort.supported(year.year, tier)),
  ])
}

const leftOutOf = (deciding: CohortYearRating, voice: Voice): string[] => {
  const { leftOut } = voice.say.cohort
  const { selected, supported } = deciding
  const selectedOnly = selected.declared - supported.declared
  return [
    ...(supported.disputed === 0 ? [] : [leftOut.disputed(numbered(voice, supported.disputed))]),
    ...(selectedOnly > 0 ? [leftOut.selectedOnly(numbered(voice, selectedOnly))] : []),
  ]
}

const thresholdsOf = (deciding: CohortYearRating, voice: Voice): string[] =>
  partsOf(deciding)
    .filter(({ supported }) => supported.approximate)
    .map(({ supported }) =>
      voice.say.thresholds.approximateReached(
        percentOfThreshold(voice, thresholds.approximateReached),
        voice.write.number(supported.line),
      ),
    )

const isSomethingItemised = ({ selected, supported }: CohortYearRating): boolean =>
  selected.declared > 0 || supported.declared > 0

/** Tells a cohort: the year that decides, both tiers, selected beside supported, and the other years. */
export const tellCohort = (judgement: Judgement, voice: Voice): Telling => {
  const { cohortYears: years, decidedBy } = judgement
  const { say } = voice
  const deciding = years.find(({ year }) => year === decidedBy)
  const promised = explainOwed(judgement, voice)
  const tooLate = explainTooLate(judgement, voice)
  if (deciding === undefined) {
    const shown = years.filter(isSomethingItemised).flatMap((year) => figuresOf(year, voice))
    return { what: null, formula: [], promised, figures: shown, leftOut: tooLate, thresholds: [] }
  }
  const shareOfYear = (wanted: number): string | null => {
    const year = years.find(({ year: one }) => one === wanted)
    if (year === undefined || year.shareOfTarget === null) return null
    const worst = partsOf(year).find(
      ({ supported }) => supported.headline / supported.target === year.shareOfTarget,
    )
    return worst ? voice.write.percent(worst.supported.headline, worst.supported.target) : null
  }
  return {
    what: whatOf(judgement, deciding, voice),
    formula: formulaOf(deciding, voice),
    promised,
    figures: [
      ...(deciding.shareOfTarget === null
        ? [input(say.inputs.declared, say.inputs.nothingItemised)]
        : figuresOf(deciding, voice)),
      ...otherYears(years, decidedBy, shareOfYear, voice),
    ],
    leftOut: [...leftOutOf(deciding, voice), ...yearsNotDue(years, voice), ...tooLate],
    thresholds: thresholdsOf(deciding, voice),
  }
}
