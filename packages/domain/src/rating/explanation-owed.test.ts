import { describe, expect, it, test } from 'vitest'
import type { Obligation, VolumeObligation } from '../commitment/obligation.ts'
import { explain } from './explanation.ts'
import type { Language } from './language.ts'
import { cellOf, cohort, commitmentOf, coverage, equityOf, million, rated } from './rating-examples.ts'

/** No-break spaces shown as `~` (narrow) and `_`, so that a test can be read. */
const visible = (text: string): string => text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_')

const volumeOf = (unit: VolumeObligation['unit'], count: number, approximate = false): VolumeObligation => ({
  kind: 'volume',
  unit,
  target: { count, approximate },
  due: '2019-09',
})
describe('a wording that was recorded long after it came into force', () => {
  const lowered = (obligation: Obligation, lower: Obligation, recordedOn: string) => {
    const { wordings, ...rest } = commitmentOf(obligation, {}, { '2019-06-01': lower })
    const [first, later] = wordings
    if (first === undefined || later === undefined) throw new TypeError('two wordings')
    return { ...rest, wordings: [first, { ...later, recordedOn }] }
  }
  const volume = volumeOf('vte-placement', 100)
  const headline = (recordedOn: string, language: Language) =>
    visible(
      explain(
        rated({
          commitment: lowered(volume, volumeOf('vte-placement', 1), recordedOn),
          cells: [cellOf(2019, { '2019-06': { declared: { deliveries: 1 } } })],
          asOf: '2020-03-31',
        }),
        language,
      ).headline,
    )

  it('is shown where it decides and was recorded after the due date', () => {
    expect(headline('2020-03-15', 'en')).toMatch(
      / It is held to the amendment of 1 June 2019, which was recorded on 15 March 2020, after the due date, 30 September 2019\.$/,
    )
    expect(headline('2020-03-15', 'fr')).toMatch(
      / Elle est jugée selon l’avenant du 1er juin 2019, enregistré le 15 mars 2020, après l’échéance du 30 septembre 2019\.$/,
    )
    expect(headline('2019-09-30', 'en')).not.toContain('recorded')
    expect(headline('2019-10-01', 'en')).toContain('recorded')
  })

  it('is shown of an amount too, and beside every wording whose day is another', () => {
    const rating = rated({
      commitment: lowered(equityOf(100), equityOf(1), '2021-05-03'),
      cells: [cellOf(2019, { '2019-06': { declared: { allocatedCents: million, deliveries: 1 } } })],
      asOf: '2020-01-31',
    })
    expect(rating).toMatchObject({
      decidedBy: 2019,
      target: { from: '2019-06-01', recordedOn: '2021-05-03' },
    })
    const { headline: told, inputs } = explain(rating, 'en')
    expect(told).toContain('which was recorded on 3 May 2021, after the due date, 31 December 2019.')
    expect(inputs.map(({ date }) => date)).toEqual(
      expect.arrayContaining(['since 1 June 2019 (recorded on 3 May 2021)', 'since 5 March 2019']),
    )
    expect(explain(rating, 'fr').inputs.map(({ date }) => date)).toContain(
      'depuis le 1er juin 2019 (enregistré le 3 mai 2021)',
    )
  })
})

describe('explanations of what is not money', () => {
  it('say what is owed, since when and where that can be read', () => {
    const rating = rated({ commitment: commitmentOf(coverage), cells: [], asOf: '2023-02-28' })
    expect(explain(rating, 'en').inputs).toMatchObject([
      {
        label: 'Promised',
        value: 'one single referent per territory',
        stage: null,
        date: 'since 5 March 2019',
        source: { url: 'https://example.org/convention.pdf' },
      },
      { value: '31 December 2022' },
    ])
  })

  test.each<[Obligation, string, string, string, string]>([
    [
      coverage,
      'Promis',
      'un référent unique par territoire',
      'Promised',
      'one single referent per territory',
    ],
    [
      { kind: 'coverage', of: 'international-coach', due: null },
      'Promis',
      'un coach international par territoire',
      'Promised',
      'one international coach per territory',
    ],
    [
      { kind: 'coverage', of: 'training-diagnosis', due: '2019-22' },
      'Promis',
      'un diagnostic des besoins de formation par territoire',
      'Promised',
      'one training diagnosis per territory',
    ],
    [volumeOf('vte-placement', 100), 'Promis', '100 placements en VTE', 'Promised', '100 VTE placements'],
    [volumeOf('vte-placement', 1), 'Promis', '1 placement en VTE', 'Promised', '1 VTE placement'],
    [
      volumeOf('accelerator-enrolment', 1_000, true),
      'Promis',
      'environ 1~000 inscriptions en accélérateur',
      'Promised',
      'about 1,000 accelerator enrolments',
    ],
    [
      cohort,
      'Promis chaque année de 2019 à 2022',
      'environ 20 territoires accompagnés, dont 5 renforcés',
      'Promised each year from 2019 to 2022',
      'about 20 territories supported, 5 of them reinforced',
    ],
    [
      { ...cohort, tiers: [], years: { from: 2019, to: 2019 } },
      'Promis pour 2019',
      'environ 20 territoires accompagnés',
      'Promised for 2019',
      'about 20 territories supported',
    ],
  ])('name what is owed: %j', (obligation, label, value, labelEn, valueEn) => {
    const rating = rated({ commitment: commitmentOf(obligation), cells: [], asOf: '2019-06-30' })
    const [french] = explain(rating, 'fr').inputs
    expect({ label: french?.label, value: visible(french?.value ?? '') }).toEqual({ label, value })
    expect(explain(rating, 'en').inputs[0]).toMatchObject({ label: labelEn, value: valueEn })
  })

  it('do not name what was not promised yet', () => {
    const rating = rated({
      commitment: commitmentOf(volumeOf('vte-placement', 100)),
      cells: [],
      asOf: '2019-02-28',
    })
    expect(JSON.stringify(explain(rating, 'en'))).not.toContain('placement')
  })
})
