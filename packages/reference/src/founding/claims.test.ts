import { ClaimFigure, ClaimPublished, disagree, firstDayOf, Slug } from '@parole/domain'
import { describe, expect, it } from 'vitest'
import { claims } from './claims.ts'
import { commitments } from './commitments.ts'

const figures = claims.map(({ date, since, about, figure }) => {
  const said = figure.approximate ? 'about ' : ''
  const amount =
    figure.kind === 'money'
      ? `${figure.amountCents / 100_000_000} M€ ${figure.stage}`
      : `${figure.count} ${figure.of}`
  return `${since === null ? '' : `${since} to `}${date} ${said}${amount}${about.length === 0 ? '' : ` of ${about.join(' and ')}`}`
})

describe('the published figures', () => {
  it('are these, no more precise than they were said', () =>
    expect(figures).toEqual([
      '2019-04-11 25 answer',
      '2019-04-11 about 1 M€ unknown',
      '2019-05-23 25 answer',
      '2019-05-23 about 1 M€ unknown',
      '2019-09-24 474 project',
      '2019-09-24 29 contract',
      '2019-09-24 260 M€ allocated',
      '2019-09-24 180 M€ allocated of banque-des-territoires-equity and banque-des-territoires-engineering',
      '2019-09 231 project',
      '2019-09 108 M€ unknown',
      '2020-02 1200 project',
      '2020-02 458.3 M€ unknown',
      '2020-11 1600 project',
      '2021-11 1800 project',
      '2021-11 1370 M€ unknown',
      '2019 to 2019 119 vte-placement of bpifrance-vte',
      '2020 to 2020 about 150 vte-placement of bpifrance-vte',
      '2021 to 2021 377 vte-placement of bpifrance-vte',
      '2018 to 2023 1700 M€ allocated',
      '2018 to 2023 794 M€ paid',
    ]))

  it('can be published as they are, each under its own name', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
    const given = { type: 'ClaimPublished', id: '01JD3Z7V4QK8M2N5P6R7S8T9VC', replaces: null }
    for (const { id, ...claim } of claims) {
      expect(Slug().parse(id)).toBe(id)
      expect(ClaimPublished().parse({ ...given, ...claim })).toEqual({ ...given, ...claim })
      expect(ClaimFigure().parse(claim.figure)).toEqual(claim.figure)
    }
  })

  it('are about commitments of the register, and name nobody that is not known to have said them', () => {
    const known = commitments.map(({ id }) => id)
    for (const { about, source } of claims) {
      expect(known).toEqual(expect.arrayContaining([...about]))
      expect('citation' in source && source.citation).toMatch(/by whom is not known$|^Cour des comptes, 21/)
    }
  })

  it('tell two stories of September 2019', () => {
    const lines = claims.map(({ id, about, ...claim }) => ({
      id,
      ...claim,
      about: [...about],
      withdrawnOn: null,
    }))
    const pairs = lines.flatMap((one, at) =>
      lines
        .slice(at + 1)
        .flatMap((other) => (disagree(one, other, '2024-12-31') ? [[one.id, other.id]] : [])),
    )
    expect(pairs).toEqual([
      ['projects-24-september-2019', 'projects-september-2019'],
      ['allocated-24-september-2019', 'money-september-2019'],
    ])
    for (const { date } of claims) expect(firstDayOf(date) > '2018-11-22').toBe(true)
  })
})
