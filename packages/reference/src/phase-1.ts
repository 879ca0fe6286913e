import type { Territory } from '@parole/domain'
import { mergedTerritories } from './territories/merged-territories.ts'
import { parseTerritories } from './territories/parse-territory.ts'
import { phase1Lines } from './territories/territories.gen.ts'

let parsed: readonly Territory[] | undefined

/**
 * The territories of phase 1 (from November 2018), by official number: the 149 that the ANCT lists, then three that
 * merged before any list was kept (`ti1-brest`, `ti1-morlaix`, `ti1-quimper`). Parsed on first use. Source: ANCT,
 * *Liste des Territoires d'industrie*, and INSEE, under Licence Ouverte 2.0.
 */
export const phase1Territories = (): readonly Territory[] => {
  parsed ??= [...parseTerritories(1, phase1Lines), ...mergedTerritories()]
  return parsed
}
