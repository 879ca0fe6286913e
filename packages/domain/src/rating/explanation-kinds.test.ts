import { describe, expect, it } from 'vitest'
import { explain } from './explanation.ts'
import type { Language } from './language.ts'
import type { Rating } from './rating.ts'
import { cellOf, cohort, commitmentOf, coverage, equity, million, rated, volume } from './rating-examples.ts'
import { claimOf, claimSheet, cohortSheet, coverageSheet, spell, territoryOf } from './sheet-examples.ts'

/** No-break spaces shown as `~` (narrow) and `_`, so that a test can be read. */
const visible = (text: string): string => text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_')
const told = (rating: Rating, language: Language = 'en') => {
  const explanation = explain(rating, language, (id) => `Town ${id.slice(4)}`)
  return {
    ...explanation,
    headline: visible(explanation.headline),
    formula: explanation.formula.map(visible),
    inputs: explanation.inputs.map(({ label, value }) => visible(`${label}: ${value}`)),
    leftOut: explanation.leftOut.map(visible),
  }
}

describe('a coverage explained', () => {
  const numbers = Array.from({ length: 14 }, (_, index) => String(index + 1).padStart(4, '0'))
  const territories = [
    ...numbers.map((number) => territoryOf(number)),
    territoryOf('0015', '84', { joined: { earliest: '2022-11-01', latest: '2022-12-31' } }),
    territoryOf('0016', '84', { left: { earliest: '2020-10-01', latest: '2022-12-31' } }),
    territoryOf('0017', '84', { joined: { earliest: null, latest: null } }),
  ]
  const of = (covered: number, changes = {}) =>
    rated({
      commitment: commitmentOf(coverage),
      territories,
      announced: [{ on: '2019-03-05', count: 136, phase: 1 }],
      sheets: [
        coverageSheet(numbers.slice(0, covered).map((number) => [`ti1-${number}`, spell('2019-06-01')])),
      ],
      asOf: '2023-02-28',
      ...changes,
    })

  it('names ten that are missing, and says how many more there are', () => {
    const { inputs, headline, formula } = told(of(3))
    expect(headline).toBe(
      'On 28 February 2023: unproven. On 31 December 2022, 3 of 15 territories owed a single referent had one according to itemised evidence (20%). More may have had one, but nothing shows it.',
    )
    expect(formula).toEqual(['3 covered ÷ 15 owed = 20%'])
    expect(inputs).toContain(
      'Territories without one on 31 December 2022: Town 0004, Town 0005, Town 0006, Town 0007, Town 0008, Town 0009, Town 0010, Town 0011, Town 0012, Town 0013 and 2 more',
    )
    expect(told(of(3), 'fr').inputs.at(-1)).toMatch(/Town 0013 et 2 autres$/)
    expect(told(of(4), 'fr').inputs.at(-1)).toMatch(/Town 0014 et 1 autre$/)
    expect(told(of(5)).inputs.at(-1)).toMatch(/Town 0014 and Town 0017$/)
  })

  it('says how many are owed, what is not known of them, and what number was announced', () => {
    expect(told(of(3)).inputs).toEqual(
      expect.arrayContaining([
        'Territories to which one is owed: 15',
        'Of which it is not known whether they had joined long enough before: 1',
        'Number of territories announced: 136',
      ]),
    )
    expect(told(of(3)).thresholds[0]).toBe('One is owed to a territory 90 days after it joined.')
  })

  it('leaves out who is not owed it, by name', () => {
    expect(told(of(3)).leftOut).toEqual([
      'Town 0015: joined less than 90 days before 31 December 2022, nothing is owed yet.',
      'Town 0016: may have left the programme by 31 December 2022; the day is not known.',
      'Whatever took effect after 31 December 2022.',
    ])
  })

  it('says how late it was', () => {
    const two = [territoryOf('0001'), territoryOf('0002')]
    const sheets = [
      coverageSheet([
        ['ti1-0001', spell('2019-06-01')],
        ['ti1-0002', spell('2023-01-20')],
      ]),
    ]
    const late = of(0, { territories: two, sheets })
    expect(told(late).headline).toBe(
      'On 28 February 2023: kept. On the due date, 31 December 2022, it was 1 of 2 territories; all of them had one on 20 January 2023, 20 days late.',
    )
    expect(told(late, 'fr').headline).toBe(
      'Au 28 février 2023_: tenue. À l’échéance, le 31 décembre 2022, c’était le cas de 1 territoire sur 2~; tous l’avaient le 20 janvier 2023, avec 20 jours de retard.',
    )
  })

  it('names those of the missing that have one now', () => {
    const sheets = [coverageSheet([['ti1-0001', spell('2023-01-20')]])]
    const since = of(0, { territories: [territoryOf('0001'), territoryOf('0002')], sheets })
    expect(told(since).headline).toContain(
      'What is itemised is not of 31 December 2022: on that day no territory had a single referent, out of 2 territories owed one.',
    )
    expect(told(since).inputs).toContain('Of which they have one now: Town 0001')
  })
})

