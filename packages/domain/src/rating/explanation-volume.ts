import { thresholds } from '../thresholds.ts'
import { lastDayOfMonth, monthOf } from '../time/calendar-date.ts'
import type { CountFigures } from './count-figures.ts'
import type { EvidenceFigures } from './evidence-figures.ts'
import { explainOwed, explainTooLate } from './explanation-owed.ts'
import { lastMonthOver } from './month-of-figures.ts'
import type { Judgement } from './rating.ts'
import {
  countedAs,
  type ExplanationInput,
  input,
  inputsOfCounts,
  numbered,
  percentOfThreshold,
  type Telling,
} from './telling.ts'
import type { Voice } from './voice.ts'
import type { VolumeFacts, VolumeUnit } from './words/volume.ts'

type Counts = CountFigures & { readonly unit: VolumeUnit }

const isOfVolume = (counts: CountFigures | null): counts is Counts =>
  counts !== null && counts.unit !== 'territories'

const thing =
  (unit: VolumeUnit, { say, write }: Voice) =>
  (count: number): string =>
    say.volume.things[unit](write.number(count), count)

const whatOf = (judgement: Judgement, counts: Counts, voice: Voice): string | null => {
  const { code, due, daysLate, pace, shareOfTarget } = judgement
  const { say, write } = voice
  const { target, approximate, headlineWhenDue } = counts
  const facts: VolumeFacts = {
    unit: counts.unit,
    due: due === null ? '' : write.date(due),
    upTo: write.date(counts.throughDate),
    countedAs: countedAs(counts, shareOfTarget),
    declared: numbered(voice, counts.declared),
    headline: numbered(voice, counts.headline),
    target: write.count({ count: target, approximate }),
    share: write.percent(counts.headline, target),
    expected: write.number(pace?.expected ?? counts.line),
  }
  if (daysLate !== null && headlineWhenDue !== null) {
    const late = {
      due: facts.due,
      whenDue: numbered(voice, headlineWhenDue),
      reachedOn: facts.upTo,
      days: numbered(voice, daysLate),
    }
    return say.volume.late(late, thing(counts.unit, voice)(counts.headline), facts.target)
  }
  if (code !== 'unrateable' && code !== 'not-due') return say.volume.ranked[code](facts)
  return shareOfTarget === null ? null : say.volume.soFar(facts)
}

const formulaOf = ({ shareOfTarget, pace }: Judgement, counts: Counts, voice: Voice): string[] => {
  if (shareOfTarget === null) return []
  const { say, write } = voice
  const promised = write.number(counts.target)
  const share = say.volume.formula(
    write.number(counts.declared),
    counts.disputed === 0 ? null : write.number(counts.disputed),
    promised,
    write.percent(counts.headline, counts.target),
  )
  if (pace === null) return [share]
  const comparison = say.paceFormula({
    ...pace,
    headline: write.number(counts.headline),
    promised,
    threshold: percentOfThreshold(voice, thresholds.onTrack),
    expected: write.number(pace.expected),
    reached: counts.headline >= pace.expected,
  })
  return [share, comparison]
}

/** What took effect after what is counted; and of the month of the due date, which cannot be told apart, nothing. */
const leftOutOf = (
  { due }: Judgement,
  counts: Counts,
  { deliveries }: EvidenceFigures,
  voice: Voice,
): string[] => {
  const { say, write } = voice
  const { leftOut } = say.volume
  const of = thing(counts.unit, voice)
  const afterwards = deliveries.declared - deliveries.disputed - counts.headline
  const isSplit = due !== null && due < counts.throughDate && lastMonthOver(due) < monthOf(due)
  return [
    ...(counts.disputed === 0 ? [] : [leftOut.disputed(of(counts.disputed))]),
    ...(isSplit ? [leftOut.withinMonth(write.stated(monthOf(due)), write.date(due))] : []),
    ...(afterwards > 0 ? [leftOut.afterwards(of(afterwards), write.date(counts.throughDate))] : []),
  ]
}

const thresholdsOf = ({ pace }: Judgement, { approximate, line }: Counts, voice: Voice): string[] => {
  const { say, write } = voice
  const reached = percentOfThreshold(voice, thresholds.approximateReached)
  return [
    ...(approximate ? [say.thresholds.approximateReached(reached, write.number(line))] : []),
    ...(pace === null ? [] : [say.volume.onTrack(percentOfThreshold(voice, thresholds.onTrack))]),
  ]
}

/** The deliveries of a place, or of a promise without a target: figures of their own, set against nothing. */
export const inputsOfDeliveries = (
  { deliveries, through }: EvidenceFigures,
  unit: VolumeUnit,
  voice: Voice,
): ExplanationInput[] => {
  if (deliveries.declared === 0) return []
  const { say, write } = voice
  const date = say.inputs.upTo(write.date(lastDayOfMonth(through)))
  return inputsOfCounts({ ...deliveries, headline: 0 }, thing(unit, voice), date, voice)
}

/** Tells a volume: how many by the due date. `figures` are all those up to the date of the rating. */
export const tellVolume = (judgement: Judgement, figures: EvidenceFigures, voice: Voice): Telling => {
  const { counts, shareOfTarget, wording } = judgement
  const { say, write } = voice
  const promised = explainOwed(judgement, voice)
  const tooLate = explainTooLate(judgement, voice)
  if (!isOfVolume(counts)) {
    const unit = wording?.obligation.kind === 'volume' ? wording.obligation.unit : null
    return {
      what: null,
      formula: [],
      promised,
      figures:
        unit === null
          ? []
          : inputsOfDeliveries(figures, unit === 'vte-placement' ? 'placements' : 'enrolments', voice),
      leftOut: tooLate,
      thresholds: [],
    }
  }
  const upTo = say.inputs.upTo(write.date(counts.throughDate))
  return {
    what: whatOf(judgement, counts, voice),
    formula: formulaOf(judgement, counts, voice),
    promised,
    figures:
      shareOfTarget === null
        ? [input(say.inputs.declared, say.inputs.nothingItemised, { date: upTo })]
        : inputsOfCounts(counts, thing(counts.unit, voice), upTo, voice),
    leftOut: [...leftOutOf(judgement, counts, figures, voice), ...tooLate],
    thresholds: thresholdsOf(judgement, counts, voice),
  }
}
