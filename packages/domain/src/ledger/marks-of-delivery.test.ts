import { describe, expect, it } from 'vitest'
import {
  confirmed,
  declared,
  deliveryOf,
  disputed,
  lifted,
  retracted,
  ruled,
  territory,
} from '../testing/delivery-examples.ts'
import {
  about,
  coachCommitment,
  cohortCommitment,
  deselected,
  designated,
  diagnosed,
  erased,
  evidenceOf,
  handedOver,
  lastStep,
  placed,
  selected,
  supported,
  tenureEnded,
  tierChanged,
} from '../testing/place-examples.ts'
import type { CalendarDate } from '../time/calendar-date.ts'
import { marksOfDelivery } from './marks-of-delivery.ts'
import type { Spell } from './sheet.ts'

type Happening = ReturnType<typeof designated>
type Kind = 'designation' | 'selection' | 'diagnosis'

/** What the last happening of a history does to sheets. */
const marking = (kind: Kind, ...history: readonly [Happening, ...Happening[]]) =>
  marksOfDelivery(...lastStep(kind, ...history))
const coach = (...history: readonly [Happening, ...Happening[]]) => marking('designation', ...history)

const place = `${territory}-business-france-international-coach`
const spells = (commitment: string, ...all: readonly Spell[]) => ({
  kind: 'mark',
  sheet: { purpose: 'coverage', commitment, year: null },
  line: place,
  entry: all.length === 0 ? null : { purpose: 'coverage', territory, spells: all },
})
const spell = (from: string, until: string | null, standing: Spell['standing'] = 'declared'): Spell => ({
  from,
  until,
  standing,
})
const also = (on: string, contact = 1) => designated(on, contact, 'international-coach', ['one-referent'])

describe('a designation', () => {
  it('stands on the sheet of each commitment that it serves', () =>
    expect(coach(also('2019-05-06'))).toEqual([
      spells(coachCommitment, spell('2019-05-06', null)),
      spells('one-referent', spell('2019-05-06', null)),
    ]))

  it('handed over to one who serves less, leaves what the first served as it was until then', () =>
    expect(coach(also('2019-05-06'), handedOver('2020-01-06'))).toEqual([
      spells(coachCommitment, spell('2019-05-06', '2020-01-05'), spell('2020-01-06', null)),
      spells('one-referent', spell('2019-05-06', '2020-01-05')),
    ]))

  it('handed over to one who serves more, covers no day of the past with it', () =>
    expect(coach(designated(), handedOver('2020-01-06', 2, ['one-referent']))).toEqual([
      spells(coachCommitment, spell('2019-05-06', '2020-01-05'), spell('2020-01-06', null)),
      spells('one-referent', spell('2020-01-06', null)),
    ]))

  it('begun again after an end, has a gap between', () =>
    expect(coach(also('2019-05-06'), tenureEnded('2019-12-31'), designated('2020-02-01', 2))).toEqual([
      spells(coachCommitment, spell('2019-05-06', '2019-12-31'), spell('2020-02-01', null)),
    ]))

  it('is told of at the standing of each tenure', () => {
    const history = [also('2019-05-06'), disputed(territory, 1), handedOver('2020-01-06')] as const
    const first = spell('2019-05-06', '2020-01-05', 'disputed')
    expect(coach(...history, confirmed(territory, 3))).toEqual([
      spells(coachCommitment, first, spell('2020-01-06', null, 'confirmed')),
    ])
    expect(coach(...history, about(1, lifted(territory)))).toEqual([
      spells(coachCommitment, spell('2019-05-06', '2020-01-05'), spell('2020-01-06', null)),
      spells('one-referent', spell('2019-05-06', '2020-01-05')),
    ])
  })

  it.each([
    { why: 'taken back', word: retracted() },
    { why: 'ruled to fall', word: ruled('falls') },
  ])('$why, counts no more on the days of that person', ({ word }) => {
    const history = [also('2019-05-06'), disputed(territory, 1), handedOver('2020-01-06')] as const
    expect(coach(...history, about(1, word))).toEqual([
      spells(coachCommitment, spell('2020-01-06', null)),
      spells('one-referent'),
    ])
    expect(coach(...history, about(2, word))).toEqual([
      spells(coachCommitment, spell('2019-05-06', '2020-01-05', 'disputed')),
    ])
    expect(coach(...history, about(1, word), about(2, word))).toEqual([spells(coachCommitment)])
  })

  it('changes no sheet with the data of its person', () => expect(coach(designated(), erased())).toEqual([]))
})

