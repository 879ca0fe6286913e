import type { Member, MemberKind, Phase, Territory, TerritoryId } from '@parole/domain'
import { departments } from '../areas/areas.gen.ts'
import { mergedInto, mergedTerritories } from './merged-territories.ts'
import { memberLines } from './territories.gen.ts'
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

/** The territories of a phase, read from its lines. */
export const parseTerritories = (phase: Phase, lines: string): readonly Territory[] => {
  const members = memberLines.split('\n').map(parseMember)
  return lines.split('\n').map((line) => parseTerritory(phase, line, members))
}
