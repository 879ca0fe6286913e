import type { Territory, TerritoryId } from '@parole/domain'
import { mergedValidity } from './validity.ts'

const merged = (id: TerritoryId, name: string): Territory => ({
  id,
  phase: 1,
  name,
  leadRegion: '53',
  regions: ['53'],
  departments: ['29'],
  members: null,
  population: null,
  labelPoint: null,
  validity: mergedValidity,
  predecessors: [],
})

/** The territory that the three merged into. */
export const mergedInto: TerritoryId = 'ti1-5313'

/**
 * Three territories of phase 1 that merged into Finistère before any list was kept. Their official numbers
 * are not known, so a name stands where the number would; neither is their perimeter: the region and the
 * department are those of the town each is named after.
 */
export const mergedTerritories = (): readonly Territory[] => [
  merged('ti1-brest', 'Brest'),
  merged('ti1-morlaix', 'Morlaix'),
  merged('ti1-quimper', 'Quimper'),
]
