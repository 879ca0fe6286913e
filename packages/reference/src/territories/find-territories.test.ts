import { describe, expect, it } from 'vitest'
import { findTerritories, type TerritoryFilter } from './find-territories.ts'
import { territories } from './territories.ts'

const idsOf = (filter: TerritoryFilter): string[] => findTerritories(filter).map(({ id }) => id)

describe('findTerritories', () => {
  it('finds all without a filter, in order', () => {
    expect(findTerritories()).toEqual(territories())
    expect(findTerritories({ phase: undefined, q: undefined })).toEqual(territories())
  })

  it('finds those of a phase', () => {
    expect(findTerritories({ phase: 1 })).toHaveLength(152)
    expect(findTerritories({ phase: 2 })).toHaveLength(183)
  })

  it('finds those of a region, be it the lead one or another', () => {
    expect(idsOf({ region: '06' })).toEqual(['ti2-0601'])
    expect(idsOf({ region: '76', phase: 1 })).toContain('ti1-7505')
    expect(idsOf({ region: '53', phase: 1 })).toContain('ti1-brest')
  })

  it('finds those of a department', () => {
    expect(idsOf({ department: '2A' })).toEqual(['ti1-9401', 'ti2-9402'])
    expect(idsOf({ department: '65', phase: 1 })).toEqual(['ti1-7505', 'ti1-7608'])
  })

  it('finds that of a member, body or single commune', () => {
    expect(idsOf({ siren: '200018653' })).toEqual(['ti1-0101', 'ti2-0102'])
    const communes = territories().filter((one) => one.members?.some(({ kind }) => kind === 'COMMUNE'))
    for (const { id, members } of communes)
      for (const { siren } of members ?? []) expect(idsOf({ siren })).toContain(id)
  })

  it('finds those that cover a commune, by a former code too', () => {
    expect(idsOf({ commune: '59183' })).toEqual(['ti1-3208', 'ti2-3201'])
    expect(idsOf({ commune: '59540' })).toEqual(['ti1-3208', 'ti2-3201'])
  })

  it('finds by name', () => {
    expect(idsOf({ q: 'saint brieuc' })).toEqual(['ti1-5311'])
    expect(idsOf({ q: 'lacq pau' })).toEqual(['ti1-7505', 'ti2-7510'])
    expect(idsOf({ q: 'coeur', phase: 2 })).toEqual(['ti2-5205'])
  })

  it('leaves out what is known not to have been in force at a date', () => {
    expect(findTerritories({ asOf: '2018-11-21' })).toEqual([])
    // The 149 and the three merged ones, less three not come before September 2019 and four before October 2020.
    expect(findTerritories({ asOf: '2019-03-05' })).toHaveLength(145)
    expect(findTerritories({ asOf: '2019-09-30' })).toHaveLength(148)
    expect(findTerritories({ asOf: '2023-01-01' })).toHaveLength(149)
    expect(findTerritories({ asOf: '2023-11-30', phase: 2 })).toHaveLength(183)
  })

  it('matches everything that is given', () => {
    expect(idsOf({ phase: 2, department: '22', q: 'armor', asOf: '2024-01-01' })).toEqual(['ti2-5301'])
    expect(idsOf({ phase: 1, commune: '97611' })).toEqual([])
  })

  it('finds nothing for what does not exist', () => {
    for (const filter of [
      { region: '99' },
      { department: '975' },
      { siren: '' },
      { commune: '59999' },
      { q: 'zzz' },
    ])
      expect(findTerritories(filter)).toEqual([])
  })
})
