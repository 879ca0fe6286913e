import { describe, expect, it, test } from 'vitest'
import type { Obligation, VolumeObligation } from '../commitment/obligation.ts'
import { explain } from './explanation.ts'
import { cohort, commitmentOf, coverage, rated } from './rating-examples.ts'

/** No-break spaces shown as `~` (narrow) and `_`, so that a test can be read. */
const visible = (text: string): string => text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_')

const volumeOf = (unit: VolumeObligation['unit'], count: number, approximate = false): VolumeObligation => ({
  kind: 'volume',
  unit,
  target: { count, approximate },
  due: '2019-09',
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
