import { Convention, Obligation, Slug, Source } from '@parole/domain'
import { describe, expect, it } from 'vitest'
import { commitments } from './commitments.ts'
import { conventions } from './conventions.ts'

describe('the founding conventions', () => {
  it('are four, each signed by the State and one operator in Lyon on 5 March 2019, running to 2022', () => {
    expect(conventions).toHaveLength(4)
    for (const convention of conventions) {
      expect(Convention().parse(convention)).toEqual(convention)
      expect(convention).toMatchObject({ phase: 1, signedOn: '2019-03-05', place: 'Lyon', term: '2022' })
      expect(convention.parties).toContain('state')
    }
  })

  it('hold eleven promises, the last two in every convention', () => {
    const numbers = new Map(
      conventions.flatMap(({ promises }) => promises.map(({ number, id }) => [number, id])),
    )
    expect([...numbers.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    for (const { promises } of conventions) {
      expect(promises.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['single-referent', 'offer-of-services']),
      )
    }
  })
})

describe('the founding commitments', () => {
  it('each have their own identity, a well-formed obligation and a source', () => {
    expect(new Set(commitments.map(({ id }) => id)).size).toBe(commitments.length)
    for (const { id, obligation, source } of commitments) {
      expect(Slug().parse(id)).toBe(id)
      expect(Obligation().parse(obligation)).toEqual(obligation)
      expect(Source().parse(source)).toEqual(source)
    }
  })

  it('stand in a convention that their promisor signed and that holds their promise', () => {
    for (const { convention, promise, promisor } of commitments) {
      const found = conventions.find(({ id }) => id === convention)
      expect(found?.parties).toContain(promisor)
      expect(found?.promises.map(({ id }) => id)).toContain(promise)
    }
  })

  it('leave no promise without a maker', () => {
    const made = new Set(commitments.map(({ promise }) => promise))
    expect(made.size).toBe(11)
    expect(commitments.filter(({ promise }) => promise === 'single-referent')).toHaveLength(4)
  })

  it('keep "about", "some twenty" and the unnamed amount as they are', () => {
    const of = (id: string) => commitments.find((commitment) => commitment.id === id)?.obligation
    expect(of('banque-des-territoires-equity')).toMatchObject({
      perYear: { amountCents: 10_000_000_000, approximate: true },
      years: { from: 2019, to: 2022 },
    })
    expect(of('banque-des-territoires-engineering')).toMatchObject({ perYear: null })
    expect(of('business-france-priority-territories')).toMatchObject({
      perYear: { count: 20, approximate: true },
      tiers: [{ tier: 'reinforced', count: 5, approximate: false }],
    })
  })

  it('cannot be counted where the document gives nothing to count', () => {
    const unquantified = commitments.filter(({ obligation }) => obligation.kind === 'unquantified')
    expect(new Set(unquantified.map(({ promise }) => promise))).toEqual(
      new Set(['industrial-expertise', 'funding-access', 'offer-of-services']),
    )
  })
})
