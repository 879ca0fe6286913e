import type { Obligation } from '@parole/domain'
import { describe, expect, it } from 'vitest'
import { boardOf, fictionalCell, fictionalCommitment } from '../testing/answers.ts'
import { claimLine, figuresOf } from './figures.ts'

const itemised = boardOf({ cells: [fictionalCell] }).promises[0]!.commitments[0]!
const silent = boardOf().promises[0]!.commitments[0]!

describe('figuresOf', () => {
  it('says the stage, the headline amount and what of it is confirmed', () => {
    expect(figuresOf(itemised, 'en')).toEqual([
      'allocated, less released: €80 million declared less disputed, of which €30 million confirmed',
    ])
    expect(figuresOf(itemised, 'fr')).toEqual([
      'engagé, net des désengagements\u00a0: 80\u202fM€ déclarés hors montants contestés, dont 30\u202fM€ confirmés',
    ])
  })

  it('says nothing where nothing is itemised: that is not a 0', () => {
    expect(figuresOf(silent, 'en')).toEqual([])
  })

  it('counts what is not money, and makes up no 0 of it', () => {
    const obligation: Obligation = {
      kind: 'volume',
      unit: 'vte-placement',
      target: { count: 20, approximate: true },
      due: '2019-09',
    }
    const wordings = [{ from: '2019-03-05', obligation, source: null, recordedOn: '2019-03-05' }]
    const commitments = [{ ...fictionalCommitment, wordings }]
    const volume = boardOf({ commitments, cells: [fictionalCell] }).promises[0]!.commitments[0]!
    expect(figuresOf(volume, 'en')).toEqual([
      'VTE placements: 2 of 20, declared less disputed, of which 1 confirmed',
    ])
  })

  it('says of which time a claim is, and what is itemised of that time', () => {
    const claimed = (since: string | null) => ({
      title: { fr: 'Chiffre fictif', en: 'Fictional figure' },
      since,
      date: '2019',
      figure: {
        kind: 'money' as const,
        amountCents: 160_000_000_00,
        approximate: true,
        stage: 'unknown' as const,
      },
      itemised: 80_000_000_00,
      share: 0.5,
      disagreesWith: [],
    })
    expect(claimLine(claimed(null), 'en')).toBe(
      'claimed (2019): about €160 million, Fictional figure; itemised by then: €80 million (50%)',
    )
    expect(claimLine(claimed('2018'), 'en')).toBe(
      'claimed (period 2018–2019): about €160 million, Fictional figure; itemised in that period: €80 million (50%)',
    )
    const nothing = { ...claimed('2019'), itemised: null, share: null }
    expect(claimLine(nothing, 'fr')).toBe(
      'annoncé (période 2019)\u00a0: environ 160\u202fM€, Chiffre fictif; rien de tel n’était documenté sur cette période',
    )
  })
})
