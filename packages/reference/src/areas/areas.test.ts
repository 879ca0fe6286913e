import { describe, expect, it } from 'vitest'
import { territories } from '../territories/territories.ts'
import { departments, regions } from './areas.gen.ts'

describe('regions and departments', () => {
  it('are eighteen and a hundred and one, in order', () => {
    expect(regions).toHaveLength(18)
    expect(departments).toHaveLength(101)
    for (const areas of [regions, departments]) {
      const codes = areas.map(({ code }) => code)
      expect(codes).toEqual([...codes].sort())
    }
  })

  it('know Corsica and overseas', () => {
    expect(departments).toContainEqual({ code: '2A', name: 'Corse-du-Sud', region: '94' })
    expect(departments).toContainEqual({ code: '974', name: 'La Réunion', region: '04' })
    expect(regions).toContainEqual({ code: '84', name: 'Auvergne-Rhône-Alpes' })
  })

  it('hold every territory', () => {
    const regionCodes = new Set(regions.map(({ code }) => code))
    const regionOf = new Map(departments.map(({ code, region }) => [code, region]))
    for (const territory of territories()) {
      const of = new Set(territory.departments.map((code) => regionOf.get(code)))
      expect(of).toEqual(new Set(territory.regions))
      expect(territory.regions[0]).toBe(territory.leadRegion)
      for (const code of territory.regions) expect(regionCodes.has(code)).toBe(true)
    }
  })
})
