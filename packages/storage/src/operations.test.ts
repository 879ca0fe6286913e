import type { Move } from '@parole/domain'
import { describe, expect, test } from 'vitest'
import { balanceItem, callItem, headItem, referenceItem } from './items.ts'
import { type Failure, firstLoss, operationsOf, type Subject } from './operations.ts'
import type { Commit } from './register.ts'
import { allocated, answerOf, commitment, declaration, deliveryStream, key } from './suite/fixtures.ts'

const bare: Commit = { appends: [], moves: [], entries: [] }
const balance = { commitment: 'bdt-equity', year: 2019, tier: null }
const take = (amount: number): Move => ({ kind: 'take', balance, amount })
const add = (by: number): Move => ({ ...allocated(1, {})[1], by }) as Move
const changes = (commit: Commit) => operationsOf(commit).map(({ change }) => change)

describe('a commit as operations', () => {
  test('a declaration touches its call, head, event, name, balance, and one cell in each place', () => {
    expect(operationsOf(declaration(1)).map(({ key: { pk, sk }, change }) => [change.kind, pk, sk])).toEqual([
      ['remember', 'call#00000000000000000000000007#write 1 / é', 'call'],
      ['create', deliveryStream(1), 'head'],
      ['create', deliveryStream(1), 'event#0000000001'],
      ['create', 'reference#banque-des-territoires', 'ref/1'],
      ['move', 'national', 'commitment#bdt-equity#balance#2019'],
      ['add', 'national', 'commitment#bdt-equity#cell#2019'],
      ['add', 'region-84', 'commitment#bdt-equity#cell#2019'],
      ['add', 'ti1-3214', 'commitment#bdt-equity#cell#2019'],
    ])
  })

  test('steps on one balance and on one cell become their sums', () => {
    expect(changes({ ...bare, moves: [take(5), add(2), take(-2), add(3)] })).toEqual([
      { kind: 'move', move: take(3) },
      { kind: 'add', figures: { '2019-06#declared#allocatedCents': 5 } },
    ])
  })

  test('sums that come to nothing touch nothing', () => {
    const noise = [take(5), add(2), take(-5), add(-2)]
    expect(changes({ ...bare, appends: [key(1, 'bpifrance')], moves: noise })).toHaveLength(2)
    expect(() => operationsOf({ ...bare, moves: noise })).toThrow('changes nothing')
  })

  test('other steps cannot share an item', () => {
    const shut: Move = { kind: 'shut', balance }
    expect(() => operationsOf({ ...bare, moves: [take(5), shut] })).toThrow('touches an item once')
    const twice = [key(1, 'bpifrance'), key(1, 'bpifrance')]
    expect(() => operationsOf({ ...bare, appends: twice })).toThrow('touches an item once')
  })

  test('an envelope of a hundred years is refused clearly', () => {
    const years = Object.fromEntries(Array.from({ length: 99 }, (_, index) => [2001 + index, null]))
    expect(() => operationsOf(commitment('bdt-equity', years))).toThrow('at most 100 items: this one 101')
  })

  test('events and head must follow the version one by one', () => {
    const append = key(1, 'bpifrance')
    const wrong = [
      { ...append, events: [] },
      { ...append, expectedVersion: 1 },
      { ...append, head: { ...append.head, version: 2 } },
      { ...append, head: { ...append.head, hash: '0'.repeat(64) } },
      { ...append, head: { ...append.head, stream: deliveryStream(1) } },
    ]
    for (const one of wrong) {
      expect(() => operationsOf({ ...bare, appends: [one] })).toThrow('do not follow version')
    }
  })
})

describe('the loss that counts', () => {
  const entry = { kind: 'reference', owner: 'bpifrance', name: 'A/1', stream: deliveryStream(2) } as const
  const { call, answered } = answerOf(1)
  const head = declaration(1).appends[0]?.head
  const subjects: readonly Failure[] = [
    { subject: { kind: 'unguarded' }, found: undefined },
    {
      subject: { kind: 'balance', move: take(9) as Extract<Subject, { kind: 'balance' }>['move'] },
      found: balanceItem({ ...balance, unit: 'cents', limit: 5, used: 1, open: true }),
    },
    { subject: { kind: 'entry', entry }, found: referenceItem({ ...entry, stream: deliveryStream(1) }) },
    { subject: { kind: 'stream', stream: deliveryStream(1) }, found: head && headItem(head) },
    { subject: { kind: 'call' }, found: callItem(call, answered) },
  ]
  const losses = ['contention', 'room', 'duplicate', 'version', 'answered']

  test.each(losses.map((lost, index) => [lost, index + 1] as const))('%s', (lost, count) => {
    expect(firstLoss(subjects.slice(0, count))).toMatchObject({ committed: false, lost })
    expect(firstLoss(subjects.slice(0, count).reverse())).toMatchObject({ lost })
  })
})
