import { describe, expect, it } from 'vitest'
import { announcedCounts } from '../announced-counts.ts'
import { findTerritories } from './find-territories.ts'
import { territories, territory } from './territories.ts'
import { mayBeInForce } from './validity.ts'

const isMaybeInForce = (id: string, day: string): boolean | undefined => {
  const found = territory(id)
  return found && mayBeInForce(found, day)
}

describe('validity', () => {
  it('is what is known: September 2019 for three', () => {
    for (const id of ['ti1-5214', 'ti1-5303', 'ti1-5311'])
      expect(territory(id)?.validity).toEqual({ from: '2019-09', until: null, ended: null })
  })

  it('is bounded for the four that came between October 2020 and the end of 2022', () => {
    for (const id of ['ti1-3214', 'ti1-5216', 'ti1-5217', 'ti1-5313'])
      expect(territory(id)?.validity).toMatchObject({
        from: null,
        fromBetween: { earliest: '2020-10', latest: '2022' },
      })
  })

  it('adds up to the announced counts', () => {
    const joinedBy = (latest: string) =>
      territories().filter(
        ({ phase, validity }) =>
          phase === 1 && (validity.from ?? validity.fromBetween?.latest ?? '') <= latest,
      )
    expect(joinedBy('2020-10')).toHaveLength(148)
    expect(joinedBy('2022').filter(({ validity }) => validity.ended !== true)).toHaveLength(149)
    expect(findTerritories({ phase: 2 })).toHaveLength(announcedCounts.at(-1)?.count ?? 0)
  })

  it('is stated as years, months and days only: they compare as text', () => {
    for (const { validity } of territories())
      for (const stated of [validity.from, ...Object.values(validity.fromBetween ?? {}), validity.until])
        expect(stated ?? '2019').toMatch(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/)
  })
})

describe('mayBeInForce', () => {
  it('leaves out a territory before the month in which it joined', () => {
    expect(isMaybeInForce('ti1-5311', '2019-08-31')).toBe(false)
    expect(isMaybeInForce('ti1-5311', '2019-09-01')).toBe(true)
  })

  it('leaves out a territory before the earliest day it may have joined', () => {
    expect(isMaybeInForce('ti1-3214', '2020-09-30')).toBe(false)
    expect(isMaybeInForce('ti1-3214', '2020-10-01')).toBe(true)
    expect(isMaybeInForce('ti1-3208', '2018-11-21')).toBe(false)
    expect(isMaybeInForce('ti1-3208', '2018-11-22')).toBe(true)
  })

  it('leaves out a territory after the latest day it may have ended', () => {
    expect(isMaybeInForce('ti1-brest', '2019-03-05')).toBe(true)
    expect(isMaybeInForce('ti1-brest', '2022-12-31')).toBe(true)
    expect(isMaybeInForce('ti1-brest', '2023-01-01')).toBe(false)
  })

  it('keeps phase 1 after phase 2 began: that it ended is not known', () => {
    expect(isMaybeInForce('ti1-3208', '2024-01-01')).toBe(true)
    expect(isMaybeInForce('ti2-3201', '2023-10-31')).toBe(false)
    expect(isMaybeInForce('ti2-3201', '2023-11-01')).toBe(true)
  })
})
