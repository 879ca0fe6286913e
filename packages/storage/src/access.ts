import {
  type OperatorId,
  type PartyId,
  type Scope,
  type StreamId,
  streamKinds,
  type TerritoryId,
} from '@parole/domain'
import { callKey, eventKey, headKey, referenceKey, talliesKey } from './keys.ts'
import { placeOfList } from './lists.ts'
import type { ListId } from './register.ts'

/** What may be asked of the table: an action of DynamoDB, on items whose partition key is like one of some patterns. */
export interface TableAccess {
  /** What for, in one word: `ReadHeads`. */
  readonly purpose: string
  readonly action: 'BatchGetItem' | 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'
  /** Of an index rather than the table. */
  readonly index?: string
  /** Where `*` stands for anything, and `?` for one character. */
  readonly partitionKeys: readonly string[]
  /** Only within a transaction. */
  readonly inTransaction?: true
}

const any = '*'
const streams: readonly StreamId[] = streamKinds.map((kind): StreamId => `${kind}-${any}`)
const scopes = ['national', `region-${any}`, `ti?-${any}`]

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

const heads = distinct(streams.map((stream) => headKey(stream).pk))
const written = distinct(streams.map((stream) => eventKey({ stream, position: 1 }).pk))
/** Nobody is shown the history of a key. */
const histories = written.filter((pk) => !pk.startsWith('key-'))
const calls = callKey({ key: any, idempotencyKey: any }).pk
const names = (['reference', 'counted'] as const).map(
  (kind) => referenceKey({ kind, owner: any as PartyId, name: any }).pk,
)
const tallies = talliesKey(any as Scope).pk

type Named<List extends ListId['list']> = Extract<ListId, { readonly list: List }>
/** Every list, of anything that lists are of. */
const everyList: { readonly [List in ListId['list']]: Omit<Named<List>, 'list'> } = {
  deliveries: {},
  'deliveries-of-commitment': { commitment: any },
  'deliveries-of-territory': { territory: any as TerritoryId },
  claims: {},
  requests: {},
  'requests-of-operator': { operator: any as OperatorId },
  'requests-of-territory': { territory: any as TerritoryId },
  keys: {},
  'keys-of-party': { party: any as PartyId },
}
const lists = Object.entries(everyList).map(([list, of]) => placeOfList({ list, ...of } as ListId))

/** All that is asked of the table where the register is served, and nothing else: what a function that serves it needs. */
export const registerAccess: readonly TableAccess[] = [
  { purpose: 'ReadHeads', action: 'BatchGetItem', partitionKeys: [...heads, calls] },
  { purpose: 'ReadTallies', action: 'GetItem', partitionKeys: [tallies] },
  { purpose: 'ReadLedgers', action: 'Query', partitionKeys: scopes },
  { purpose: 'ReadHistories', action: 'Query', partitionKeys: histories },
  ...distinct(lists.map(({ index }) => index)).map(
    (index): TableAccess => ({
      purpose: `Read${index[0]?.toUpperCase()}${index.slice(1)}`,
      action: 'Query',
      index,
      partitionKeys: lists.filter((list) => list.index === index).map(({ name }) => name),
    }),
  ),
  {
    purpose: 'Append',
    action: 'PutItem',
    partitionKeys: distinct([...heads, ...written, ...names, calls]),
    inTransaction: true,
  },
  { purpose: 'Move', action: 'UpdateItem', partitionKeys: [...scopes, tallies], inTransaction: true },
  { purpose: 'Free', action: 'DeleteItem', partitionKeys: names, inTransaction: true },
]