describe('a diagnosis', () => {
  const line = { kind: 'mark', sheet: { purpose: 'coverage', commitment: 'diagnosis', year: null } }
  const covering = (standing: Spell['standing']) => ({
    purpose: 'coverage',
    territory,
    spells: [spell('2019-07-01', null, standing)],
  })

  it('covers its territory from its publication on, until it is taken back', () => {
    expect(marking('diagnosis', diagnosed())).toMatchObject([{ ...line, entry: covering('declared') }])
    expect(marking('diagnosis', diagnosed(), confirmed(territory, 1))).toMatchObject([
      { ...line, entry: covering('confirmed') },
    ])
    expect(marking('diagnosis', diagnosed(), retracted())).toMatchObject([{ ...line, entry: null }])
  })
})

describe('a selection', () => {
  const line = (year = 2019) => ({
    kind: 'mark',
    sheet: { purpose: 'cohort', commitment: cohortCommitment, year },
    line: `${territory}-${cohortCommitment}-${year}`,
  })
  const on = '2019-06-14'
  const spell = (
    tier: 'reinforced' | null,
    standing: Spell['standing'],
    ofSupport: Spell['standing'] | null = null,
  ) => ({
    from: on,
    until: null as CalendarDate | null,
    tier,
    selected: { on, standing },
    supported: ofSupport && { on: '2019-11-04', standing: ofSupport },
  })
  const entry = (...spells: readonly ReturnType<typeof spell>[]) => ({
    purpose: 'cohort',
    territory,
    spells,
  })
  const changed = { until: '2019-06-30' } as const
  const since = { from: '2019-07-01' } as const
  const cohort = (...history: readonly [Happening, ...Happening[]]) => marking('selection', ...history)

  it('stands on the sheet of its year', () => {
    expect(cohort(selected())).toEqual([{ ...line(), entry: entry(spell(null, 'declared')) }])
    expect(cohort(selected(null, on, 2020))).toMatchObject([line(2020)])
    expect(cohort(selected(), tierChanged('reinforced'))).toEqual([
      {
        ...line(),
        entry: entry(
          { ...spell(null, 'declared'), ...changed },
          { ...spell('reinforced', 'declared'), ...since },
        ),
      },
    ])
  })

  it('is confirmed as far as it was seen, and disputed as a whole', () => {
    expect(cohort(selected(), confirmed(territory, 1), supported())).toEqual([
      { ...line(), entry: entry(spell(null, 'confirmed', 'declared')) },
    ])
    expect(cohort(selected(), supported(), confirmed(territory, 2))).toEqual([
      { ...line(), entry: entry(spell(null, 'confirmed', 'confirmed')) },
    ])
    expect(cohort(selected(), disputed(territory, 1), supported())).toEqual([
      { ...line(), entry: entry(spell(null, 'disputed', 'disputed')) },
    ])
  })

  it('stays disputed from tier to tier', () =>
    expect(
      cohort(selected(), supported(), disputed(territory, 2), tierChanged('reinforced'), tierChanged(null)),
    ).toEqual([
      {
        ...line(),
        entry: entry(
          { ...spell(null, 'disputed'), ...changed },
          { ...spell(null, 'disputed', 'disputed'), ...since },
        ),
      },
    ]))

  it.each([retracted(), ruled('falls')])('leaves it by $event.type', (end) =>
    expect(cohort(selected(), disputed(territory, 1), end)).toEqual([{ ...line(), entry: null }]),
  )

  it('stays on it for the days before it left the cohort', () =>
    expect(cohort(selected(), disputed(territory, 1), deselected())).toEqual([
      { ...line(), entry: entry({ ...spell(null, 'disputed'), until: '2019-09-30' }) },
    ]))

  it('comes back as it is selected anew', () =>
    expect(cohort(selected(), deselected(), selected('reinforced'))).toEqual([
      { ...line(), entry: entry(spell('reinforced', 'declared')) },
    ]))
})

it('what is counted by sums stands on no sheet', () => {
  expect(marksOfDelivery(undefined, deliveryOf(declared()))).toEqual([])
  expect(marksOfDelivery(undefined, evidenceOf('placement', placed()))).toEqual([])
})
