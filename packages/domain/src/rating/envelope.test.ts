import { describe, expect, it } from 'vitest'
import type { Commitment } from '../commitment/commitment.ts'
import type { Cell } from '../ledger/ledger.ts'
import {
  allocated,
  cellOf,
  commitmentOf,
  equity,
  equityOf,
  million,
  rated,
  year2020,
} from './rating-examples.ts'

const of2020 = (cents: number): Cell[] => [cellOf(2020, { '2020-06': allocated(cents) })]
const codeOf = (commitment: Commitment, cells: readonly Cell[], asOf: string) =>
  rated({ commitment, cells, asOf }).code

describe('an amended envelope', () => {
  const to50 = { ...equityOf(50), years: year2020.years }

  it('keeps the target that was in force on the due date', () => {
    const commitment = commitmentOf(year2020, {}, { '2021-02-01': to50 })
    const rating = rated({ commitment, cells: of2020(50 * million), asOf: '2021-02-28' })
    expect(rating).toMatchObject({ code: 'unproven', original: null, target: { from: '2019-03-05' } })
    expect(rating.years[0]?.amendedTooLate).toMatchObject([{ from: '2021-02-01' }])
    expect(rated({ commitment, cells: [], asOf: '2021-01-31' }).years[0]?.amendedTooLate).toEqual([])
  })

  it('takes an amendment made in time, with the original beside it', () => {
    const commitment = commitmentOf(year2020, {}, { '2020-12-31': to50 })
    const rating = rated({ commitment, cells: of2020(50 * million), asOf: '2021-02-28' })
    expect(rating).toMatchObject({
      code: 'kept',
      target: { money: { amountCents: 50 * million } },
      original: { money: { amountCents: 100 * million }, from: '2019-03-05' },
    })
  })

  it('does not know of an amendment before it is made', () => {
    const commitment = commitmentOf(year2020, {}, { '2020-10-01': to50 })
    expect(codeOf(commitment, of2020(40 * million), '2020-09-30')).toBe('late')
    expect(codeOf(commitment, of2020(40 * million), '2020-10-31')).toBe('on-track')
  })
})

describe('a promise without a published amount', () => {
  const unpublished = { ...equity, perYear: null }

  it('cannot be rated, and shows what is itemised', () => {
    const rating = rated({ commitment: commitmentOf(unpublished), cells: of2020(500), asOf: '2021-01-31' })
    expect(rating).toMatchObject({
      code: 'unrateable',
      reason: 'amount-not-published',
      due: '2022-12-31',
      shareOfTarget: null,
    })
    expect(rating.figures.allocated.headlineCents).toBe(500)
    expect(rating.years.map(({ code }) => code)).toEqual(Array(4).fill('unrateable'))
  })

  it('is rated from the first year whose amount was published in time', () => {
    const commitment = commitmentOf(unpublished, {}, { '2020-03-01': equity })
    const rating = rated({ commitment, cells: of2020(500), asOf: '2021-01-31' })
    expect(rating).toMatchObject({ code: 'unproven', decidedBy: 2020, original: { money: null } })
    expect(rating.years[0]).toMatchObject({ code: 'unrateable', amendedTooLate: [{ from: '2020-03-01' }] })
  })
})

describe('the whole of an envelope', () => {
  const commitment = commitmentOf(equity)
  const full = (year: number) => cellOf(year, { [`${year}-11`]: allocated(100 * million) })

  it('is its worst year', () => {
    const cells = [full(2019), full(2020), cellOf(2021, { '2021-05': allocated(million) }), full(2022)]
    const rating = rated({ commitment, cells, asOf: '2023-01-31' })
    expect(rating).toMatchObject({
      code: 'unproven',
      decidedBy: 2021,
      due: '2021-12-31',
      shareOfTarget: 0.01,
    })
    expect(rating.years.map(({ code }) => code)).toEqual(['kept', 'kept', 'unproven', 'kept'])
  })

  it('is the year of the smallest share among equals', () => {
    const cells = [
      full(2019),
      cellOf(2020, { '2020-05': allocated(30 * million) }),
      cellOf(2021, { '2021-05': allocated(20 * million) }),
      full(2022),
    ]
    expect(rated({ commitment, cells, asOf: '2023-01-31' }).decidedBy).toBe(2021)
  })

  it('puts silence below an honest start', () => {
    const cells = [full(2019), cellOf(2020, { '2020-05': allocated(100) }), full(2022)]
    expect(rated({ commitment, cells, asOf: '2023-01-31' })).toMatchObject({
      code: 'no-information',
      decidedBy: 2021,
    })
  })

  it('is on track, not kept, while years are to come', () => {
    const rating = rated({ commitment, cells: [full(2019)], asOf: '2020-01-31' })
    expect(rating).toMatchObject({ code: 'on-track', decidedBy: 2019 })
    expect(rating.years.map(({ code }) => code)).toEqual(['kept', 'not-due', 'not-due', 'not-due'])
  })

  it('is kept once every year is', () => {
    const cells = [2019, 2020, 2021, 2022].map(full)
    expect(codeOf(commitment, cells, '2022-12-31')).toBe('on-track')
    expect(codeOf(commitment, cells, '2023-01-31')).toBe('kept')
  })
})
