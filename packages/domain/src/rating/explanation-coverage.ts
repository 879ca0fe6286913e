import type { TerritoryId } from '../identifiers/territory-id.ts'
import { thresholds } from '../thresholds.ts'
import type { CountFigures } from './count-figures.ts'
import { explainOwed, explainTooLate } from './explanation-owed.ts'
import type { Judgement } from './rating.ts'
import {
  countedAs,
  type ExplanationInput,
  input,
  inputsOfCounts,
  type NameOf,
  numbered,
  type Telling,
} from './telling.ts'
import type { Voice } from './voice.ts'
import type { CoverageFacts } from './words/coverage.ts'

const mostNamed = 10

/** The first ten by name, and how many more there are. */
const namesOf = (territories: readonly TerritoryId[], nameOf: NameOf, { say, write }: Voice): string => {
  const named = territories.slice(0, mostNamed).map(nameOf)
  const more = territories.length - named.length
  return write.list(more === 0 ? named : [...named, say.more(more)])
}

const whatOf = ({ code, due, daysLate, ...judgement }: Judgement, voice: Voice): string | null => {
  const { counts, shareOfTarget, wording } = judgement
  if (counts === null || wording?.obligation.kind !== 'coverage') return null
  const { say, write } = voice
  const { coverage } = say
  const facts: CoverageFacts = {
    of: wording.obligation.of,
    due: due === null ? '' : write.date(due),
    on: write.date(counts.throughDate),
    countedAs: countedAs(counts, shareOfTarget),
    declared: numbered(voice, counts.declared),
    headline: numbered(voice, counts.headline),
    owed: numbered(voice, counts.target),
    share: write.percent(counts.headline, counts.target),
  }
  if (daysLate !== null && counts.headlineWhenDue !== null) {
    return coverage.late(
      {
        due: facts.due,
        whenDue: numbered(voice, counts.headlineWhenDue),
        reachedOn: facts.on,
        days: numbered(voice, daysLate),
      },
      facts.owed,
    )
  }
  switch (code) {
    case 'unrateable':
    case 'not-due':
    case 'late':
    case 'on-track':
      return shareOfTarget === null ? null : coverage.soFar(facts)
    default:
      return coverage.ranked[code](facts)
  }
}

const figuresOf = (
  counts: CountFigures,
  { coverage, shareOfTarget }: Judgement,
  nameOf: NameOf,
  voice: Voice,
): ExplanationInput[] => {
  if (coverage === null) return []
  const { say, write } = voice
  const on = say.coverage.on(write.date(counts.throughDate))
  const territories = (count: number): string => say.coverage.territories(numbered(voice, count))
  const { missing, coveredSince, joiningUnknown, announced } = coverage
  const nothing = input(say.inputs.declared, say.inputs.nothingItemised, { date: on })
  return [
    input(say.coverage.owed, write.number(coverage.owed), { date: say.coverage.on(write.date(coverage.on)) }),
    ...(joiningUnknown === 0 ? [] : [input(say.coverage.joiningUnknown, write.number(joiningUnknown))]),
    ...(announced === null
      ? []
      : [input(say.coverage.announced, write.number(announced.count), { date: write.date(announced.on) })]),
    ...(shareOfTarget === null ? [nothing] : inputsOfCounts(counts, territories, on, voice)),
    ...(missing.length === 0 || shareOfTarget === null
      ? []
      : [input(say.coverage.missing(write.date(counts.throughDate)), namesOf(missing, nameOf, voice))]),
    ...(coveredSince.length === 0
      ? []
      : [input(say.coverage.coveredSince, namesOf(coveredSince, nameOf, voice))]),
  ]
}

const leftOutOf = ({ coverage, counts }: Judgement, nameOf: NameOf, voice: Voice): string[] => {
  if (coverage === null) return []
  const { say, write } = voice
  const { leftOut } = say.coverage
  const day = write.date(coverage.on)
  const { notYetOwed, mayHaveLeft } = coverage
  return [
    ...(counts === null || counts.disputed === 0 ? [] : [leftOut.disputed(numbered(voice, counts.disputed))]),
    ...(notYetOwed.length === 0
      ? []
      : [leftOut.notYetOwed(namesOf(notYetOwed, nameOf, voice), day, thresholds.joiningDays)]),
    ...(mayHaveLeft.length === 0 ? [] : [leftOut.mayHaveLeft(namesOf(mayHaveLeft, nameOf, voice), day)]),
  ]
}

/** Tells a coverage: to how many it was owed, how many have it, and who is missing. */
export const tellCoverage = (judgement: Judgement, nameOf: NameOf, voice: Voice): Telling => {
  const { counts, shareOfTarget, coverage } = judgement
  const { say, write } = voice
  return {
    what: whatOf(judgement, voice),
    formula:
      counts === null || shareOfTarget === null
        ? []
        : [
            say.coverage.formula(
              write.number(counts.declared),
              counts.disputed === 0 ? null : write.number(counts.disputed),
              write.number(counts.target),
              write.percent(counts.headline, counts.target),
            ),
          ],
    promised: explainOwed(judgement, voice),
    figures: counts === null ? [] : figuresOf(counts, judgement, nameOf, voice),
    leftOut: [...leftOutOf(judgement, nameOf, voice), ...explainTooLate(judgement, voice)],
    thresholds: coverage === null ? [] : [say.coverage.joiningDays(thresholds.joiningDays)],
  }
}
