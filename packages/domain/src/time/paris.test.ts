import { expect, test } from 'vitest'
import { dayInParis } from './paris.ts'

test.each([
  ['a winter evening', '2019-12-31T22:59:59.999Z', '2019-12-31'],
  ['a new year', '2019-12-31T23:00:00.000Z', '2020-01-01'],
  ['a summer evening', '2020-06-30T21:59:59.999Z', '2020-06-30'],
  ['a summer night', '2020-06-30T22:00:00.000Z', '2020-07-01'],
  ['the last winter evening', '2020-03-28T22:59:59.999Z', '2020-03-28'],
  ['the first summer evening', '2020-03-29T22:00:00.000Z', '2020-03-30'],
  ['the last summer evening', '2020-10-24T22:00:00.000Z', '2020-10-25'],
  ['the hour that comes twice', '2020-10-25T00:30:00.000Z', '2020-10-25'],
  ['the first winter evening', '2020-10-25T22:30:00.000Z', '2020-10-25'],
  ['a change on the 31st', '2019-03-31T22:00:00.000Z', '2019-04-01'],
  ['a leap day', '2024-02-28T23:00:00.000Z', '2024-02-29'],
])('%s', (_, instant, day) => expect(dayInParis(instant)).toBe(day))
