import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { examples } from '../../testdata/examples.ts'
import { CalendarDate, daysBetween } from './calendar-date.ts'
import { firstDayOf, lastDayOf, StatedDate, statedDateGrammar } from './stated-date.ts'

describe('a stated date', () => {
  test.each(examples('stated-date', 'valid'))('%j is one', (text) =>
    expect(StatedDate().parse(text)).toBe(text),
  )
  test.each(examples('stated-date', 'invalid'))('%j is none', (text) =>
    expect(StatedDate().safeParse(text).success).toBe(false),
  )

  it('says what it expected', () =>
    expect(StatedDate().safeParse('été 2019').error?.issues[0]?.message).toBe(
      `expected ${statedDateGrammar}`,
    ))

  it.each([
    { stated: '2019-03-05', first: '2019-03-05', last: '2019-03-05', why: 'a day is itself' },
    { stated: '2019-09', first: '2019-09-01', last: '2019-09-30', why: 'a month' },
    { stated: '2020-02', first: '2020-02-01', last: '2020-02-29', why: 'February of a leap year' },
    { stated: '2022', first: '2022-01-01', last: '2022-12-31', why: '"d’ici à 2022"' },
    { stated: '2019-21', first: '2019-03-20', last: '2019-06-20', why: 'spring' },
    { stated: '2019-22', first: '2019-06-21', last: '2019-09-22', why: '"dès l’été 2019"' },
    { stated: '2019-23', first: '2019-09-23', last: '2019-12-20', why: 'autumn' },
    { stated: '2019-24', first: '2019-12-21', last: '2020-03-19', why: 'winter, which ends a year later' },
    { stated: '0999-24', first: '0999-12-21', last: '1000-03-19', why: 'winter, with its zeros' },
  ])('$stated runs from $first to $last: $why', ({ stated, first, last }) => {
    expect(firstDayOf(stated)).toBe(first)
    expect(lastDayOf(stated)).toBe(last)
  })

  const year = fc.integer({ min: 1, max: 9_998 }).map((number) => String(number).padStart(4, '0'))

  test('begins on a day, and ends on one no earlier', () => {
    const part = fc.constantFrom('', '-01', '-02', '-12', '-21', '-22', '-23', '-24', '-06-15')
    fc.assert(
      fc.property(year, part, (of, in_) => {
        const stated = StatedDate().parse(of + in_)
        const [first, last] = [firstDayOf(stated), lastDayOf(stated)].map((day) =>
          CalendarDate().parse(day),
        ) as [string, string]
        return first <= last && first.startsWith(of)
      }),
    )
  })

  test('seasons follow one another without a gap', () => {
    fc.assert(
      fc.property(year, (of) => {
        const seasons = ['21', '22', '23', '24'].map((season) => `${of}-${season}`)
        const following = String(Number(of) + 1).padStart(4, '0')
        const next = [...seasons.slice(1), `${following}-21`]
        return seasons.every(
          (season, index) => daysBetween(lastDayOf(season), firstDayOf(next[index] ?? '')) === 1,
        )
      }),
    )
  })
})
