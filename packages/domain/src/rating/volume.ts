import type { Commitment } from '../commitment/commitment.ts'
import type { VolumeObligation } from '../commitment/obligation.ts'
import type { Cell } from '../ledger/ledger.ts'
import { type CalendarDate, daysBetween, lastDayOfMonth, type Month, monthOf } from '../time/calendar-date.ts'
import { type Basis, isClaimed } from './basis.ts'
import { type CountFigures, type CountUnit, countFigures, halfOfCount } from './count-figures.ts'
import { dueOf, promisedFrom } from './due.ts'
import { figuresThrough } from './evidence-figures.ts'
import { lastMonthOver } from './month-of-figures.ts'
import { paceOf } from './pace.ts'
import type { Judgement } from './rating.ts'
import { notDue, unmeasured, unrateable } from './unmeasured.ts'
import { codeOfMissed, isClosedOn } from './verdict.ts'

const unitOf: Record<VolumeObligation['unit'], CountUnit> = {
  'vte-placement': 'placements',
  'accelerator-enrolment': 'enrolments',
}

const countsThrough = (
  cells: readonly Cell[],
  { unit, target }: VolumeObligation,
  month: Month,
): CountFigures => {
  const { declared, disputed, confirmed } = figuresThrough(cells, month).deliveries
  const counts = { declared, disputed, headline: declared - disputed, confirmed }
  return countFigures(unitOf[unit], target, counts, lastDayOfMonth(month))
}

/** The counts through the first month, after one and up to another, by whose end the target was reached. */
const reachedAfter = (
  cells: readonly Cell[],
  obligation: VolumeObligation,
  after: Month,
  upTo: Month,
): CountFigures | undefined =>
  [...new Set(cells.flatMap(({ months }) => Object.keys(months)))]
    .filter((month) => month > after && month <= upTo)
    .sort()
    .map((month) => countsThrough(cells, obligation, month))
    .find(({ headline, line }) => headline >= line)

/** The last month that counts of what is due by a day: the one that it falls in, once that is over. */
const lastCounted = (ofDue: Month, over: Month): Month => (ofDue < over ? ofDue : over)

/**
 * Judges a promise of a number of things by those that took effect by the due date. Figures are kept by month:
 * the month in which a due date falls counts whole, so that nothing that was on time is called late.
 */
export const judgeVolume = (
  commitment: Commitment,
  obligation: VolumeObligation,
  basis: Basis,
  asOf: CalendarDate,
): Judgement => {
  const { cells } = basis
  const due = dueOf(obligation, commitment.term)
  const isOver = due.due !== null && due.due < asOf
  const through = isOver ? lastCounted(monthOf(due.due), lastMonthOver(asOf)) : lastMonthOver(asOf)
  const counts = countsThrough(cells, obligation, through)
  const itemised = figuresThrough(cells, lastMonthOver(asOf)).deliveries.declared > 0
  const shown = (figures: CountFigures) => ({
    counts: figures,
    shareOfTarget: itemised ? figures.headline / figures.target : null,
  })

  if (due.due === null) return { ...unrateable('no-date', asOf, due), ...shown(counts) }
  const judged = { ...unmeasured, ...due, asOf, ...shown(counts) }
  if (!isOver) {
    const pace = paceOf({ from: promisedFrom(commitment), to: due.due }, asOf, counts.target)
    if (pace === null) return { ...notDue('too-early-for-pace', asOf, due), ...shown(counts) }
    return { ...judged, code: counts.headline >= pace.expected ? 'on-track' : 'late', pace }
  }
  if (counts.headline >= counts.line) {
    const before = countsThrough(cells, obligation, lastMonthOver(due.due))
    const reason = before.headline >= before.line ? null : 'reached-in-due-month'
    return { ...judged, code: 'kept', reason }
  }
  const reached = reachedAfter(cells, obligation, through, lastMonthOver(asOf))
  if (reached !== undefined) {
    return {
      ...judged,
      ...shown({ ...reached, headlineWhenDue: counts.headline }),
      code: 'kept',
      daysLate: daysBetween(due.due, reached.throughDate),
    }
  }
  const code = codeOfMissed({
    closed: isClosedOn(commitment, asOf),
    half: counts.headline >= halfOfCount(obligation.target),
    itemised,
    claimed: isClaimed(basis, commitment.id, { from: promisedFrom(commitment), to: due.due }, asOf),
  })
  return { ...judged, code }
}
