import { Siren } from '@parole/domain'
import type { Geography, LineageRow, MemberRow, TerritoryRow } from './sources.ts'

/** What one phase says, and what the geography makes of it. */
export interface PhaseSources {
  readonly phase: 1 | 2
  readonly territories: readonly TerritoryRow[]
  readonly members: readonly MemberRow[]
  /** The present communes of each member, by its SIREN. */
  readonly communesOf: ReadonlyMap<string, readonly string[]>
}

const announced = { 1: { territories: 149, members: 588 }, 2: { territories: 183, members: 641 } } as const

const countProblems = ({ phase, territories, members }: PhaseSources): string[] => [
  ...(territories.length === announced[phase].territories
    ? []
    : [`phase ${phase}: ${territories.length} territories, not ${announced[phase].territories}`]),
  ...(members.length === announced[phase].members
    ? []
    : [`phase ${phase}: ${members.length} members, not ${announced[phase].members}`]),
]

const memberProblems = (sources: PhaseSources, { bodies }: Geography): string[] => {
  const { phase, territories, members, communesOf } = sources
  const numbers = new Set(territories.map(({ number }) => number))
  const kinds = new Map(bodies.map(({ code, type }) => [code, type]))
  return members.flatMap(({ number, siren, kind, name }) => {
    const member = `phase ${phase}, ${number}: member ${siren} (${name})`
    return [
      ...(Siren().safeParse(siren).success ? [] : [`${member} is no SIREN`]),
      ...(numbers.has(number) ? [] : [`${member} belongs to a territory that is not listed`]),
      ...(communesOf.has(siren) ? [] : [`${member} is unknown to the geography`]),
      ...((kinds.get(siren) ?? 'COMMUNE') === kind ? [] : [`${member} is not a ${kind}`]),
    ]
  })
}

/** Invariant 5 of the register: a SIREN, and a commune, lies in at most one territory of a phase. */
const overlapProblems = ({ phase, members, communesOf }: PhaseSources): string[] => {
  const seen = new Map<string, string>()
  return members.flatMap(({ number, siren }) =>
    [siren, ...(communesOf.get(siren) ?? [])].flatMap((code) => {
      const before = seen.get(code)
      seen.set(code, number)
      return before === undefined ? [] : [`phase ${phase}: ${code} lies in ${before} and in ${number}`]
    }),
  )
}

const areaProblems = (
  { phase, territories, members, communesOf }: PhaseSources,
  geography: Geography,
): string[] => {
  const communes = new Map(
    geography.communes.filter(({ type }) => type === 'commune-actuelle').map((row) => [row.code, row]),
  )
  const regions = new Map(geography.departments.map(({ code, region }) => [code, region]))
  return territories.flatMap(({ number, name, leadRegion, departments }) => {
    const rows = members
      .filter((member) => member.number === number)
      .flatMap(({ siren }) => communesOf.get(siren) ?? [])
      .flatMap((code) => communes.get(code) ?? [])
    const territory = `phase ${phase}, ${number} (${name})`
    const found = [...new Set(rows.map(({ departement }) => departement))].sort().join(' ')
    return [
      ...(found === departments.join(' ')
        ? []
        : [`${territory} lies in ${found}, not in ${departments.join(' ')}`]),
      ...(number.startsWith(leadRegion)
        ? []
        : [`${territory} is not numbered after its lead region ${leadRegion}`]),
      ...(rows.some(({ region }) => region === leadRegion)
        ? []
        : [`${territory} does not touch its lead region`]),
      ...rows
        .filter(({ departement, region }) => regions.get(departement) !== region)
        .map(({ code, region }) => `commune ${code} lies in region ${region}, its department does not`),
      ...rows
        .filter(({ population }) => population === undefined)
        .map(({ code }) => `${territory}: commune ${code} has no population`),
    ]
  })
}

const lineageProblems = (
  lineage: readonly LineageRow[],
  first: PhaseSources,
  second: PhaseSources,
): string[] => {
  const before = new Map(first.members.map(({ siren, number }) => [siren, number]))
  const shared = new Map<string, number>()
  for (const { number, siren } of second.members) {
    const predecessor = before.get(siren)
    const pair = `${number} from ${predecessor}`
    if (predecessor !== undefined) shared.set(pair, (shared.get(pair) ?? 0) + 1)
  }
  const stated = new Map(lineage.map((row) => [`${row.number} from ${row.predecessor}`, row.sharedMembers]))
  return [...new Set([...shared.keys(), ...stated.keys()])]
    .filter((pair) => shared.get(pair) !== stated.get(pair))
    .map((pair) => `lineage: ${pair} shares ${shared.get(pair) ?? 0} members, not ${stated.get(pair) ?? 0}`)
}

/** Everything in the sources that contradicts itself, the geography or the announced counts. */
export const problemsIn = (
  first: PhaseSources,
  second: PhaseSources,
  lineage: readonly LineageRow[],
  geography: Geography,
): string[] => [
  ...[first, second].flatMap((sources) => [
    ...countProblems(sources),
    ...memberProblems(sources, geography),
    ...overlapProblems(sources),
    ...areaProblems(sources, geography),
  ]),
  ...lineageProblems(lineage, first, second),
]