describe('a volume explained', () => {
  const of = (months: Parameters<typeof cellOf>[1], changes = {}) =>
    rated({ commitment: commitmentOf(volume), cells: [cellOf(2019, months)], asOf: '2019-12-31', ...changes })
  const made = (deliveries: number) => ({ declared: { deliveries } })

  it('counts 117 of 119, and names the two that came after', () => {
    const rating = of({ '2019-09': made(117), '2019-10': made(2) })
    expect(told(rating).headline).toBe(
      'On 31 December 2019: kept. Itemised up to 30 September 2019: 117 VTE placements, for a target of 100 (117%).',
    )
    expect(told(rating).leftOut[0]).toBe('2 VTE placements after 30 September 2019.')
    expect(told(rating, 'fr').headline).toBe(
      'Au 31 décembre 2019_: tenue. Documenté jusqu’au 30 septembre 2019_: 117 placements en VTE, pour une cible de 100 (117~%).',
    )
    expect(told(rating, 'fr').leftOut[0]).toBe('2 placements en VTE après le 30 septembre 2019.')
  })

  it('says how late it was, at most', () => {
    const rating = of({ '2019-09': made(80), '2019-11': made(25) })
    expect(told(rating).headline).toBe(
      'On 31 December 2019: kept. By the due date, 30 September 2019, 80 of a target of 100; 105 VTE placements by 30 November 2019, at most 61 days late.',
    )
    expect(told(rating, 'fr').headline).toBe(
      'Au 31 décembre 2019_: tenue. À l’échéance, le 30 septembre 2019_: 80, pour une cible de 100~; au 30 novembre 2019, 105 placements en VTE, avec 61 jours de retard au plus.',
    )
  })

  it('says that a due date falls within a month', () => {
    const summer = commitmentOf({ ...volume, due: '2019-22' })
    const rating = of({ '2019-08': made(4), '2019-09': made(3) }, { commitment: summer })
    expect(told(rating).leftOut).toEqual([
      'Nothing of September 2019, though the due date, 22 September 2019, falls within it: figures are kept by month, and what was on time is not called late.',
      'Whatever took effect after 30 September 2019.',
    ])
    expect(told(rating, 'fr').leftOut[0]).toBe(
      'Rien de septembre 2019, bien que l’échéance du 22 septembre 2019 tombe en cours de mois_: les chiffres sont tenus par mois, et ce qui était à l’heure n’est pas dit en retard.',
    )
    const reached = of({ '2019-08': made(99), '2019-09': made(1) }, { commitment: summer })
    expect(told(reached).headline).toMatch(
      /kept\. The target was reached in the month of the due date, 22 September 2019: figures are kept by month, and do not say whether it was by that day\. Itemised up to 30 September 2019: 100/,
    )
    expect(told(reached, 'fr').headline).toContain(
      'dans le mois de l’échéance, le 22 septembre 2019_: les chiffres',
    )
    expect(told(of({ '2019-08': made(4) })).leftOut).toEqual([
      'Whatever took effect after 30 September 2019.',
    ])
  })

  it('shows its pace, rounded up', () => {
    const rating = of({ '2019-06': made(50) }, { asOf: '2019-06-30' })
    expect(told(rating).formula).toEqual([
      '50 declared ÷ 100 promised = 50%',
      '50 < 90% × 118/210 days × 100 = 51',
    ])
    expect(told(rating).headline).toMatch(/At least 51 would be on track\.$/)
    expect(told(rating).thresholds).toEqual([
      'On track means at least 90% of the elapsed part of the promised number, rounded up.',
    ])
  })

  it('shows what was promised first, and what was amended too late', () => {
    const to = (count: number) => ({ ...volume, target: { count, approximate: false } })
    const commitment = commitmentOf(volume, {}, { '2019-06-01': to(50), '2019-11-01': to(10) })
    const { inputs, leftOut } = told(of({ '2019-06': made(10) }, { commitment }))
    expect(inputs.slice(0, 2)).toEqual(['Promised: 50 VTE placements', 'First promised: 100 VTE placements'])
    expect(leftOut[0]).toBe(
      'The amendment of 1 November 2019 (10 VTE placements): it came after the due date, 30 September 2019, and changes nothing in what was due then.',
    )
  })

  it('names the enrolments of a promise that has no target', () => {
    const open = commitmentOf({ kind: 'unquantified', reason: 'no-target' })
    const { headline, inputs } = told(of({ '2019-06': made(12) }, { commitment: open }), 'fr')
    expect(headline).toContain('elle ne dit pas combien est dû')
    expect(inputs).toContain('Déclaré par l’auteur de la promesse: 12 inscriptions en accélérateur')
  })
})

