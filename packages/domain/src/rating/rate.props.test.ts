import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commitment } from '../commitment/commitment.ts'
import type { Obligation } from '../commitment/obligation.ts'
import type { Cell, Figures } from '../ledger/ledger.ts'
import { lastDayOfMonth } from '../time/calendar-date.ts'
import { explain } from './explanation.ts'
import { Language } from './language.ts'
import { notation as en } from './notation.en.ts'
import { notation as fr } from './notation.fr.ts'
import { rate } from './rate.ts'
import { Rating } from './rating.ts'
import { rankOf } from './rating-code.ts'
import { cellOf, commitmentOf, equity, equityOf, million } from './rating-examples.ts'

const year = fc.integer({ min: 2018, max: 2024 })
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'))
const monthOfYears = fc.tuple(year, month).map(([y, m]) => `${y}-${m}`)
const monthEnd = monthOfYears.map(lastDayOfMonth)

/** One month's figures such that disputed and confirmed are parts of declared, and released of allocated. */
const figures: fc.Arbitrary<Figures> = fc
  .record({
    allocated: fc.integer({ min: 0, max: 60 * million }),
    released: fc.double({ min: 0, max: 1, noNaN: true }),
    paid: fc.double({ min: 0, max: 1, noNaN: true }),
    disputed: fc.boolean(),
    confirmed: fc.boolean(),
  })
  .map(({ allocated, released, paid, disputed, confirmed }) => {
    const releasedCents = Math.floor(allocated * released)
    const paidCents = Math.floor((allocated - releasedCents) * paid)
    const part = { allocatedCents: allocated, releasedCents, paidCents, deliveries: 1 }
    return {
      declared: part,
      ...(disputed ? { disputed: part } : {}),
      ...(confirmed && !disputed ? { confirmed: part } : {}),
    }
  })

const months = fc.dictionary(monthOfYears, figures, { maxKeys: 5 })
const cells: fc.Arbitrary<Cell[]> = fc.array(
  fc.tuple(fc.integer({ min: 2019, max: 2022 }), months).map(([of, by]) => cellOf(of, by)),
  { maxLength: 6 },
)

const obligation: fc.Arbitrary<Obligation> = fc.oneof(
  { weight: 6, arbitrary: fc.boolean().map((approximate) => equityOf(100, approximate)) },
  fc.constantFrom<Obligation>(
    { ...equity, perYear: null },
    { kind: 'unquantified', reason: 'no-target' },
    { kind: 'coverage', of: 'referent', due: null },
    { kind: 'volume', unit: 'vte-placement', target: { count: 100, approximate: false }, due: '2019-09' },
    { kind: 'cohort', perYear: { count: 20, approximate: true }, tiers: [], years: { from: 2019, to: 2022 } },
  ),
)

const commitment: fc.Arbitrary<Commitment> = fc
  .record({
    obligation,
    term: fc.constantFrom('2022', null),
    amendedOn: fc.option(monthEnd.filter((date) => date > '2019-03-05')),
    closedOn: fc.option(monthEnd.filter((date) => date > '2019-03-05')),
    withdrawnOn: fc.option(
      monthEnd.filter((date) => date > '2019-03-05'),
      { freq: 4 },
    ),
  })
  .map(({ obligation: made, term, amendedOn, closedOn, withdrawnOn }) =>
    commitmentOf(
      made,
      {
        term,
        closed: closedOn === null ? null : { on: closedOn, by: 'delegation' },
        withdrawn: withdrawnOn === null ? null : { on: withdrawnOn, by: 'delegation' },
      },
      amendedOn === null || made.kind !== 'envelope' ? {} : { [amendedOn]: equityOf(60) },
    ),
  )

const question = fc.record({ commitment, cells, asOf: monthEnd })

test('a rating is what its schema says', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const rating = rate(asked)
      expect(Rating().parse(rating)).toEqual(rating)
      expect(JSON.parse(JSON.stringify(rating))).toEqual(rating)
    }),
  )
})

test('a rating never uses figures after its date', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const known = asked.cells.map((cell) => ({
        ...cell,
        months: Object.fromEntries(
          Object.entries(cell.months).filter(([of]) => lastDayOfMonth(of) <= asked.asOf),
        ),
      }))
      expect(rate({ ...asked, cells: known })).toEqual(rate(asked))
    }),
  )
})

test('a rating does not depend on the order of its cells', () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(rate({ ...asked, cells: asked.cells.toReversed() })).toEqual(rate(asked))
    }),
  )
})

test('money confirmed on top changes neither what is declared nor the rating', () => {
  fc.assert(
    fc.property(question, fc.integer({ min: 1, max: million }), (asked, allocatedCents) => {
      const confirmed = cellOf(2020, { '2019-01': { confirmed: { allocatedCents } } })
      const before = rate(asked)
      const after = rate({ ...asked, cells: [...asked.cells, confirmed] })
      expect(after.code).toBe(before.code)
      expect(after.figures.allocated.declaredCents).toBe(before.figures.allocated.declaredCents)
      expect(after.figures.allocated.confirmedCents).toBeGreaterThanOrEqual(
        before.figures.allocated.confirmedCents,
      )
    }),
  )
})

test('the whole is never better than any of its years that is due', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { code, years } = rate(asked)
      const whole = rankOf(code)
      for (const part of years) {
        const rank = rankOf(part.code)
        if (rank !== null) expect(whole).toBeLessThanOrEqual(rank)
      }
    }),
  )
})

test('silence is never rated better than an honest start', () => {
  fc.assert(
    fc.property(question, fc.integer({ min: 1, max: 100 * million }), (asked, allocatedCents) => {
      const silent = rate({ ...asked, cells: [] })
      const started = rate({
        ...asked,
        cells: [cellOf(2019, { '2019-06': { declared: { allocatedCents, deliveries: 1 } } })],
      })
      const [silentRank, startedRank] = [rankOf(silent.code), rankOf(started.code)]
      expect(silentRank === null).toBe(startedRank === null)
      if (silentRank !== null) expect(startedRank).toBeGreaterThanOrEqual(silentRank)
    }),
  )
})

test('every rating is explained in both languages, with its date and nothing undefined', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const rating = rate(asked)
      for (const language of Language().options) {
        const explanation = explain(rating, language)
        expect(JSON.stringify(explanation)).not.toMatch(/undefined|NaN|Infinity|\[object/)
        expect(explanation.headline).toContain((language === 'fr' ? fr : en).date(asked.asOf))
        expect(explanation.rule).not.toBe('')
      }
    }),
  )
})
