import { describe, expect, it } from 'vitest'
import { besideClaim, comparedThrough } from './beside.ts'
import type { ClaimFigure } from './claim.ts'

const money = (amountCents: number): ClaimFigure => ({
  kind: 'money',
  amountCents,
  approximate: false,
  stage: 'allocated',
})
const placements: ClaimFigure = { kind: 'count', of: 'vte-placement', count: 119, approximate: false }

describe('what is itemised beside a claim', () => {
  it.each([
    [money(180_000_000_00), 12_000_000_00, 12 / 180],
    [money(100), 250, 2.5],
    [placements, 119, 1],
    [placements, 0, 0],
  ])('%j: %i itemised is a share of %f', (figure, itemised, share) =>
    expect(besideClaim({ figure }, itemised)).toEqual({ itemised, share }),
  )

  it('is not known where nothing of its unit is itemised, which is not 0', () =>
    expect(besideClaim({ figure: placements }, null)).toEqual({ itemised: null, share: null }))
})

describe('what is itemised counts through', () => {
  it.each([
    ['2019-09-24', '2019-09-30'],
    ['2020-02', '2020-02-29'],
    ['2019', '2019-12-31'],
    ['2019-22', '2019-09-30'],
  ])('the end of the month of %s: %s', (date, through) => expect(comparedThrough({ date })).toBe(through))
})
