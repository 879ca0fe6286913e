import type { Member, MemberKind, Phase, Territory, TerritoryId } from '@parole/domain'
import { departments } from '../areas/areas.gen.ts'
import { mergedInto, mergedTerritories } from './merged-territories.ts'
import { memberLines, phase1Lines, phase2Lines } from './territories.gen.ts'
import { validityOf } from './validity.ts'

const words = (text: string): string[] => (text === '' ? [] : text.split(' '))

const parseMember = (line: string): Member => {
  const [siren = '', kind = '', ...name] = line.split(' ')
  return { siren, kind: kind as MemberKind, name: name.join(' ') }
}

const regionsOf = (leadRegion: string, codes: readonly string[]): string[] => {
  const found = departments.filter(({ code }) => codes.includes(code)).map(({ region }) => region)
  return [leadRegion, ...[...new Set(found)].filter((region) => region !== leadRegion).sort()]
}

const parsePredecessor = (text: string): Territory['predecessors'][number] => {
  const [number = '', sharedMembers = ''] = text.split(':')
  return { id: `ti1-${number}`, sharedMembers: Number(sharedMembers) }
}

const parseTerritory = (phase: Phase, line: string, members: readonly Member[]): Territory => {
  const [number = '', name = '', areas = '', population, longitude, latitude, places = '', lineage = ''] =
    line.split('|')
  const id: TerritoryId = `ti${phase}-${number}`
  // An official number starts with the code of the lead region.
  const leadRegion = number.slice(0, 2)
  return {
    id,
    phase,
    name,
    leadRegion,
    regions: regionsOf(leadRegion, words(areas)),
    departments: words(areas),
    members: words(places).flatMap((place) => members[Number.parseInt(place, 36)] ?? []),
    population: Number(population),
    labelPoint: { longitude: Number(longitude), latitude: Number(latitude) },
    validity: validityOf(id),
    predecessors:
      id === mergedInto
        ? mergedTerritories().map((merged) => ({ id: merged.id, sharedMembers: null }))
        : words(lineage).map(parsePredecessor),
  }
}

const build = (): ReadonlyMap<string, Territory> => {
  const members = memberLines.split('\n').map(parseMember)
  const all = [
    ...phase1Lines.split('\n').map((line) => parseTerritory(1, line, members)),
    ...mergedTerritories(),
    ...phase2Lines.split('\n').map((line) => parseTerritory(2, line, members)),
  ]
  return new Map(all.map((territory) => [territory.id, territory]))
}

let built: ReadonlyMap<string, Territory> | undefined
const byId = (): ReadonlyMap<string, Territory> => {
  built ??= build()
  return built
}

/**
 * Every known territory of both phases, by phase, then official number: the 149 and the 183 that the ANCT
 * lists, and, after the 149, three that merged before any list was kept (`ti1-brest`, `ti1-morlaix`,
 * `ti1-quimper`). Built on first use.
 *
 * Departments, regions and populations are those of the members' present communes (Code officiel
 * géographique 2026; municipal populations of 2023, in force in 2026; for Mayotte those of 2017), not those
 * of the time. Source: ANCT, *Liste des Territoires d'industrie*, and INSEE, under Licence Ouverte 2.0.
 */
export const territories = (): readonly Territory[] => [...byId().values()]

/** A territory by its identity, such as `ti1-3214`, or `undefined` when there is none. */
export const territory = (id: string): Territory | undefined => byId().get(id)
