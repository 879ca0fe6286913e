import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInParis } from './paris.ts'

// biome-ignore lint/style/noRestrictedGlobals: the oracle, which reads no clock here
const Oracle = Date

/** The time zone database, which knows nothing of the rule under test. */
const inParis = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

test('is the day that the time zone database has, since the rule of today and for as long', () => {
  const moments = fc.date({
    min: new Oracle('1998-01-01T00:00:00.000Z'),
    max: new Oracle('2060-01-01T00:00:00.000Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, (moment) => {
      expect(dayInParis(moment.toISOString())).toBe(inParis.format(moment))
    }),
    { numRuns: 2_000 },
  )
})

test('is that day in every hour around each change of the clocks', () => {
  for (let year = 2018; year < 2038; year += 1) {
    for (const month of [2, 9]) {
      for (let hour = 0; hour < 10 * 24; hour += 1) {
        const moment = new Oracle(Oracle.UTC(year, month, 23, hour, 59, 59, 999))
        expect(dayInParis(moment.toISOString())).toBe(inParis.format(moment))
      }
    }
  }
})
