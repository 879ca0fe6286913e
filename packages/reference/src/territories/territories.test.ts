import { describe, expect, it } from 'vitest'
import { territories, territory } from './territories.ts'

const listed = (phase: 1 | 2) => territories().filter((one) => one.phase === phase && /\d{4}$/.test(one.id))

describe('territories', () => {
  it('has the 149 and the 183 of the lists, and the three that merged before', () => {
    expect(listed(1)).toHaveLength(149)
    expect(listed(2)).toHaveLength(183)
    expect(territories()).toHaveLength(149 + 3 + 183)
  })

  it('has their 588 and 641 members', () => {
    const members = (phase: 1 | 2) => listed(phase).flatMap((one) => one.members ?? [])
    expect(members(1)).toHaveLength(588)
    expect(members(2)).toHaveLength(641)
    expect(members(1).filter(({ kind }) => kind === 'COMMUNE')).toHaveLength(38)
  })

  it('puts a SIREN in at most one territory of a phase', () => {
    for (const phase of [1, 2] as const) {
      const sirens = listed(phase).flatMap((one) => one.members?.map(({ siren }) => siren) ?? [])
      expect(new Set(sirens).size).toBe(sirens.length)
    }
  })

  it('is in order: phase, then official number', () => {
    const ids = territories().map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
  })

  it('is built once', () => {
    expect(territories()[0]).toBe(territories()[0])
  })
})

describe('territory', () => {
  it('knows a territory whole', () => {
    expect(territory('ti1-0201')).toEqual({
      id: 'ti1-0201',
      phase: 1,
      name: 'Centre de la Martinique',
      leadRegion: '02',
      regions: ['02'],
      departments: ['972'],
      members: [{ siren: '249720061', kind: 'CA', name: 'CA du Centre de la Martinique' }],
      population: 150_642,
      labelPoint: { longitude: -61.047, latitude: 14.652 },
      validity: {
        from: null,
        fromBetween: { earliest: '2018-11-22', latest: '2020-10' },
        until: null,
        ended: null,
      },
      predecessors: [],
    })
  })

  it('keeps the phases apart: a number is reused for something else', () => {
    expect(territory('ti1-5303')?.name).toBe('Lamballe Terre et Mer')
    expect(territory('ti2-5303')?.name).toBe('Dinan Agglomération')
  })

  it('knows nothing of a number without its phase, nor of names of properties', () => {
    expect(territory('ti-3214')).toBeUndefined()
    expect(territory('ti1-9999')).toBeUndefined()
    expect(territory('constructor')).toBeUndefined()
  })

  it('keeps names with commas, accents and ligatures as published', () => {
    expect(territory('ti2-2808')?.name).toBe('Pays de Bernay, de Conches, du Neubourg et du Sud de l’Eure')
    expect(territory('ti2-5205')?.name).toBe('Cœur de Maine')
  })

  it('names the lead region first, then the others', () => {
    expect(territory('ti1-7505')).toMatchObject({ leadRegion: '75', regions: ['75', '76'] })
    expect(territory('ti1-5213')).toMatchObject({ leadRegion: '52', regions: ['52', '24', '28'] })
    expect(listed(1).filter(({ regions }) => regions.length > 1)).toHaveLength(12)
    expect(listed(2).filter(({ regions }) => regions.length > 1)).toHaveLength(15)
  })

  it('knows what a territory of phase 2 came from', () => {
    expect(territory('ti2-2410')?.predecessors).toEqual([
      { id: 'ti1-5213', sharedMembers: 1 },
      { id: 'ti1-2408', sharedMembers: 1 },
    ])
    expect(territory('ti2-0601')?.predecessors).toEqual([])
  })

  it('knows that three territories merged into Finistère, and of them little else', () => {
    const ids = ['ti1-brest', 'ti1-morlaix', 'ti1-quimper']
    expect(territory('ti1-5313')?.predecessors).toEqual(ids.map((id) => ({ id, sharedMembers: null })))
    for (const id of ids) {
      expect(territory(id)).toMatchObject({ members: null, population: null, labelPoint: null })
      expect(territory(id)?.validity).toMatchObject({ until: null, ended: true })
    }
  })

  it('leads only to territories that exist', () => {
    for (const { predecessors } of territories())
      for (const { id } of predecessors) expect(territory(id)).toBeDefined()
  })
})
