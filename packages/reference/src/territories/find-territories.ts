import type { Phase, Territory } from '@parole/domain'
import { territoriesOfCommune } from '../communes/territories-of-commune.ts'
import { nameMatcher } from './name-search.ts'
import { territories } from './territories.ts'
import { mayBeInForce } from './validity.ts'

/** What territories to find; a territory must match everything that is given. */
export interface TerritoryFilter {
  readonly phase?: Phase | undefined
  /** INSEE code of a region it lies in, be it the lead one or another. */
  readonly region?: string | undefined
  /** INSEE code of a department it lies in. */
  readonly department?: string | undefined
  /** SIREN of one of its members; the communes of a member body are not members themselves. */
  readonly siren?: string | undefined
  /** INSEE code, present or former, of a commune it covers. */
  readonly commune?: string | undefined
  /** Words that start words of its name; case, accents, ligatures and punctuation do not count. */
  readonly q?: string | undefined
  /**
   * A day, `YYYY-MM-DD`: leaves out territories known to have ended before it or to begin after it. Those of
   * which this is not known stay, as their `validity` says.
   */
  readonly asOf?: string | undefined
}

type Test = (territory: Territory) => boolean

const coversCommune = (code: string): Test => {
  const answer = territoriesOfCommune(code)
  return (territory) => answer.known && answer.territories.includes(territory)
}

const hasName = (q: string): Test => {
  const matches = nameMatcher(q)
  return ({ name }) => matches(name)
}

/** The territories that match a filter, by phase, then official number. Unknown codes find nothing. */
export const findTerritories = (filter: TerritoryFilter = {}): readonly Territory[] => {
  const { phase, region, department, siren, commune, q, asOf } = filter
  const tests: Test[] = []
  if (phase !== undefined) tests.push((territory) => territory.phase === phase)
  if (region !== undefined) tests.push(({ regions }) => regions.includes(region))
  if (department !== undefined) tests.push(({ departments }) => departments.includes(department))
  if (siren !== undefined)
    tests.push(({ members }) => members?.some((member) => member.siren === siren) ?? false)
  if (commune !== undefined) tests.push(coversCommune(commune))
  if (q !== undefined) tests.push(hasName(q))
  if (asOf !== undefined) tests.push((territory) => mayBeInForce(territory, asOf))
  return territories().filter((territory) => tests.every((test) => test(territory)))
}
