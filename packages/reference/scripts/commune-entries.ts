import type { CommuneEntry } from '../src/communes/packed-communes.ts'
import type { PhaseSources } from './checks.ts'
import type { CommuneRow } from './sources.ts'

/**
 * Former communes whose own row names another present commune than the list of former codes does: they left
 * the merger they had first joined. Their own row is the one that describes today.
 */
const movedOn = new Set(['55273', '60455'])

/** Recoded in 2008, when they left Guadeloupe to become collectivities; the package does not say so. */
const recoded: readonly (readonly [string, string])[] = [
  ['97123', '97701'],
  ['97127', '97801'],
]

/** The present commune that each former code, and each municipal arrondissement, leads to. */
const presentCodes = (rows: readonly CommuneRow[]): Map<string, string> => {
  const present = new Set(rows.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code))
  const leadsTo = new Map<string, string>()
  const add = (code: string, target: string): void => {
    if (!present.has(target)) throw new Error(`${code} leads to ${target}, which is no present commune`)
    const before = leadsTo.get(code)
    if (before !== undefined && before !== target && !movedOn.has(code)) {
      throw new Error(`${code} leads to ${before} and to ${target}`)
    }
    if (!present.has(code)) leadsTo.set(code, target)
    else if (code !== target) throw new Error(`${code} is a present commune and leads to ${target}`)
  }
  for (const [former, code] of recoded) add(former, code)
  for (const { code, anciensCodes = [] } of rows) for (const former of anciensCodes) add(former, code)
  for (const { code, chefLieu, commune } of rows) {
    const target = chefLieu ?? commune
    if (target !== undefined) add(code, target)
  }
  return leadsTo
}

/** Every commune code there is or was, and the perimeters: which territories of each phase a commune lies in. */
export const communeEntries = (rows: readonly CommuneRow[], phases: readonly PhaseSources[]) => {
  const territoryOf = phases.map(
    ({ members, communesOf }) =>
      new Map(
        members.flatMap(({ siren, number }) => (communesOf.get(siren) ?? []).map((code) => [code, number])),
      ),
  )
  const perimeterOf = new Map(
    rows
      .filter(({ type }) => type === 'commune-actuelle')
      .map(({ code }) => [code, territoryOf.map((numbers) => numbers.get(code) ?? '').join(' ')]),
  )
  const perimeters = [...new Set(perimeterOf.values())].sort()
  const entries = new Map<string, CommuneEntry>()
  for (const [code, perimeter] of perimeterOf) entries.set(code, { perimeter: perimeters.indexOf(perimeter) })
  for (const [code, presentCode] of presentCodes(rows)) entries.set(code, { presentCode })
  return { entries, perimeters }
}
