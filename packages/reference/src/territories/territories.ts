import type { Territory } from '@parole/domain'
import { phase1Territories } from '../phase-1.ts'
import { phase2Territories } from '../phase-2.ts'

let built: ReadonlyMap<string, Territory> | undefined
const byId = (): ReadonlyMap<string, Territory> => {
  built ??= new Map([...phase1Territories(), ...phase2Territories()].map((one) => [one.id, one]))
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
