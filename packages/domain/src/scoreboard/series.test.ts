import { describe, expect, it } from 'vitest'
import {
  allocated,
  cellOf,
  commitmentOf,
  equity,
  million,
  nothingKnown,
  volume,
} from '../rating/rating-examples.ts'
import { scoreboard } from './scoreboard.ts'
import { mostSeriesPoints, ScoreboardSeries, series } from './series.ts'

const commitments = [
  commitmentOf(equity),
  commitmentOf(equity, { id: 'later', promise: 'later', promisor: 'bpifrance', madeOn: '2019-05-10' }),
]
const cells = [cellOf(2019, { '2019-04': allocated(million), '2019-06': allocated(million) })]
const ask = (scope: 'national' | 'operator-bpifrance' | 'operator-pole-emploi', asOf: string) =>
  series({ ...nothingKnown, scope, commitments, cells, asOf })

describe('a series', () => {
  it('has one point for each month end from the first promise on', () => {
    const { points, earlierLeftOut } = ask('national', '2019-07-31')
    expect(points.map(({ asOf }) => asOf)).toEqual([
      '2019-03-31',
      '2019-04-30',
      '2019-05-31',
      '2019-06-30',
      '2019-07-31',
    ])
    expect(earlierLeftOut).toBe(0)
    const headlines = points.map((point) => (point.commitments[0]?.allocated.headlineCents ?? 0) / million)
    expect(headlines).toEqual([0, 1, 1, 2, 2])
  })

  it('says at each point what the scoreboard of that date says', () => {
    const { points } = ask('national', '2020-03-31')
    for (const { asOf, totals, commitments: parts } of points) {
      const board = scoreboard({ ...nothingKnown, scope: 'national', commitments, cells, asOf })
      expect(totals).toEqual(board.totals)
      expect(parts.map(({ code }) => code)).toEqual(
        board.promises.flatMap((promise) => promise.commitments.map(({ rating }) => rating.code)),
      )
    }
  })

  it('starts with the first promise of its scope, and is empty without one', () => {
    expect(ask('operator-bpifrance', '2019-07-31').points[0]?.asOf).toBe('2019-05-31')
    expect(ask('operator-pole-emploi', '2019-07-31').points).toEqual([])
    expect(ask('national', '2019-02-28').points).toEqual([])
  })

  it('keeps the latest 120 month ends, and says how many came before', () => {
    const whole = ask('national', '2029-02-28')
    expect(whole.points).toHaveLength(mostSeriesPoints)
    expect(whole.earlierLeftOut).toBe(0)
    const longer = ask('national', '2029-04-30')
    expect(longer.points).toHaveLength(mostSeriesPoints)
    expect(longer).toMatchObject({ earlierLeftOut: 2 })
    expect(longer.points[0]?.asOf).toBe('2019-05-31')
    expect(longer.points.at(-1)?.asOf).toBe('2029-04-30')
    expect(ScoreboardSeries().parse(longer)).toEqual(longer)
  })

  it('shows what is counted where that is not money', () => {
    const { points } = series({
      ...nothingKnown,
      scope: 'national',
      commitments: [commitmentOf(volume)],
      cells: [cellOf(2019, { '2019-04': { declared: { deliveries: 7 } } })],
      asOf: '2019-04-30',
    })
    expect(points.map(({ commitments: [only] }) => only?.counts?.headline)).toEqual([0, 7])
  })
})
