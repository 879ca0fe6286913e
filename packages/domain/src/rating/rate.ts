import { type Commitment, wordingAt } from '../commitment/commitment.ts'
import type { Cell, PlaceScope } from '../ledger/ledger.ts'
import type { Sheet } from '../ledger/sheet.ts'
import { type CalendarDate, dayBefore } from '../time/calendar-date.ts'
import { type Basis, coverageIn } from './basis.ts'
import { claimsBeside } from './claims-beside.ts'
import { cohortYears, isCohortItemised, judgeCohort } from './cohort.ts'
import { judgeCoverage } from './coverage.ts'
import { dueOf, promisedFrom, wordingsAt } from './due.ts'
import { judgeEnvelope } from './envelope.ts'
import { figuresThrough, isItemised } from './evidence-figures.ts'
import { lastMonthOver } from './month-of-figures.ts'
import type { AnnouncedTerritories, OwedTerritory } from './owed-territory.ts'
import type { Judgement, Rating } from './rating.ts'
import { notDue, unmeasured, unrateable } from './unmeasured.ts'
import { judgeUnquantified } from './unquantified.ts'
import { judgeVolume } from './volume.ts'

type Judge = (commitment: Commitment, basis: Basis, asOf: CalendarDate) => Judgement

const judgeNationally: Judge = (commitment, basis, asOf) => {
  const { wording, ...others } = wordingsAt(commitment, asOf)
  const { obligation } = wording
  switch (obligation.kind) {
    case 'envelope':
      return judgeEnvelope(commitment, basis, asOf)
    case 'cohort':
      return judgeCohort(commitment, basis, asOf)
    case 'coverage':
      return { ...judgeCoverage(commitment, obligation, basis, asOf), wording, ...others }
    case 'volume':
      return { ...judgeVolume(commitment, obligation, basis, asOf), wording, ...others }
    case 'unquantified':
      return judgeUnquantified(commitment, obligation, asOf)
    default:
      return obligation satisfies never
  }
}

/** What was promised to the country as a whole is not owed to a place in any part that can be told. */
const judgeInPlace: Judge = (commitment, basis, asOf) => {
  const { wording } = wordingsAt(commitment, asOf)
  const { obligation } = wording
  const nationally = unrateable('promised-nationally', asOf, dueOf(obligation, commitment.term))
  switch (obligation.kind) {
    case 'envelope': {
      const latest = wordingAt(commitment, asOf).obligation
      const isPublished = latest.kind === 'envelope' && latest.perYear !== null
      const due = dueOf(latest, commitment.term)
      return unrateable(isPublished ? 'promised-nationally' : 'amount-not-published', asOf, due)
    }
    case 'cohort': {
      const years = cohortYears(commitment, basis, asOf).map((year) => ({
        ...year,
        code: nationally.code,
        reason: nationally.reason,
        shareOfTarget: null,
      }))
      return { ...nationally, wording, cohortYears: years }
    }
    case 'volume':
      return { ...nationally, wording }
    case 'coverage':
    case 'unquantified':
      return judgeNationally(commitment, basis, asOf)
    default:
      return obligation satisfies never
  }
}

/** Whether anything at all is itemised in a place by a date. */
const isAnythingItemised = (commitment: Commitment, basis: Basis, asOf: CalendarDate): boolean =>
  isItemised(figuresThrough(basis.cells, lastMonthOver(asOf))) ||
  coverageIn(basis, commitment.id).some(({ spells }) => spells.some(({ from }) => from <= asOf)) ||
  isCohortItemised(commitment, basis, asOf)

const rateBy = (judge: Judge, commitment: Commitment, basis: Basis, asOf: CalendarDate): Rating => {
  const judgeAt = (date: CalendarDate): Judgement =>
    date < promisedFrom(commitment)
      ? notDue('not-made-yet', date, dueOf(wordingAt(commitment, date).obligation, commitment.term))
      : judge(commitment, basis, date)
  const stood = {
    commitment: commitment.id,
    kind: wordingsAt(commitment, asOf).wording.obligation.kind,
    isItemised: isAnythingItemised(commitment, basis, asOf),
    figures: figuresThrough(basis.cells, lastMonthOver(asOf)),
    claims: claimsBeside(commitment, basis, asOf),
  }
  const { withdrawn } = commitment
  if (withdrawn === null || withdrawn.on > asOf) return { ...stood, ...judgeAt(asOf), withdrawn: null }
  const before = judgeAt(dayBefore(withdrawn.on))
  return {
    ...stood,
    ...unmeasured,
    asOf,
    code: 'withdrawn',
    due: before.due,
    dueFrom: before.dueFrom,
    withdrawn: { ...withdrawn, before },
  }
}

/** What a rating is asked of. */
export interface RatingQuestion {
  readonly commitment: Commitment
  readonly cells: readonly Cell[]
  /** The sheets of the commitment: coverage, cohorts and claims; those of others are passed over. */
  readonly sheets: readonly Sheet[]
  /** Every territory to which something may be owed, of any phase. */
  readonly territories: readonly OwedTerritory[]
  /** How many territories there were said to be, said beside how many are counted. */
  readonly announced: readonly AnnouncedTerritories[]
  /** A month end, as figures are kept by month: on another day, that month's figures do not count. */
  readonly asOf: CalendarDate
}

/**
 * Rates a commitment: was the word kept, by what is known now of the time up to `asOf`?
 *
 * In this order: not made yet → `withdrawn`, with what was said of it at the end of the day before →
 * `unrateable` → `not-due` → figures. Of `cells`, the commitment's national ones count; of the claims, those
 * about the country.
 */
export const rate = ({ commitment, cells, asOf, ...rest }: RatingQuestion): Rating => {
  const national = cells.filter((cell) => cell.scope === 'national' && cell.commitment === commitment.id)
  return rateBy(judgeNationally, commitment, { ...rest, place: 'national', cells: national }, asOf)
}

/** What a rating in one region or territory is asked of. */
export interface PlaceQuestion extends RatingQuestion {
  readonly place: Exclude<PlaceScope, 'national'>
}

/**
 * What can be said of a commitment in one region or territory: its own figures, and a judgement where one
 * can be made. Coverage is promised to each territory and judged as it is nationally. Envelopes, cohorts and
 * volumes are promised to the country as a whole and `unrateable` here, as nothing says what is owed to one
 * place. Of `cells`, the commitment's in that place count; of the claims, those about that place.
 */
export const rateInPlace = ({ commitment, cells, place, asOf, ...rest }: PlaceQuestion): Rating => {
  const own = cells.filter((cell) => cell.scope === place && cell.commitment === commitment.id)
  return rateBy(judgeInPlace, commitment, { ...rest, place, cells: own }, asOf)
}
