import { describe, expect, it, test } from 'vitest'
import { announcedBy, owedOn } from './owed-territory.ts'
import { territoryOf } from './sheet-examples.ts'

const day = '2022-12-31'
const joined = (earliest: string | null, latest: string | null) =>
  territoryOf('0001', '84', { joined: { earliest, latest } })
const left = (earliest: string | null, latest: string | null) =>
  territoryOf('0001', '84', { left: { earliest, latest } })
const on = (territory: ReturnType<typeof territoryOf>, date = day) => owedOn([territory], 1, 'national', date)

describe('what is owed to a territory', () => {
  it('is owed 90 days after it joined, and not the day before', () => {
    expect(on(joined('2022-10-02', '2022-10-02'))).toEqual({
      owed: ['ti1-0001'],
      joiningUnknown: 0,
      notYetOwed: [],
      mayHaveLeft: [],
    })
    expect(on(joined('2022-10-03', '2022-10-03'))).toMatchObject({ owed: [], notYetOwed: ['ti1-0001'] })
  })

  it('is not owed, nor said to be owed soon, before it joined', () => {
    expect(on(joined('2023-01-01', '2023-12-31'))).toEqual({
      owed: [],
      joiningUnknown: 0,
      notYetOwed: [],
      mayHaveLeft: [],
    })
    expect(on(joined(day, day)).notYetOwed).toEqual(['ti1-0001'])
  })

  test.each([
    [null, null],
    ['2020-10-01', '2022-12-31'],
    ['2020-10-01', null],
    [null, '2022-10-03'],
  ])('counts as owed, and is said not to be known, between %s and %s', (earliest, latest) => {
    expect(on(joined(earliest, latest))).toMatchObject({ owed: ['ti1-0001'], joiningUnknown: 1 })
  })

  it('is known well enough when any day that it may have joined on is long enough before', () => {
    expect(on(joined('2018-11-22', '2020-10-31'))).toMatchObject({ owed: ['ti1-0001'], joiningUnknown: 0 })
  })

  it('ends when it left, and is in doubt from the first day on which it may have left', () => {
    expect(on(left(day, day)).owed).toEqual(['ti1-0001'])
    expect(on(left('2022-12-30', '2022-12-30'))).toMatchObject({ owed: [], mayHaveLeft: [] })
    expect(on(left('2020-10-01', day))).toMatchObject({ owed: [], mayHaveLeft: ['ti1-0001'] })
    expect(on(left('2020-10-01', day), '2020-10-01').owed).toEqual(['ti1-0001'])
    expect(on(left('2020-10-01', null))).toMatchObject({ owed: [], mayHaveLeft: ['ti1-0001'] })
    expect(on(left(null, '2023-12-31'))).toMatchObject({ owed: [], mayHaveLeft: ['ti1-0001'] })
  })

  it('is of the phase that the promise was made for', () => {
    expect(owedOn([territoryOf('0001')], 2, 'national', day).owed).toEqual([])
  })

  it('is of a place when the territory lies in it, whichever region leads', () => {
    const both = territoryOf('0001', '84', { regions: ['region-84', 'region-27'] })
    const owedIn = (place: 'region-27' | 'region-32' | 'ti1-0001' | 'ti1-0002') =>
      owedOn([both], 1, place, day).owed
    expect(owedIn('region-27')).toEqual(['ti1-0001'])
    expect(owedIn('ti1-0001')).toEqual(['ti1-0001'])
    expect(owedIn('region-32')).toEqual([])
    expect(owedIn('ti1-0002')).toEqual([])
  })
})

test('the number announced is the last one by a date, of the phase', () => {
  const announced = [
    { on: '2018-11-22', count: 124, phase: 1 as const },
    { on: '2019-07-31', count: 141, phase: 1 as const },
    { on: '2019-03-05', count: 136, phase: 1 as const },
    { on: '2019-03-01', count: 183, phase: 2 as const },
  ]
  expect(announcedBy(announced, 1, '2019-07-30')?.count).toBe(136)
  expect(announcedBy(announced, 1, '2019-07-31')?.count).toBe(141)
  expect(announcedBy(announced, 1, '2018-11-21')).toBeNull()
  expect(announcedBy(announced, 2, '2020-01-01')?.count).toBe(183)
})
