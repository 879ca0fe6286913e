import { describe, expect, it, test } from 'vitest'
import type { Cell } from '../ledger/ledger.ts'
import { explain } from './explanation.ts'
import type { Language } from './language.ts'
import type { Rating } from './rating.ts'
import {
  allocated,
  cellOf,
  commitmentOf,
  equity,
  million,
  rated,
  ratedIn,
  year2020,
} from './rating-examples.ts'

/** No-break spaces shown as `~` (narrow) and `_`, so that a test can be read. */
const visible = (text: string): string => text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_')

const closed = { closed: { on: '2021-02-01', by: 'delegation' as const } }
const of2020 = (cents: number) => [cellOf(2020, { '2020-03': allocated(cents) })]

describe('nothing itemised is never a 0', () => {
  const silent: [string, Rating][] = [
    ['no-information', rated({ commitment: commitmentOf(equity), cells: [], asOf: '2023-01-31' })],
    ['broken', rated({ commitment: commitmentOf(year2020, closed), cells: [], asOf: '2021-02-28' })],
    ['late', rated({ commitment: commitmentOf(year2020), cells: [], asOf: '2020-06-30' })],
    ['not-due', rated({ commitment: commitmentOf(year2020), cells: [], asOf: '2020-02-29' })],
    ['unrateable', ratedIn('region-84', { commitment: commitmentOf(equity), cells: [], asOf: '2021-02-28' })],
  ]

  test.each(silent)('where a rating is %s', (code, rating) => {
    expect(rating).toMatchObject({ code, shareOfTarget: null })
    for (const [language, nothing] of [
      ['fr', 'rien de documenté'],
      ['en', 'nothing itemised'],
    ] as const) {
      const explanation = explain(rating, language)
      expect(explanation.formula).toEqual([])
      expect(explanation.inputs.filter(({ value }) => value === nothing)).toHaveLength(1)
      expect(explanation.inputs.every(({ stage, value }) => stage === null || value === nothing)).toBe(true)
      expect(JSON.stringify(explanation)).not.toMatch(/(?<![\d.,])0\u202f?[€%]|€0|"0"/)
    }
  })

  it('in a year beside the one that decides', () => {
    const rating = rated({ commitment: commitmentOf(equity), cells: of2020(million), asOf: '2023-01-31' })
    const years = explain(rating, 'fr').inputs.filter(({ label }) => label.startsWith('Année'))
    expect(years.map(({ value }) => visible(value))).toEqual([
      'non démontrée (1~%)',
      'sans information',
      'sans information',
    ])
  })

  it('in the lines and terms that are nothing', () => {
    const rating = rated({ commitment: commitmentOf(year2020), cells: of2020(million), asOf: '2021-02-28' })
    const { formula, inputs } = explain(rating, 'en')
    expect(formula).toEqual(['€1 million allocated ÷ €100 million promised = 1%'])
    expect(inputs.map(({ label }) => label)).toEqual([
      'Promised for 2020',
      'Due',
      'Declared by the promisor',
      'Itemised deliveries',
    ])
  })
})

describe('evidence that does not count is not silence', () => {
  const money = { allocatedCents: 40 * million, deliveries: 1 }
  const disputed = [cellOf(2020, { '2020-03': { declared: money, disputed: money } })]
  const released = [
    cellOf(2020, {
      '2020-03': { declared: money },
      '2020-05': { declared: { releasedCents: 40 * million } },
    }),
  ]
  const saidOf = (cells: readonly Cell[], asOf: string, language: Language, changes = {}): string =>
    visible(explain(rated({ commitment: commitmentOf(year2020, changes), cells, asOf }), language).headline)

  test.each([
    ['unproven', '2021-02-28', {}],
    ['late', '2020-06-30', {}],
    ['broken', '2021-02-28', closed],
  ])('where a rating is %s', (_code, asOf, changes) => {
    expect(saidOf(disputed, asOf, 'fr', changes)).toContain(
      'Tout ce qui est engagé pour 2020 (40~M€) est contesté par un bénéficiaire et ne compte pas, sur environ 100~M€ promis.',
    )
    expect(saidOf(disputed, asOf, 'en', changes)).toContain(
      'All that is allocated for 2020 (€40 million) is disputed by a beneficiary and does not count, out of about €100 million promised.',
    )
    expect(saidOf(released, asOf, 'fr', changes)).toContain(
      'Tout ce qui avait été engagé pour 2020 (40~M€) a été désengagé depuis, sur environ 100~M€ promis.',
    )
    expect(saidOf(released, asOf, 'en', changes)).toContain(
      'All that had been allocated for 2020 (€40 million) has been released since, out of about €100 million promised.',
    )
    for (const cells of [disputed, released]) {
      expect(saidOf(cells, asOf, 'fr', changes)).not.toMatch(/rien ne le montre|[Rr]ien n’est documenté/)
      expect(saidOf(cells, asOf, 'en', changes)).not.toMatch(/nothing/i)
    }
  })
})