describe('a cohort explained', () => {
  const on = (date: string) => ({ on: date, standing: 'declared' as const })
  const year2020 = commitmentOf({ ...cohort, years: { from: 2020, to: 2020 } })
  const sheets = [
    cohortSheet(
      2020,
      Array.from({ length: 20 }, (_, index) => ({
        territory: `ti1-${String(index + 1).padStart(4, '0')}` as const,
        tier: index < 5 ? ('reinforced' as const) : null,
        selected: on('2020-02-01'),
        supported: index < 3 || index > 7 ? on('2020-06-01') : null,
      })),
    ),
  ]
  const rating = rated({ commitment: year2020, sheets, asOf: '2021-02-28' })

  it('tells the whole and the tier, and what was only selected', () => {
    expect(told(rating).headline).toBe(
      'On 28 February 2021: unproven. For 2020, support is itemised for 15 territories, out of about 20 promised (75%); reinforced support: 3 out of 5 (60%). More may have been done, but nothing shows it.',
    )
    expect(told(rating).formula).toEqual([
      '15 supported ÷ 20 promised = 75%',
      'reinforced support: 3 supported ÷ 5 promised = 60%',
    ])
    expect(told(rating).inputs).toEqual(
      expect.arrayContaining(['Selected for 2020: 20 territories', 'Supported in 2020: 15 territories']),
    )
    expect(told(rating).leftOut[0]).toBe(
      '5 territories selected without any support in the year: a selection is not a support.',
    )
    expect(told(rating).thresholds[0]).toBe(
      'The number is promised as approximate: it is reached at 90%, which is 18.',
    )
  })

  it('says that what was selected was not supported', () => {
    const only = [
      cohortSheet(2020, [{ territory: 'ti1-0001', tier: null, selected: on('2020-02-01'), supported: null }]),
    ]
    expect(told(rated({ commitment: year2020, sheets: only, asOf: '2021-02-28' }), 'fr').headline).toBe(
      'Au 28 février 2021_: non démontrée. Pour 2020, sélection de 1 territoire au 31 décembre 2020, sans aucun accompagnement documenté, sur environ 20 promis.',
    )
  })
})

describe('claims explained', () => {
  const cells = [cellOf(2019, { '2019-06': { declared: { allocatedCents: 12 * million } } })]
  const figure = { kind: 'money', amountCents: 108 * million, approximate: true, stage: 'paid' } as const
  const of = (...claims: Parameters<typeof claimOf>[0][]) =>
    rated({
      commitment: commitmentOf(equity),
      cells,
      sheets: [claimSheet(claims.map(claimOf))],
      asOf: '2019-12-31',
    })

  it('stand with their date, stage and source, and with what is itemised beside them', () => {
    const claim = explain(of({}), 'en').inputs.at(-1)
    expect(claim).toEqual({
      label: 'Claimed: Fictional figure',
      value: '€180 million; itemised by then: €12 million (6.6%)',
      stage: 'claimed',
      date: '24 September 2019',
      source: { citation: 'Fictional publication' },
    })
    const [input] = explain(of({ figure, date: '2019-22' }), 'fr').inputs.slice(-1)
    expect({ ...input, value: visible(input?.value ?? '') }).toMatchObject({
      label: 'Annoncé\u00a0: Chiffre fictif',
      value: 'environ 108~M€~; rien de tel n’était documenté alors',
      stage: 'annoncé comme versé',
      date: 'été 2019',
    })
  })

  it('say which period they are of, and what is itemised in it', () => {
    const period = { since: '2019-07', date: '2019' }
    expect(explain(of(period), 'en').inputs.at(-1)).toMatchObject({
      value: '€180 million; nothing of the kind was itemised in that period',
      date: 'period July 2019 – 2019',
    })
    const [input] = explain(of({ since: '2019', date: '2019' }), 'fr').inputs.slice(-1)
    expect({ ...input, value: visible(input?.value ?? '') }).toMatchObject({
      value: '180~M€~; documenté sur cette période_: 12~M€ (6,6~%)',
      date: 'période 2019',
    })
    const { leftOut } = told(of(period, { ...period, figure: { ...figure, stage: 'unknown' } }))
    expect(leftOut.at(-2)).toContain('(period July 2019 – 2019) and about €108 million (period')
  })

  it('say with how many other commitments', () => {
    const about = ['bdt-equity', 'one', 'two']
    expect(told(of({ about })).inputs.at(-1)).toContain('said of this and 2 other commitments')
  })

  it('are left out, and named where they disagree', () => {
    const { leftOut } = told(of({}, { figure: { ...figure, stage: 'unknown' }, date: '2019-09' }))
    expect(leftOut.slice(-3, -1)).toEqual([
      'The figures that were claimed: they stand beside what is itemised, and are never added to it.',
      'Claims about the same thing disagree: €180 million (24 September 2019) and about €108 million (September 2019).',
    ])
    expect(told(of({}), 'fr').leftOut.at(-2)).toBe(
      'Le chiffre annoncé_: il est mis en regard de ce qui est documenté, et ne s’y ajoute jamais.',
    )
    expect(told(of()).leftOut.join(' ')).not.toContain('claimed')
  })
})
