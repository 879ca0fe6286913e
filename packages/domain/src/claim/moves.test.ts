import { describe, expect, it } from 'vitest'
import { ClaimEntry } from '../ledger/sheet.ts'
import {
  claimId,
  claimOf,
  lineOf,
  promisor,
  published,
  replacedOn,
  withdrawnOn,
} from '../testing/claim-examples.ts'
import { claimLimit, movesOfClaim, sheetsAbout, sheetsOfClaim } from './moves.ts'

const standing = claimOf(published())
const sheet = (commitment: string | null, purpose = 'claims') => ({ purpose, commitment, year: null })
const count = { by: 1, most: claimLimit }

describe('the moves of a claim', () => {
  it('are a line on the sheet of each commitment that it is about', () => {
    const entry = {
      purpose: 'claims',
      title: { fr: '180 M€ engagés', en: '180 M€ allocated' },
      about: ['bdt-equity', 'bdt-engineering'],
      scope: 'national',
      date: '2019-09-24',
      since: null,
      figure: { kind: 'money', amountCents: 180_000_000_00, approximate: false, stage: 'allocated' },
      source: standing.source,
      withdrawnOn: null,
    }
    expect(movesOfClaim(undefined, standing)).toEqual([
      { kind: 'mark', sheet: sheet('bdt-equity'), line: claimId, entry, count },
      { kind: 'mark', sheet: sheet('bdt-engineering'), line: claimId, entry, count },
    ])
    expect(ClaimEntry().parse(entry)).toEqual(entry)
  })

  it('are one line on the programme’s sheet where it is about no commitment', () =>
    expect(movesOfClaim(undefined, claimOf(published({ about: [] })))).toMatchObject([
      { kind: 'mark', sheet: sheet(null), line: claimId },
    ]))

  it('set each line anew once it is withdrawn', () => {
    const entry = { ...lineOf(published()), withdrawnOn: '2020-01-06' }
    expect(movesOfClaim(standing, claimOf(published(), withdrawnOn('2020-01-06')))).toEqual([
      { kind: 'mark', sheet: sheet('bdt-equity'), line: claimId, entry },
      { kind: 'mark', sheet: sheet('bdt-engineering'), line: claimId, entry },
    ])
  })

  it('take each line off once it is replaced, and free its room', () => {
    const off = { kind: 'mark', line: claimId, entry: null, count: { by: -1, most: claimLimit } }
    expect(movesOfClaim(standing, claimOf(published(), replacedOn('2020-01-06')))).toEqual([
      { ...off, sheet: sheet('bdt-equity') },
      { ...off, sheet: sheet('bdt-engineering') },
    ])
  })

  it('are none where nothing changed', () => expect(movesOfClaim(standing, standing)).toEqual([]))

  it('stay on the sheets that the claim is decided with: a promisor’s lie apart from the delegation’s', () => {
    expect(sheetsAbout(['vte'])).toEqual([sheet('vte'), sheet('vte', 'own-claims')])
    expect(sheetsAbout([])).toEqual([sheet(null), sheet(null, 'own-claims')])
    expect(sheetsOfClaim({ about: ['vte'], publishedBy: 'delegation' })).toEqual([sheet('vte')])
    expect(sheetsOfClaim({ about: ['vte'], publishedBy: promisor })).toEqual([sheet('vte', 'own-claims')])
    const own = claimOf(published({ about: ['bdt-equity'] }, promisor))
    expect(movesOfClaim(undefined, own)).toMatchObject([{ sheet: sheet('bdt-equity', 'own-claims') }])
  })
})
