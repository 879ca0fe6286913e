import type { Delivery } from '../delivery/delivery.ts'
import { type Designation, servedBy } from '../delivery/designation.ts'
import type { Diagnosis } from '../delivery/diagnosis.ts'
import { isSelected } from '../delivery/select.ts'
import type { Selection } from '../delivery/selection.ts'
import { coverageOf } from '../delivery/standing.ts'
import { canonicalJson } from '../log/record.ts'
import type { Move } from './ledger.ts'
import type { CohortEntry, CoverageEntry, SheetEntry, SheetId, Spell } from './sheet.ts'

type Mark = Extract<Move, { kind: 'mark' }>

interface Line {
  readonly sheet: SheetId
  readonly entry: SheetEntry
}

const spellsOf = (delivery: Designation | Diagnosis): readonly Spell[] => {
  const { standing } = coverageOf(delivery)
  if (delivery.kind === 'diagnosis') {
    const { effectiveOn: from, retracted } = delivery
    return retracted === null ? [{ from, until: null, standing }] : []
  }
  const last = delivery.tenures.length - 1
  return delivery.tenures.flatMap(({ from, until, outcome }, index): Spell[] => {
    const said = outcome ?? (index === last && delivery.retracted !== null ? 'retracted' : standing)
    return said === 'retracted' ? [] : [{ from, until, standing: said }]
  })
}

const coveringLines = (
  delivery: Designation | Diagnosis,
  commitments: readonly string[],
): readonly Line[] => {
  const spells = [...spellsOf(delivery)]
  if (spells.length === 0) return []
  const entry: CoverageEntry = { purpose: 'coverage', territory: delivery.territory, spells }
  return commitments.map((commitment) => ({ sheet: { purpose: 'coverage', commitment, year: null }, entry }))
}

const cohortLine = (delivery: Selection): readonly Line[] => {
  if (!isSelected(delivery)) return []
  const { commitment, year, territory, tier, effectiveOn, supported } = delivery
  const coverage = coverageOf(delivery)
  // What came after the version that was seen is not covered by the word on it; a dispute is of the whole.
  const ofSupport =
    coverage.standing === 'confirmed' && supported !== null && coverage.seen < supported.position
      ? 'declared'
      : coverage.standing
  const entry: CohortEntry = {
    purpose: 'cohort',
    territory,
    tier,
    selected: { on: effectiveOn, standing: coverage.standing },
    supported: supported && { on: supported.on, standing: ofSupport },
  }
  return [{ sheet: { purpose: 'cohort', commitment, year }, entry }]
}

/** The lines of a delivery as it stands, one on the sheet of each commitment that it is evidence of. */
const linesOf = (delivery: Delivery): readonly Line[] => {
  switch (delivery.kind) {
    case 'designation':
      return coveringLines(delivery, servedBy(delivery))
    case 'diagnosis':
      return coveringLines(delivery, [delivery.commitment])
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
