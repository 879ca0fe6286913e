import { describe, expect, test } from 'vitest'
import { notation as en } from './notation.en.ts'
import { notation as fr } from './notation.fr.ts'

const visible = (text: string): string => text.replaceAll('\u202f', '_')

describe('an amount', () => {
  test.each([
    [0, '0_€', '€0'],
    [100, '1_€', '€1'],
    [150, '1,50_€', '€1.50'],
    [5, '0,05_€', '€0.05'],
    [123_456_700, '1_234_567_€', '€1,234,567'],
    [100_000_000, '1_M€', '€1 million'],
    [1_250_000_000, '12,5_M€', '€12.5 million'],
    [1_275_000_000, '12,75_M€', '€12.75 million'],
    [137_000_000_000, '1_370_M€', '€1,370 million'],
    [8_999_999_999, '89_999_999,99_€', '€89,999,999.99'],
    [-1_250_000_000, '\u221212,5_M€', '\u2212€12.5 million'],
  ])('of %i cents is written in full', (cents, french, english) => {
    expect(visible(fr.amount(cents))).toBe(french)
    expect(en.amount(cents)).toBe(english)
  })

  test('keeps its "about"', () => {
    const money = { amountCents: 10_000_000_000, approximate: true }
    expect(visible(fr.money(money))).toBe('environ 100_M€')
    expect(en.money(money)).toBe('about €100 million')
    expect(en.money({ ...money, approximate: false })).toBe('€100 million')
  })
})

test.each([
  [20, true, 'environ 20', 'about 20'],
  [1_000, false, '1_000', '1,000'],
])('the count %i (approximate: %s)', (count, approximate, french, english) => {
  expect(visible(fr.count({ count, approximate }))).toBe(french)
  expect(en.count({ count, approximate })).toBe(english)
})

describe('a share', () => {
  test.each([
    [0, 3, '0_%', '0%'],
    [1, 8, '12,5_%', '12.5%'],
    [1, 2, '50_%', '50%'],
    [899_999, 1_000_000, '89,9_%', '89.9%'],
    [57, 100, '57_%', '57%'],
    [1, 1, '100_%', '100%'],
    [12, 1, '1_200_%', '1,200%'],
    [1, 1_000_000, 'moins de 0,1_%', 'less than 0.1%'],
  ])('%i of %i is rounded down', (part, of, french, english) => {
    expect(visible(fr.percent(part, of))).toBe(french)
    expect(en.percent(part, of)).toBe(english)
  })
})

test.each([
  ['2019-01-01', '1er janvier 2019', '1 January 2019'],
  ['2020-08-31', '31 août 2020', '31 August 2020'],
])('the date %s', (date, french, english) => {
  expect(fr.date(date)).toBe(french)
  expect(en.date(date)).toBe(english)
})

test.each([
  ['2019-09-24', '24 septembre 2019', '24 September 2019'],
  ['2019-09', 'septembre 2019', 'September 2019'],
  ['2022', '2022', '2022'],
  ['2019-21', 'printemps 2019', 'spring 2019'],
  ['2019-22', 'été 2019', 'summer 2019'],
  ['2019-23', 'automne 2019', 'autumn 2019'],
  ['2019-24', 'hiver 2019–2020', 'winter 2019–2020'],
])('the stated date %s', (stated, french, english) => {
  expect(fr.stated(stated)).toBe(french)
  expect(en.stated(stated)).toBe(english)
})

test.each([
  [[], '', ''],
  [[2019], '2019', '2019'],
  [[2019, 2020, 2021], '2019, 2020 et 2021', '2019, 2020 and 2021'],
])('the list %j', (items, french, english) => {
  expect(fr.list(items)).toBe(french)
  expect(en.list(items)).toBe(english)
})

test.each([
  [null, '2019-09', 'septembre 2019', 'September 2019'],
  ['2020', '2020', 'période 2020', 'period 2020'],
  ['2018', '2023', 'période 2018–2023', 'period 2018–2023'],
  ['2018-11', '2023', 'période novembre 2018 – 2023', 'period November 2018 – 2023'],
  [
    '2019-03-05',
    '2019-09-24',
    'période 5 mars 2019 – 24 septembre 2019',
    'period 5 March 2019 – 24 September 2019',
  ],
])('the period since %s to %s', (since, date, french, english) => {
  expect(fr.period(since, date)).toBe(french)
  expect(en.period(since, date)).toBe(english)
})
