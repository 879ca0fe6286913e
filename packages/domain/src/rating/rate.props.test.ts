import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sheet, SheetEntry } from '../ledger/sheet.ts'
import { lastDayOfMonth } from '../time/calendar-date.ts'
import { lastDayOf } from '../time/stated-date.ts'
import { evidence, question } from './arbitrary-questions.ts'
import { explain } from './explanation.ts'
import { Language } from './language.ts'
import { notation as en } from './notation.en.ts'
import { notation as fr } from './notation.fr.ts'
import { type RatingQuestion, rate, rateInPlace } from './rate.ts'
import { Rating } from './rating.ts'
import { rankOf } from './rating-code.ts'
import { cellOf, million } from './rating-examples.ts'
import { cohortEntry } from './sheet-examples.ts'

/** What a promise is rated, or was the day before it was withdrawn. */
const codeOf = (asked: RatingQuestion) => {
  const rating = rate(asked)
  return rating.withdrawn?.before.code ?? rating.code
}

test('a rating is what its schema says, in the country and in a place', () => {
  fc.assert(
    fc.property(question, (asked) => {
      for (const rating of [
        rate(asked),
        ...(['region-84', 'ti1-0003'] as const).map((place) => rateInPlace({ ...asked, place })),
      ]) {
        expect(Rating().parse(rating)).toEqual(rating)
        expect(JSON.parse(JSON.stringify(rating))).toEqual(rating)
      }
    }),
  )
})

/** A line as it could be known on a day, `null` where it could not. */
const knownOn = (entry: SheetEntry, asOf: string): SheetEntry | null => {
  switch (entry.purpose) {
    case 'coverage': {
      const spells = entry.spells.filter(({ from }) => from <= asOf)
      return spells.length === 0 ? null : { ...entry, spells }
    }
    case 'cohort': {
      const spells = entry.spells
        .filter(({ from }) => from <= asOf)
        .map((spell) => ({
          ...spell,
          supported: spell.supported !== null && spell.supported.on <= asOf ? spell.supported : null,
        }))
      return spells.length === 0 ? null : { ...entry, spells }
    }
    case 'claims':
      return lastDayOf(entry.date) > asOf ? null : entry
    default:
      return entry satisfies never
  }
}

const sheetKnownOn = ({ lines, ...sheet }: Sheet, asOf: string): Sheet => ({
  ...sheet,
  lines: Object.fromEntries(
    Object.entries(lines).flatMap(([id, line]) => {
      const known = knownOn(line, asOf)
      return known === null ? [] : [[id, known]]
    }),
  ),
})

test('a rating never uses evidence or claims after its date', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const cells = asked.cells.map((cell) => ({
        ...cell,
        months: Object.fromEntries(
          Object.entries(cell.months).filter(([of]) => lastDayOfMonth(of) <= asked.asOf),
        ),
      }))
      const sheets = asked.sheets.map((sheet) => sheetKnownOn(sheet, asked.asOf))
      expect(rate({ ...asked, cells, sheets })).toEqual(rate(asked))
    }),
  )
})

test('a rating does not depend on the order of its cells, sheets and lines', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const sheets = asked.sheets
        .map(({ lines, ...sheet }) => ({
          ...sheet,
          lines: Object.fromEntries(Object.entries(lines).toReversed()),
        }))
        .toReversed()
      expect(rate({ ...asked, cells: asked.cells.toReversed(), sheets })).toEqual(rate(asked))
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
      const { code, years, cohortYears } = rate(asked)
      const whole = rankOf(code)
      for (const part of [...years, ...cohortYears]) {
        const rank = rankOf(part.code)
        if (rank !== null) expect(whole).toBeLessThanOrEqual(rank)
      }
    }),
  )
})

const withMore = (
  asked: RatingQuestion,
  {
    of,
    month,
    territory,
    from,
  }: { of: number; month: string; territory: `ti${1 | 2}-${string}`; from: string },
): RatingQuestion => {
  const standing = 'declared' as const
  const on = { on: from, standing }
  const added = (sheet: Sheet): Sheet['lines'] => {
    if (sheet.purpose === 'coverage') {
      return { more: { purpose: 'coverage', territory, spells: [{ from, until: null, standing }] } }
    }
    return sheet.purpose === 'cohort' && sheet.year === of
      ? { more: cohortEntry({ territory, tier: 'reinforced', selected: on, supported: on }) }
      : {}
  }
  const more = cellOf(of, { [month]: { declared: { allocatedCents: 20 * million, deliveries: 1 } } })
  return {
    ...asked,
    cells: [...asked.cells, more],
    sheets: asked.sheets.map((sheet) => ({ ...sheet, lines: { ...sheet.lines, ...added(sheet) } })),
  }
}

test('more evidence that nobody disputes never worsens a rating', () => {
  fc.assert(
    fc.property(question, evidence, (asked, more) => {
      const [before, after] = [rankOf(codeOf(asked)), rankOf(codeOf(withMore(asked, more)))]
      expect(before === null).toBe(after === null)
      if (before !== null) expect(after).toBeGreaterThanOrEqual(before)
    }),
    { numRuns: 500 },
  )
})

test('silence is never rated better than an honest start', () => {
  fc.assert(
    fc.property(question, evidence, (asked, started) => {
      const sheets = asked.sheets.map((sheet) =>
        sheet.purpose === 'claims' ? sheet : { ...sheet, lines: {} },
      )
      const silent = { ...asked, cells: [], sheets }
      const [silentRank, startedRank] = [rankOf(codeOf(silent)), rankOf(codeOf(withMore(silent, started)))]
      expect(silentRank === null).toBe(startedRank === null)
      if (silentRank !== null) expect(startedRank).toBeGreaterThanOrEqual(silentRank)
    }),
  )
})

test('a published figure is never as good as evidence, and never worse than silence', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const unclaimed = asked.sheets.filter(({ purpose }) => purpose !== 'claims')
      const [with_, without] = [codeOf(asked), codeOf({ ...asked, sheets: unclaimed })]
      if (with_ !== without) expect([without, with_]).toEqual(['no-information', 'claimed-only'])
    }),
  )
})

test('an account that is closed never beats one that is open, unless by half of its promise', () => {
  fc.assert(
    fc.property(question, fc.constantFrom('2019-06-30', '2021-01-31', '2023-02-28'), (asked, on) => {
      const open = { ...asked, commitment: { ...asked.commitment, closed: null } }
      const closed = {
        ...asked,
        commitment: { ...asked.commitment, closed: { on, by: 'delegation' as const } },
      }
      const [before, after] = [codeOf(open), codeOf(closed)]
      if (before === after) return
      expect(['broken', 'partly-kept']).toContain(after)
      expect(['no-information', 'claimed-only', 'unproven']).toContain(before)
      if (after === 'partly-kept') expect(before).toBe('unproven')
    }),
  )
})

test('every rating is explained in both languages, with its date and nothing undefined', () => {
  fc.assert(
    fc.property(question, (asked) => {
      for (const rating of [rate(asked), rateInPlace({ ...asked, place: 'region-84' })]) {
        for (const language of Language().options) {
          const explanation = explain(rating, language)
          expect(JSON.stringify(explanation)).not.toMatch(/undefined|NaN|Infinity|\[object/)
          expect(explanation.headline).toContain((language === 'fr' ? fr : en).date(asked.asOf))
          expect(explanation.rule).not.toBe('')
        }
      }
    }),
  )
})
