import { ceiling } from '@parole/domain'
import { describe, expect, test } from 'vitest'
import {
  balanceItem,
  callItem,
  hasExpired,
  headItem,
  type Item,
  readAnswered,
  readBalance,
  readHead,
  readLedger,
} from './items.ts'
import { listsOf, placeOfList } from './lists.ts'
import { PermanentFault } from './permanent-fault.ts'
import { answerOf, convention, declaration, key, request, ulid } from './suite/fixtures.ts'
import { table } from './table.ts'

const [append] = declaration(1).appends
const head = append?.head ?? key(1, 'bpifrance').head

const equity = { commitment: 'bdt-equity', year: 2019, tier: null, unit: 'cents' } as const

describe('items', () => {
  test('an item of a format from the future is refused by its name', () => {
    const item = { ...headItem(head), format: 3 }
    expect(() => readHead(item)).toThrow(PermanentFault)
    expect(() => readHead(item)).toThrow(/delivery-\w+ \/ head has format 3, this code reads format 2/)
    const { format: _, ...unmarked } = headItem(head)
    expect(() => readHead(unmarked as Item)).toThrow('has format undefined')
  })

  test('a state that is not what the domain says cannot be read', () => {
    const item: Item = { ...headItem(head), state: { ...head.state, amountCents: '100' } }
    expect(() => readHead(item)).toThrow('cannot be read')
  })

  test('a balance without limit keeps its room to itself', () => {
    const balance = { ...equity, limit: null, used: 5, open: true }
    expect(balanceItem(balance)).toMatchObject({ limit: null, room: ceiling - 5 })
    expect(readBalance(balanceItem(balance))).toEqual(balance)
  })

  test('a record of a call says when it expires, in the attribute that the table lets go by', () => {
    const { call, answered } = answerOf(1)
    expect(callItem(call, answered)[table.timeToLiveAttribute]).toBe(answered.expiresAt)
    expect(readAnswered(callItem(call, answered))).toEqual(answered)
    const isGone = (at: number) => hasExpired(answered, { at })
    expect([isGone(answered.expiresAt), isGone(answered.expiresAt + 1)]).toEqual([false, true])
  })

  test('what has no place in a ledger is not passed over', () => {
    expect(() => readLedger([{ pk: 'national', sk: 'claim#1', format: 1 }])).toThrow('no place in a ledger')
  })
})

describe('lists', () => {
  test('a delivery, a request, a key and a definition', () => {
    const asked = request(1, 'bpifrance', 'ti1-3214').head
    const names = [head, asked, key(1, 'bpifrance').head, convention('accord-2019').head].map((one) =>
      listsOf(one).map(placeOfList),
    )
    expect(names).toEqual([
      [
        { index: 'listOfAll', name: 'deliveries' },
        { index: 'listOfOwner', name: 'deliveries-of-commitment#bdt-equity' },
        { index: 'listOfPlace', name: 'deliveries-of-territory#ti1-3214' },
      ],
      [
        { index: 'listOfAll', name: 'requests' },
        { index: 'listOfOwner', name: 'requests-of-operator#bpifrance' },
        { index: 'listOfPlace', name: 'requests-of-territory#ti1-3214' },
      ],
      [
        { index: 'listOfAll', name: 'keys' },
        { index: 'listOfOwner', name: 'keys-of-party#bpifrance' },
      ],
      [],
    ])
  })

  test('an item carries the names of the lists it is in', () => {
    expect(headItem(key(1, 'bpifrance').head)).toMatchObject({
      pk: `key-${ulid(1)}`,
      listOfAll: 'keys',
      listOfOwner: 'keys-of-party#bpifrance',
    })
  })
})
