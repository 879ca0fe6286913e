import type { ClaimFigure, ClaimUnit } from '../claim/claim.ts'
import type { CohortSpell } from '../delivery/cohort-spell.ts'
import type { ClaimEntry, CohortEntry, CoverageEntry, Sheet, Spell } from '../ledger/sheet.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import type { OwedTerritory } from './owed-territory.ts'
import { million } from './rating-examples.ts'

/** A territory of phase 1 in one region, there from before anything was promised. */
export const territoryOf = (
  number: string,
  region = '84',
  changes: Partial<OwedTerritory> = {},
): OwedTerritory => ({
  id: `ti1-${number}`,
  phase: 1,
  regions: [`region-${region}`],
  joined: { earliest: '2018-11-22', latest: '2018-11-22' },
  left: { earliest: null, latest: null },
  ...changes,
})

/** A time in which something was there, declared and no more said of it. */
export const spell = (
  from: CalendarDate,
  until: CalendarDate | null = null,
  standing: Spell['standing'] = 'declared',
): Spell => ({ from, until, standing })

const linesOf = <Entry>(prefix: string, entries: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry, index) => [`${prefix}-${index}`, entry]))

/** The sheet of a coverage, with one line for each entry. */
export const coverageSheet = (
  entries: readonly (readonly [territory: CoverageEntry['territory'], ...spells: Spell[]])[],
  commitment = 'bdt-equity',
): Sheet => ({
  purpose: 'coverage',
  commitment,
  year: null,
  lines: linesOf(
    'referent',
    entries.map(([territory, ...spells]) => ({ purpose: 'coverage' as const, territory, spells })),
  ),
})

/** A selection that stands as it was made. */
export type Selected = Pick<CohortEntry, 'territory'> & Pick<CohortSpell, 'tier' | 'selected' | 'supported'>

/** The line of a selection that stands as it was made. */
export const cohortEntry = ({ territory, ...selected }: Selected): CohortEntry => ({
  purpose: 'cohort',
  territory,
  spells: [{ from: selected.selected.on, until: null, ...selected }],
})

/** The sheet of a cohort-year, with one line for each selection. */
export const cohortSheet = (
  year: number,
  entries: readonly Selected[],
  commitment = 'bdt-equity',
): Sheet => ({
  purpose: 'cohort',
  commitment,
  year,
  lines: linesOf('selection', entries.map(cohortEntry)),
})

/** So many millions that are claimed. */
export const money = (
  millions: number,
  stage: Extract<ClaimFigure, { kind: 'money' }>['stage'] = 'unknown',
): ClaimFigure => ({ kind: 'money', amountCents: millions * million, approximate: false, stage })

/** So many things that are claimed. */
export const number = (of: ClaimUnit, count: number): ClaimFigure => ({
  kind: 'count',
  of,
  count,
  approximate: false,
})

/** 180 M€ of equity, published on 24 September 2019; made up but for its size. */
export const claimOf = (changes: Partial<ClaimEntry> = {}): ClaimEntry => ({
  purpose: 'claims',
  title: { fr: 'Chiffre fictif', en: 'Fictional figure' },
  about: ['bdt-equity'],
  scope: 'national',
  date: '2019-09-24',
  since: null,
  figure: { kind: 'money', amountCents: 180 * million, approximate: false, stage: 'unknown' },
  source: { citation: 'Fictional publication' },
  withdrawnOn: null,
  ...changes,
})

/** The identity of an example claim. */
export const claimId = (number: number): string => `01KC00000000000000000000C${number}`

/** The claims about a commitment, or about the programme: the first of them is `claimId(1)`. */
export const claimSheet = (
  claims: readonly ClaimEntry[],
  commitment: string | null = 'bdt-equity',
): Sheet => ({
  purpose: 'claims',
  commitment,
  year: null,
  lines: Object.fromEntries(claims.map((claim, index) => [claimId(index + 1), claim])),
})
