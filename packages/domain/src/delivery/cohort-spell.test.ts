import { describe, expect, it } from 'vitest'
import { movesOfDelivery } from '../ledger/moves-of-delivery.ts'
import { confirmed, disputed, retracted, territory } from '../testing/delivery-examples.ts'
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
