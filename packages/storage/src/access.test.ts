import { describe, expect, test } from 'vitest'
import { registerAccess, type TableAccess } from './access.ts'
import { balanceKey, callKey, cellKey, eventKey, headKey, referenceKey, talliesKey } from './keys.ts'
import { placeOfList } from './lists.ts'
import { table } from './table.ts'
import { isLike } from './testing/is-like.ts'

const ulid = '01JD3Z7V4QK8M2N5P6R7S8T9VW'
const call = callKey({ key: ulid, idempotencyKey: 'a#b*c' }).pk
const head = headKey(`delivery-${ulid}`).pk
const key = headKey(`key-${ulid}`).pk
const definition = headKey('commitment-bdt-equity').pk
const history = eventKey({ stream: 'commitment-bdt-equity', position: 7 }).pk
const balance = balanceKey({ commitment: 'bdt-equity', year: 2019, tier: null }).pk
const cell = (scope: 'region-84' | 'ti1-3208') => cellKey({ scope, commitment: 'bdt-equity', year: 2019 }).pk
const reference = referenceKey({ kind: 'reference', owner: 'bpifrance', name: 'A-1' }).pk
const counted = referenceKey({ kind: 'counted', owner: 'region-84', name: 'x' }).pk
const tallies = talliesKey('operator-bpifrance').pk
const list = placeOfList({ list: 'keys-of-party', party: 'delegation' })

const may = (action: TableAccess['action'], pk: string, index?: string): boolean =>
  registerAccess.some(
    (access) =>
      access.action === action &&
      access.index === index &&
      access.partitionKeys.some((pattern) => isLike(pk, pattern)),
  )

describe('what serves the register', () => {
  test.each<[TableAccess['action'], string, string?]>([
    ['BatchGetItem', head],
    ['BatchGetItem', key],
    ['BatchGetItem', definition],
    ['BatchGetItem', call],
    ['GetItem', tallies],
    ['Query', definition],
    ['Query', cell('region-84')],
    ['Query', cell('ti1-3208')],
    ['Query', history],
    ['Query', list.name, list.index],
    ['PutItem', head],
    ['PutItem', key],
    ['PutItem', history],
    ['PutItem', call],
    ['PutItem', reference],
    ['UpdateItem', balance],
    ['UpdateItem', cell('ti1-3208')],
    ['UpdateItem', tallies],
    ['DeleteItem', reference],
    ['DeleteItem', counted],
  ])('may ask %s of %s %s', (action, pk, index) => {
    expect(may(action, pk, index)).toBe(true)
  })

  test.each<[TableAccess['action'], string, string?]>([
    ['Query', key],
    ['Query', call],
    ['Query', list.name],
    ['Query', list.name, 'listOfPlace'],
    ['UpdateItem', head],
    ['UpdateItem', call],
    ['DeleteItem', head],
    ['DeleteItem', history],
    ['DeleteItem', definition],
    ['DeleteItem', call],
    ['BatchGetItem', reference],
    ['PutItem', 'something-else'],
    ['BatchGetItem', 'something-else'],
  ])('may not ask %s of %s %s', (action, pk, index) => {
    expect(may(action, pk, index)).toBe(false)
  })

  test('writes within a transaction only', () => {
    const writes = registerAccess.filter(({ action }) => /^(Put|Update|Delete)Item$/.test(action))
    expect(writes.map(({ purpose, inTransaction }) => [purpose, inTransaction])).toEqual([
      ['Append', true],
      ['Move', true],
      ['Free', true],
    ])
  })

  test('reads every list that the table has', () => {
    const read = registerAccess.flatMap(({ index }) => index ?? [])
    expect(read.sort()).toEqual(table.indexes.map(({ name }) => name).sort())
  })
})
