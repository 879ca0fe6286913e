import { describe, expect, it } from 'vitest'
import { ClaimEntry } from '../ledger/sheet.ts'
import { claimId, claimOf, published, replacedOn, withdrawnOn } from '../testing/claim-examples.ts'
import { claimEntryOf, movesOfClaim, sheetsOfClaim } from './moves.ts'

const standing = claimOf(published())
const sheet = (commitment: string | null) => ({ purpose: 'claims', commitment, year: null })

describe('the moves of a claim', () => {
  it('are a line on the sheet of each commitment that it is about', () => {
    const entry = {
      purpose: 'claims',
      title: { fr: '180 M€ engagés', en: '180 M€ allocated' },
      about: ['bdt-equity', 'bdt-engineering'],
      scope: 'national',
      date: '2019-09-24',
      figure: { kind: 'money', amountCents: 180_000_000_00, approximate: false, stage: 'allocated' },
      source: standing.source,
      ended: null,
    }
    expect(movesOfClaim(undefined, standing)).toEqual([
      { kind: 'mark', sheet: sheet('bdt-equity'), line: claimId, entry },
      { kind: 'mark', sheet: sheet('bdt-engineering'), line: claimId, entry },
    ])
    expect(ClaimEntry().parse(entry)).toEqual(entry)
  })

  it('are one line on the programme’s sheet where it is about no commitment', () =>
    expect(movesOfClaim(undefined, claimOf(published({ about: [] })))).toMatchObject([
      { kind: 'mark', sheet: sheet(null), line: claimId },
    ]))

  it.each([
    ['withdrawn', withdrawnOn('2020-01-06')],
    ['replaced', replacedOn('2020-01-06')],
  ])('set each line anew once it is %s', (_, end) => {
    const ended = claimOf(published(), end)
    expect(movesOfClaim(standing, ended)).toEqual(
      movesOfClaim(undefined, standing).map((move) => ({
        ...move,
        entry: { ...claimEntryOf(standing), ended: '2020-01-06' },
      })),
    )
  })

  it('are none where nothing changed', () => expect(movesOfClaim(standing, standing)).toEqual([]))

  it('stay on the sheets that the claim is read with', () =>
    expect(sheetsOfClaim({ about: ['vte'] })).toEqual([sheet('vte')]))
})
