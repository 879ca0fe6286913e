import { type Commitment, wordingAt } from '../commitment/commitment.ts'
import type { Cell } from '../ledger/ledger.ts'
import { type CalendarDate, dayBefore } from '../time/calendar-date.ts'
import { judgeCohort } from './cohort.ts'
import { judgeCoverage } from './coverage.ts'
import { dueOf, promisedFrom, wordingInTime } from './due.ts'
import { judgeEnvelope } from './envelope.ts'
import { figuresThrough } from './evidence-figures.ts'
import { lastMonthOver } from './month-of-figures.ts'
import type { Judgement, Rating } from './rating.ts'
import { notDue, unrateable } from './unmeasured.ts'
import { judgeUnquantified } from './unquantified.ts'
import { judgeVolume } from './volume.ts'

type Judge = (commitment: Commitment, cells: readonly Cell[], asOf: CalendarDate) => Judgement

const judgeNationally: Judge = (commitment, cells, asOf) => {
  const { obligation } = wordingAt(commitment, asOf)
  switch (obligation.kind) {
    case 'envelope':
      return judgeEnvelope(commitment, obligation, cells, asOf)
    case 'coverage':
      return judgeCoverage(commitment, asOf)
    case 'cohort':
      return judgeCohort(commitment, asOf)
    case 'volume':
      return judgeVolume(commitment, asOf)
    case 'unquantified':
      return judgeUnquantified(commitment, obligation, asOf)
    default:
      return obligation satisfies never
  }
}

/** What was promised to the country as a whole is not owed to a place in any part that can be told. */
const judgeInPlace: Judge = (commitment, cells, asOf) => {
  const { obligation } = wordingAt(commitment, asOf)
  switch (obligation.kind) {
    case 'envelope': {
      const reason = obligation.perYear === null ? 'amount-not-published' : 'promised-nationally'
      return unrateable(reason, asOf, dueOf(obligation, commitment.term))
    }
    case 'cohort':
    case 'volume': {
      const wording = wordingInTime(commitment, asOf)
      return {
        ...unrateable('promised-nationally', asOf, dueOf(wording.obligation, commitment.term)),
        wording,
      }
    }
    case 'coverage':
    case 'unquantified':
      return judgeNationally(commitment, cells, asOf)
    default:
      return obligation satisfies never
  }
}

const rateBy = (judge: Judge, commitment: Commitment, cells: readonly Cell[], asOf: CalendarDate): Rating => {
  const judgeAt = (date: CalendarDate): Judgement =>
    date < promisedFrom(commitment)
      ? notDue('not-made-yet', date, dueOf(wordingAt(commitment, date).obligation, commitment.term))
      : judge(commitment, cells, date)
  const stood = {
    commitment: commitment.id,
    kind: wordingAt(commitment, asOf).obligation.kind,
    figures: figuresThrough(cells, lastMonthOver(asOf)),
  }
  const { withdrawn } = commitment
  if (withdrawn === null || withdrawn.on > asOf) return { ...stood, ...judgeAt(asOf), withdrawn: null }
  const before = judgeAt(dayBefore(withdrawn.on))
  return {
    ...stood,
    asOf,
    code: 'withdrawn',
    reason: null,
    due: before.due,
    dueFrom: before.dueFrom,
    decidedBy: null,
    wording: null,
    target: null,
    original: null,
    shareOfTarget: null,
    years: [],
    withdrawn: { ...withdrawn, before },
  }
}

/** What a rating is asked of. */
export interface RatingQuestion {
  readonly commitment: Commitment
  readonly cells: readonly Cell[]
  /** A month end, as figures are kept by month: on another day, that month's figures do not count. */
  readonly asOf: CalendarDate
}

/**
 * Rates a commitment: was the word kept, by what is known now of the time up to `asOf`?
 *
 * In this order: not made yet → `withdrawn`, with what was said of it at the end of the day before →
 * `unrateable` → `not-due` → figures. Of `cells`, the commitment's national ones count.
 */
export const rate = ({ commitment, cells, asOf }: RatingQuestion): Rating => {
  const national = cells.filter((cell) => cell.scope === 'national' && cell.commitment === commitment.id)
  return rateBy(judgeNationally, commitment, national, asOf)
}

/**
 * What can be said of a commitment in one region or territory: its own figures, and a judgement where one
 * can be made. Coverage is promised to each territory and judged as it is nationally. Envelopes, cohorts and
 * volumes are promised to the country as a whole and `unrateable` here, as nothing says what is owed to one
 * place. `cells` are those of the commitment in that place, and no others.
 */
export const rateInPlace = ({ commitment, cells, asOf }: RatingQuestion): Rating =>
  rateBy(judgeInPlace, commitment, cells, asOf)
