import { describe, expect, it } from 'vitest'
import { disputed, regions, retracted, ruled, territory } from '../testing/delivery-examples.ts'
import {
  about,
  coachCommitment,
  cohortCommitment,
  deselected,
  designated,
  diagnosed,
  evidenceOf,
  handedOver,
  lastStep,
  placed,
  selected,
  supported,
  tenureEnded,
  tierChanged,
} from '../testing/place-examples.ts'
import { movesOfDelivery } from './moves-of-delivery.ts'

type Happening = ReturnType<typeof designated>
type Kind = Parameters<typeof evidenceOf>[0]

/** What the last happening of a history takes from balances, each as "commitment year tier: amount". */
const taking = (kind: Kind, ...history: readonly [Happening, ...Happening[]]): readonly string[] =>
  movesOfDelivery(...lastStep(kind, ...history)).flatMap((move) => {
    if (move.kind !== 'take') return []
    const { commitment, year, tier } = move.balance
    return [`${[commitment, year, tier].filter((part) => part !== null).join(' ')}: ${move.amount}`]
  })
const coach = (...history: readonly [Happening, ...Happening[]]) => taking('designation', ...history)
const cohort = (...history: readonly [Happening, ...Happening[]]) => taking('selection', ...history)

const also = designated('2019-05-06', 1, 'international-coach', ['one-referent'])

describe('a designation takes, of each commitment that it serves, one for each person', () => {
  it('as it begins', () => expect(coach(also)).toEqual([`${coachCommitment}: 1`, 'one-referent: 1']))

  it('and for the next one what that one serves: what only the first served may be closed', () => {
    expect(coach(also, handedOver('2020-01-06'))).toEqual([`${coachCommitment}: 1`])
    expect(coach(designated(), handedOver('2020-01-06', 2, ['one-referent']))).toEqual([
      `${coachCommitment}: 1`,
      'one-referent: 1',
    ])
    expect(coach(also, tenureEnded('2019-12-31'))).toEqual([])
    expect(coach(also, tenureEnded('2019-12-31'), designated('2020-01-01', 2))).toEqual([
      `${coachCommitment}: 1`,
    ])
  })

  it.each([retracted(), ruled('falls')])('until $event.type gives it back, that person’s only', (end) => {
    const history = [also, disputed(territory, 1), handedOver('2020-01-06')] as const
    expect(coach(...history, about(1, end))).toEqual([`${coachCommitment}: -1`, 'one-referent: -1'])
    expect(coach(...history, about(2, end))).toEqual([`${coachCommitment}: -1`])
    expect(coach(...history, end)).toEqual([`${coachCommitment}: -1`])
    expect(coach(...history, end, designated('2020-01-06', 3))).toEqual([`${coachCommitment}: 1`])
  })
})

describe('a selection takes one of its year, and of its tier', () => {
  const year = `${cohortCommitment} 2019`

  it('as long as it lasts', () => {
    expect(cohort(selected())).toEqual([`${year}: 1`])
    expect(cohort(selected('reinforced'))).toEqual([`${year}: 1`, `${year} reinforced: 1`])
    expect(cohort(selected('reinforced'), supported())).toEqual([])
    expect(cohort(selected('reinforced'), disputed(territory, 1))).toEqual([])
    for (const end of [deselected(), retracted(), ruled('falls')]) {
      expect(cohort(selected('reinforced'), end)).toEqual([`${year}: -1`, `${year} reinforced: -1`])
    }
  })

  it('and moves from tier to tier', () => {
    expect(cohort(selected(), tierChanged('reinforced'))).toEqual([`${year} reinforced: 1`])
    expect(cohort(selected('reinforced'), tierChanged(null))).toEqual([`${year} reinforced: -1`])
  })
})

describe('a company and a diagnosis take one', () => {
  it.each([
    { kind: 'placement' as const, beginning: placed(), of: 'vte' },
    { kind: 'diagnosis' as const, beginning: diagnosed(), of: 'diagnosis' },
  ])('as a $kind does until it is taken back', ({ kind, beginning, of }) => {
    expect(taking(kind, beginning)).toEqual([`${of}: 1`])
    expect(taking(kind, beginning, disputed(territory, 1))).toEqual([])
    expect(taking(kind, beginning, retracted())).toEqual([`${of}: -1`])
  })

  it('and the company counts in every scope that it lies in', () => {
    const adds = (...history: readonly [Happening, ...Happening[]]) =>
      movesOfDelivery(undefined, evidenceOf('placement', ...history)).filter(({ kind }) => kind === 'add')
    const add = { kind: 'add', commitment: 'vte', year: 2019, month: '2019-06', measure: 'deliveries', by: 1 }
    const scopes = ['national', ...regions, territory]
    expect(adds(placed())).toEqual(scopes.map((scope) => ({ ...add, scope, standing: 'declared' })))
    expect(adds(placed(), disputed(territory, 1))).toEqual(
      scopes.flatMap((scope) => [
        { ...add, scope, standing: 'declared' },
        { ...add, scope, standing: 'disputed' },
      ]),
    )
  })
})
