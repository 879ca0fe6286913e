import { describe, expect, it } from 'vitest'
import { movesOfDelivery } from '../ledger/moves-of-delivery.ts'
import { confirmed, disputed, lifted, retracted, ruled, territory } from '../testing/delivery-examples.ts'
import { deselected, evidenceOf, selected, supported, tierChanged } from '../testing/place-examples.ts'
import { cohortSpells } from './cohort-spell.ts'

type History = Parameters<typeof evidenceOf> extends [unknown, ...infer Events] ? Events : never

const selectionOf = (...history: History) => evidenceOf('selection', ...history)
const spells = (...history: History) =>
  cohortSpells(selectionOf(...history)).map(
    ({ from, until, tier, selected: chosen, supported: given }) =>
      `${from}–${until ?? ''} ${tier ?? 'no tier'}, ${chosen.standing} since ${chosen.on}` +
      (given === null ? '' : `, supported ${given.on} (${given.standing})`),
  )

describe('the times of a territory in a cohort', () => {
  it('begin with its selection', () =>
    expect(spells(selected('reinforced'))).toEqual(['2019-06-14– reinforced, declared since 2019-06-14']))

  it('end the day before it leaves', () =>
    expect(spells(selected(), supported('2019-09-02'), deselected('2019-12-31'))).toEqual([
      '2019-06-14–2019-12-30 no tier, declared since 2019-06-14, supported 2019-09-02 (declared)',
    ]))

  it('are none where it left on the day it came, or was taken back', () => {
    expect(spells(selected(), deselected('2019-06-14'))).toEqual([])
    expect(spells(selected(), tierChanged('reinforced'), retracted())).toEqual([])
  })

  it('are one for each tier; what was said of the one before stays with that', () =>
    expect(
      spells(
        selected(),
        supported('2019-06-20'),
        confirmed(territory, 2),
        tierChanged('reinforced', '2019-07-01'),
        disputed(territory, 4),
      ),
    ).toEqual([
      '2019-06-14–2019-06-30 no tier, confirmed since 2019-06-14, supported 2019-06-20 (confirmed)',
      '2019-07-01– reinforced, disputed since 2019-06-14, supported 2019-06-20 (disputed)',
    ]))

  it('are disputed in each tier that a dispute outlived, until it ends', () => {
    const life = [
      selected(),
      confirmed('region-32', 1),
      disputed(territory, 2),
      tierChanged('reinforced', '2019-07-01'),
      tierChanged(null, '2019-08-01'),
    ] as const
    const standings = (...more: History | readonly []) =>
      cohortSpells(selectionOf(...life, ...more)).map(({ selected: { standing } }) => standing)
    expect(standings()).toEqual(['disputed', 'disputed', 'disputed'])
    for (const end of [lifted(territory), ruled('stands')]) {
      expect(standings(end)).toEqual(['confirmed', 'declared', 'declared'])
    }
    expect(standings(confirmed(territory, 5))).toEqual(['confirmed', 'declared', 'confirmed'])
    expect(standings(ruled('falls'))).toEqual([])
  })

  it('keep a dispute of another party when one of them lifts its own', () =>
    expect(
      spells(
        selected(),
        disputed('region-32', 1),
        disputed(territory, 2),
        tierChanged('reinforced'),
        lifted(territory),
      ),
    ).toEqual([
      '2019-06-14–2019-06-30 no tier, disputed since 2019-06-14',
      '2019-07-01– reinforced, disputed since 2019-06-14',
    ]))

  it('keep what was confirmed of a tier when a dispute of the next one is lifted', () =>
    expect(
      spells(
        selected(),
        confirmed(territory, 1),
        tierChanged('reinforced'),
        disputed(territory, 3),
        lifted(territory),
      ),
    ).toEqual([
      '2019-06-14–2019-06-30 no tier, confirmed since 2019-06-14',
      '2019-07-01– reinforced, declared since 2019-06-14',
    ]))

  it('are supported from the day on, recorded before a change of tier or after it', () => {
    const told = [
      '2019-06-14–2019-06-30 no tier, confirmed since 2019-06-14, supported 2019-06-20 (declared)',
      '2019-07-01– reinforced, declared since 2019-06-14, supported 2019-06-20 (declared)',
    ]
    const [up, given] = [tierChanged('reinforced'), supported('2019-06-20')]
    expect(spells(selected(), confirmed(territory, 1), given, up)).toEqual(told)
    expect(spells(selected(), confirmed(territory, 1), up, given)).toEqual(told)
    expect(spells(selected(), up, supported('2019-09-02'))[0]).not.toContain('supported')
  })

  it('follow what was said last where days overlap', () => {
    expect(
      spells(selected(), tierChanged('reinforced', '2019-09-01'), tierChanged(null, '2019-07-01')),
    ).toEqual([
      '2019-06-14–2019-06-30 no tier, declared since 2019-06-14',
      '2019-07-01– no tier, declared since 2019-06-14',
    ])
    expect(spells(selected(), tierChanged('reinforced', '2019-06-14'))).toEqual([
      '2019-06-14– reinforced, declared since 2019-06-14',
    ])
    expect(spells(selected(), deselected('2019-10-01'), selected('reinforced', '2019-09-02'))).toEqual([
      '2019-06-14–2019-09-01 no tier, declared since 2019-06-14',
      '2019-09-02– reinforced, declared since 2019-09-02',
    ])
  })

  it('outlive a selection that is taken back, where they were before it', () =>
    expect(
      spells(
        selected(),
        deselected('2019-10-01'),
        selected(null, '2019-11-04'),
        tierChanged('reinforced', '2019-12-02'),
        retracted(),
      ),
    ).toEqual(['2019-06-14–2019-09-30 no tier, declared since 2019-06-14']))
})

describe('the line of a selection', () => {
  const sheet = { purpose: 'cohort', commitment: 'priority-territories', year: 2019 }
  const line = 'ti1-3214-priority-territories-2019'
  const afterwards = (...history: History) => {
    const before = selectionOf(...(history.slice(0, -1) as unknown as History))
    return movesOfDelivery(before, selectionOf(...history))
  }

  it('stays when the territory leaves, which gives its room back', () =>
    expect(afterwards(selected('reinforced'), deselected('2019-12-31'))).toEqual([
      ...[null, 'reinforced'].map((tier) => ({
        kind: 'take',
        balance: { commitment: 'priority-territories', year: 2019, tier },
        amount: -1,
      })),
      {
        kind: 'mark',
        sheet,
        line,
        entry: {
          purpose: 'cohort',
          territory,
          spells: [
            {
              from: '2019-06-14',
              until: '2019-12-30',
              tier: 'reinforced',
              selected: { on: '2019-06-14', standing: 'declared' },
              supported: null,
            },
          ],
        },
      },
    ]))

  it('goes with a selection that is taken back', () =>
    expect(afterwards(selected(), retracted())).toEqual([
      {
        kind: 'take',
        balance: { commitment: 'priority-territories', year: 2019, tier: null },
        amount: -1,
      },
      { kind: 'mark', sheet, line, entry: null },
    ]))
})
