import type { Phase, StatedDate } from '@parole/domain'

/** A number of territories that was made public at a date. */
export interface AnnouncedCount {
  readonly count: number
  /** No more precise than what is known; a year alone stands for its end. */
  readonly date: StatedDate
  readonly phase: Phase
  /** Who said so, or `null` when the register does not know. */
  readonly source: string | null
}

const anctList = "Liste des Territoires d'industrie, ANCT open data"

/**
 * How many territories there were said to be, oldest first. Single territories are listed only for 149 and
 * 183: no list of the 124, the 136, or any other count is known, so these figures cannot be derived from
 * `territories()`.
 */
export const announcedCounts: readonly AnnouncedCount[] = [
  { count: 124, date: '2018-11-22', phase: 1, source: null },
  {
    count: 136,
    date: '2019-03-05',
    phase: 1,
    source: "Press release of the first general assembly of the Territoires d'industrie, Lyon",
  },
  { count: 141, date: '2019-07', phase: 1, source: null },
  { count: 144, date: '2019-09', phase: 1, source: null },
  { count: 146, date: '2019-11', phase: 1, source: null },
  { count: 148, date: '2020-10', phase: 1, source: null },
  { count: 149, date: '2022', phase: 1, source: anctList },
  { count: 183, date: '2023-11', phase: 2, source: anctList },
]
