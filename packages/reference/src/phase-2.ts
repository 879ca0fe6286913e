import type { Territory } from '@parole/domain'
import { parseTerritories } from './territories/parse-territory.ts'
import { phase2Lines } from './territories/territories.gen.ts'

let parsed: readonly Territory[] | undefined

/**
 * The 183 territories of phase 2 (from November 2023), by official number. Parsed on first use. Source: ANCT,
 * *Liste des Territoires d'industrie*, and INSEE, under Licence Ouverte 2.0.
 */
export const phase2Territories = (): readonly Territory[] => {
  parsed ??= parseTerritories(2, phase2Lines)
  return parsed
}
