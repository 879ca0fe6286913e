import * as z from 'zod'
import type { RegionPartyId } from '../identifiers/party-id.ts'
import type { TerritoryId } from '../identifiers/territory-id.ts'
import type { PlaceScope } from '../ledger/ledger.ts'
import { once } from '../once.ts'
import { thresholds } from '../thresholds.ts'
import { CalendarDate, lastDayOfMonth } from '../time/calendar-date.ts'
import { explainClaims, explainClaimsLeftOut } from './explanation-claims.ts'
import { tellCohort } from './explanation-cohort.ts'
import { tellCoverage } from './explanation-coverage.ts'
import { tellEnvelope } from './explanation-envelope.ts'
import { explainRecordedLate } from './explanation-owed.ts'
import { inputsOfDeliveries, tellVolume } from './explanation-volume.ts'
import { Language } from './language.ts'
import type { Judgement, Rating } from './rating.ts'
import { JudgedCode, KeptReason, NotDueReason, RatingCode, rankOf, UnrateableReason } from './rating-code.ts'
import { ExplanationInput, input, type NameOf, percentOfThreshold, type Telling } from './telling.ts'
import { type Voice, voices } from './voice.ts'

/** Why a rating is what it is, in words that need no other knowledge. */
export const Explanation = once(() =>
  z.strictObject({
    language: Language(),
    asOf: CalendarDate(),
    code: RatingCode(),
    /** The rating in a word or two, as on a scoreboard. */
    title: z.string(),
    /** Date, rating, and the figures that decide. */
    headline: z.string(),
    /** The calculation with its numbers put in; empty where nothing is calculated. */
    formula: z.array(z.string()),
    inputs: z.array(ExplanationInput()),
    /** What does not count, and why. */
    leftOut: z.array(z.string()),
    /** What this rating means. */
    rule: z.string(),
    /** The thresholds that were used. */
    thresholds: z.array(z.string()),
  }),
)
export type Explanation = z.infer<ReturnType<typeof Explanation>>

const tell = ({ kind, figures }: Rating, judgement: Judgement, nameOf: NameOf, voice: Voice): Telling => {
  switch (kind) {
    case 'envelope':
      return tellEnvelope(judgement, figures, voice)
    case 'coverage':
      return tellCoverage(judgement, nameOf, voice)
    case 'cohort':
      return tellCohort(judgement, voice)
    case 'volume':
      return tellVolume(judgement, figures, voice)
    case 'unquantified': {
      const nothing = { what: null, formula: [], promised: [], leftOut: [], thresholds: [] }
      return { ...nothing, figures: inputsOfDeliveries(figures, 'enrolments', voice) }
    }
    default:
      return kind satisfies never
  }
}

/** Why nothing is rated, or what is not known of what is; `null` where there is nothing to say. */
const reasonInWords = ({ reason, due }: Judgement, { say, write }: Voice): string | null => {
  if (reason === null) return null
  const unrateable = UnrateableReason().safeParse(reason)
  if (unrateable.success) return say.unrateable[unrateable.data]
  const date = due === null ? null : write.date(due)
  const kept = KeptReason().safeParse(reason)
  return kept.success ? say.kept[kept.data](date ?? '') : say.notDue[NotDueReason().parse(reason)](date)
}

const dueInWords = ({ due, dueFrom }: Judgement, { say, write }: Voice): ExplanationInput[] =>
  due === null ? [] : [input(dueFrom === 'term' ? say.inputs.dueFromTerm : say.inputs.due, write.date(due))]

const commonThresholds = ({ code, reason }: Judgement, voice: Voice): string[] => {
  const { paceFrom, partlyKept } = voice.say.thresholds
  if (reason === 'too-early-for-pace') return [paceFrom(percentOfThreshold(voice, thresholds.paceFrom))]
  const lowerBounds: readonly string[] = ['broken', 'partly-kept', 'unproven']
  return lowerBounds.includes(code) ? [partlyKept(percentOfThreshold(voice, thresholds.partlyKept))] : []
}

/** The last day of which anything counts. */
const throughOf = ({ counts, years, decidedBy }: Judgement, { figures }: Rating): CalendarDate => {
  const deciding = years.find(({ year }) => year === decidedBy)
  return counts?.throughDate ?? lastDayOfMonth((deciding?.figures ?? figures).through)
}

const isRegion = (place: TerritoryId | RegionPartyId): place is RegionPartyId => place.startsWith('region-')

const placeInWords = (place: PlaceScope, nameOf: NameOf, { say }: Voice): string | null => {
  if (place === 'national') return null
  return say.places[isRegion(place) ? 'region' : 'territory'](nameOf(place))
}

/**
 * Explains a rating: what it is at which date, how it was worked out from which figures, what was left out
 * and why. A withdrawn promise is explained by what was said of it the day before. `nameOf` says how a region
 * or a territory is called; without it they go by their identity. `place` is where it was rated.
 */
export const explain = (
  rating: Rating,
  language: Language,
  nameOf: NameOf = (id) => id,
  place: PlaceScope = 'national',
): Explanation => {
  const voice = voices[language]
  const { say, write } = voice
  const { asOf, code, withdrawn, claims } = rating
  const judgement: Judgement = withdrawn?.before ?? { ...rating, code: JudgedCode().parse(code) }
  const telling = tell(rating, judgement, nameOf, voice)
  const late = explainRecordedLate(judgement, voice)
  const what = [reasonInWords(judgement, voice), telling.what, late].filter((said) => said !== null)
  if (withdrawn !== null) what.unshift(say.withdrawn(write.date(withdrawn.on), say.titles[judgement.code]))
  const years = [...judgement.years, ...judgement.cohortYears]
  const isYearly = years.length > 1 && rankOf(judgement.code) !== null && judgement.decidedBy !== null
  return {
    language,
    asOf,
    code,
    title: say.titles[code],
    headline: say.headline(
      write.date(asOf),
      placeInWords(place, nameOf, voice),
      say.titles[code],
      what.join(' '),
    ),
    formula: [...telling.formula],
    inputs: [
      ...telling.promised,
      ...dueInWords(judgement, voice),
      ...telling.figures,
      ...explainClaims(claims, voice),
    ],
    leftOut: [
      ...telling.leftOut,
      ...explainClaimsLeftOut(claims, voice),
      say.leftOut.after(write.date(throughOf(judgement, rating))),
    ],
    rule: isYearly ? `${say.rules[code]} ${say.worstYear(judgement.decidedBy ?? 0)}` : say.rules[code],
    thresholds: [...telling.thresholds, ...commonThresholds(judgement, voice)],
  }
}
