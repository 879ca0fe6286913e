import { describe, expect, it, test } from 'vitest'
import { type Explanation, explain } from './explanation.ts'
import { examples } from './explanation-examples.ts'
import { NotDueReason, RatingCode, UnrateableReason } from './rating-code.ts'
import {
  allocated,
  cellOf,
  commitmentOf,
  equity,
  equityOf,
  million,
  rated,
  year2020,
} from './rating-examples.ts'
import { ratingTitle } from './voice.ts'
import { messages as en } from './words/en.ts'
import { messages as fr } from './words/fr.ts'

/** No-break spaces shown as `~` (narrow) and `_`, so that a test can be read. */
const visible = (text: string): string => text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_')
const textOf = (explanation: Explanation): string => JSON.stringify(explanation)

const withdrawn = { withdrawn: { on: '2021-02-01', by: 'delegation' as const } }
const of2020 = (cents: number) => [cellOf(2020, { '2020-03': allocated(cents) })]

describe('explanations', () => {
  it('have an example for every code and every reason', () => {
    expect(new Set(examples.map(({ code }) => code))).toEqual(new Set(RatingCode().options))
    const reasons = new Set(examples.map(({ reason }) => reason).filter((reason) => reason !== null))
    expect(reasons).toEqual(new Set([...UnrateableReason().options, ...NotDueReason().options]))
  })

  test.each(examples.map((rating) => [rating.code, rating.reason ?? '', rating] as const))(
    'of %s %s are whole in both languages',
    (code, _reason, rating) => {
      const french = explain(rating, 'fr')
      const english = explain(rating, 'en')
      for (const explanation of [french, english]) {
        expect(textOf(explanation)).not.toMatch(/undefined|NaN|null\b(?=[^,}])|\[object|Infinity/)
        expect(explanation).toMatchObject({ code, asOf: rating.asOf })
        expect(explanation.inputs.length + explanation.leftOut.length).toBeGreaterThan(0)
      }
      const [year = '', , day] = rating.asOf.split('-')
      expect(french.headline).toMatch(new RegExp(`^Au ${day} \\S+ ${year}\u00a0: ${fr.titles[code]}\\. \\S`))
      expect(english.headline).toMatch(new RegExp(`^On ${day} \\S+ ${year}: ${en.titles[code]}\\. \\S`))
      expect(textOf(french)).not.toMatch(/[\u0020][:;!?%€»]|\d €|'/)
    },
  )

  it('put the numbers into the formula', () => {
    const cells = [
      cellOf(2020, {
        '2020-05': {
          declared: { allocatedCents: 70 * million, paidCents: 12 * million },
          disputed: { allocatedCents: 5 * million },
        },
        '2020-11': { declared: { releasedCents: 10 * million } },
      }),
    ]
    const rating = rated({ commitment: commitmentOf(equity), cells, asOf: '2020-12-31' })
    const ofYear = { ...rating, decidedBy: 2020 }
    expect(explain(ofYear, 'en').formula).toEqual([
      '(€70 million allocated − €10 million released − €5 million disputed) ÷ €100 million promised = 55%',
      '€55 million < 90% × 366/366 days × €100 million = €90 million',
    ])
    expect(explain(ofYear, 'fr').formula.map(visible)).toEqual([
      '(engagé 70~M€ − désengagé 10~M€ − contesté 5~M€) ÷ promis 100~M€ = 55~%',
      '55~M€ < 90~% × 366/366 jours × 100~M€ = 90~M€',
    ])
    expect(explain(ofYear, 'en').leftOut).toEqual([
      '€5 million that a beneficiary disputes.',
      '€12 million paid: it is part of what was allocated, and is never added to it.',
      '2021 and 2022: not due yet.',
      'Whatever took effect after 31 December 2020.',
    ])
  })

  it('say of each figure its stage and its date, and of the target its source', () => {
    const rating = rated({ commitment: commitmentOf(year2020), cells: of2020(100), asOf: '2021-02-28' })
    const { inputs } = explain(rating, 'en')
    expect(inputs[0]).toMatchObject({
      label: 'Promised for 2020',
      value: 'about €100 million',
      date: 'since 5 March 2019',
      source: { url: 'https://example.org/convention.pdf' },
    })
    expect(inputs).toContainEqual({
      label: 'Declared by the promisor',
      value: '€1',
      stage: 'allocated, less released',
      date: 'up to 28 February 2021',
      source: null,
    })
  })

  it('show the original target, and amendments that came too late', () => {
    const commitment = commitmentOf(
      year2020,
      {},
      {
        '2020-06-01': { ...equityOf(80), years: year2020.years },
        '2021-02-01': { ...equityOf(10), years: year2020.years },
      },
    )
    const rating = rated({ commitment, cells: of2020(10 * million), asOf: '2021-02-28' })
    const { inputs, leftOut } = explain(rating, 'en')
    expect(inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual(
      expect.arrayContaining([
        'Promised for 2020: about €80 million',
        'First promised for 2020: about €100 million',
      ]),
    )
    expect(leftOut).toContain(
      'The amendment of 1 February 2021 (about €10 million): it came after the end of 2020, whose target stays.',
    )
  })

  it('name the year that stands for the whole, and the others beside it', () => {
    const commitment = commitmentOf(equity)
    const rating = rated({ commitment, cells: of2020(95 * million), asOf: '2021-02-28' })
    const { headline, inputs, rule } = explain(rating, 'en')
    expect(headline).toBe(
      'On 28 February 2021: no information. Due for 2019 by 31 December 2019: about €100 million. Nothing has been itemised, so what was done is not known.',
    )
    expect(rule).toContain('worst year, here 2019')
    expect(inputs.at(-1)).toMatchObject({ label: 'Year 2020', value: 'kept (95%)' })
  })

  it('say that every year due is kept while others are to come', () => {
    const cells = [cellOf(2019, { '2019-10': allocated(92 * million) })]
    const rating = rated({ commitment: commitmentOf(equity), cells, asOf: '2020-01-31' })
    expect(visible(explain(rating, 'fr').headline)).toBe(
      'Au 31 janvier 2020_: dans les temps. Chaque année échue est tenue, d’autres sont à venir. La plus faible est 2019_: 92~M€ sur environ 100~M€ promis (92~%).',
    )
  })

  it('say what a withdrawn promise was the day before', () => {
    const rating = rated({
      commitment: commitmentOf(year2020, withdrawn),
      cells: of2020(40 * million),
      asOf: '2021-06-30',
    })
    const { headline, formula } = explain(rating, 'en')
    expect(headline).toContain('withdrawn on 1 February 2021')
    expect(headline).toContain('its rating was: unproven. €40 million is itemised for 2020')
    expect(formula).toHaveLength(1)
  })
})

describe('in French, one thing has one word', () => {
  test.each(examples.map((rating) => [rating.code, rating.reason ?? '', rating] as const))(
    'in %s %s',
    (_code, _reason, rating) => {
      const told = textOf(explain(rating, 'fr'))
      expect(told).not.toMatch(/notée|notation|reprise|[Jj]ustifi|court\b|jamais été publié/)
      expect(textOf(explain(rating, 'en'))).not.toMatch(/taken back|€[\d.,]+M|never published|The year runs/)
    },
  )
})

test('a rating has a title in both languages', () => {
  expect(ratingTitle('kept', 'fr')).toBe('tenue')
  expect(ratingTitle('kept', 'en')).toBe('kept')
})
