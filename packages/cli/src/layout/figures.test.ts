import type { Obligation } from '@parole/domain'
import { describe, expect, it } from 'vitest'
import { boardOf, fictionalCell, fictionalCommitment } from '../testing/answers.ts'
import { figuresOf } from './figures.ts'

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
    const wordings = [{ from: '2019-03-05', obligation, source: null }]
    const commitments = [{ ...fictionalCommitment, wordings }]
    const volume = boardOf({ commitments, cells: [fictionalCell] }).promises[0]!.commitments[0]!
    expect(figuresOf(volume, 'en')).toEqual([
      'VTE placements: 2 of 20, declared less disputed, of which 1 confirmed',
    ])
  })
})
