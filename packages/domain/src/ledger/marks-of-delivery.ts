import { cohortSpells } from '../delivery/cohort-spell.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { type Designation, servedBy, standingTenures, type Tenure } from '../delivery/designation.ts'
import type { Diagnosis } from '../delivery/diagnosis.ts'
import type { Selection } from '../delivery/selection.ts'
import { coverageOf } from '../delivery/standing.ts'
import { canonicalJson } from '../log/record.ts'
import type { Move } from './ledger.ts'
import type { CohortEntry, SheetEntry, SheetId, Spell } from './sheet.ts'

type Mark = Extract<Move, { kind: 'mark' }>

interface Line {
  readonly sheet: SheetId
  readonly entry: SheetEntry
}

/** The times in which a delivery covers its territory, each with the commitments that it is evidence of. */
const timesOf = (delivery: Designation | Diagnosis): readonly Omit<Tenure, 'contact' | 'person'>[] => {
  if (delivery.kind === 'designation') return standingTenures(delivery)
  const published = { ...delivery, from: delivery.effectiveOn, until: null, alsoServes: [] }
  return delivery.retracted === null ? [published] : []
}

const coveringLines = (delivery: Designation | Diagnosis): readonly Line[] => {
  const { territory } = delivery
  const spells = new Map<string, Spell[]>()
  for (const time of timesOf(delivery)) {
    const { from, until } = time
    const spell: Spell = { from, until, standing: coverageOf(time).standing }
    for (const served of servedBy(time)) spells.set(served, [...(spells.get(served) ?? []), spell])
  }
  return Array.from(spells, ([commitment, all]) => ({
    sheet: { purpose: 'coverage', commitment, year: null },
    entry: { purpose: 'coverage', territory, spells: all },
  }))
}

/** A territory that left the cohort keeps its line: for what was so before. */
const cohortLine = (delivery: Selection): readonly Line[] => {
  const spells = [...cohortSpells(delivery)]
  if (spells.length === 0) return []
  const { commitment, year, territory } = delivery
  const entry: CohortEntry = { purpose: 'cohort', territory, spells }
  return [{ sheet: { purpose: 'cohort', commitment, year }, entry }]
}

/** The lines of a delivery as it stands, one on the sheet of each commitment that it is evidence of. */
const linesOf = (delivery: Delivery): readonly Line[] => {
  switch (delivery.kind) {
    case 'designation':
    case 'diagnosis':
      return coveringLines(delivery)
    case 'selection':
      return cohortLine(delivery)
    case 'allocation':
    case 'placement':
    case 'enrolment':
      return []
    default:
      return delivery satisfies never
  }
}

/** What a change of a delivery does to sheets: writes the lines that changed, and takes off those that are gone. */
export const marksOfDelivery = (before: Delivery | undefined, after: Delivery): readonly Mark[] => {
  const nameOf = ({ commitment, year }: SheetId): string => `${commitment} ${year}`
  const known = new Map(
    (before === undefined ? [] : linesOf(before)).map((line) => [nameOf(line.sheet), line]),
  )
  const marks: Mark[] = []
  for (const { sheet, entry } of linesOf(after)) {
    const name = nameOf(sheet)
    const previous = known.get(name)
    known.delete(name)
    if (previous === undefined || canonicalJson(previous.entry) !== canonicalJson(entry)) {
      marks.push({ kind: 'mark', sheet, line: after.id, entry })
    }
  }
  for (const { sheet } of known.values()) marks.push({ kind: 'mark', sheet, line: after.id, entry: null })
  return marks
}
