import type { StreamId } from '@parole/domain'
import type { AbstractBatchOperation, AbstractLevel } from 'abstract-level'
import { type Item, readEvent, readHead, readLedger, readTallies } from '../items.ts'
import { commitmentPrefix, eventKey, headKey, type ItemKey, lastPosition, talliesKey } from '../keys.ts'
import { listIndexes, placeOfList } from '../lists.ts'
import { keysWanted, loadedFrom } from '../loaded.ts'
import { firstLoss, operationsOf } from '../operations.ts'
import { pageOf } from '../page.ts'
import type { Call, Register } from '../register.ts'
import { table } from '../table.ts'
import { applied } from './applied.ts'
import { readers } from './readers.ts'

type Level = AbstractLevel<string | Buffer | Uint8Array, string, string>
type Write = AbstractBatchOperation<Level, string, string>

/** Sorts after every character of a key. */
const end = '\u{10FFFF}'
const itemAt = ({ pk, sk }: ItemKey): string => `item\0${pk}\0${sk}`
const entryAt = (index: string, name: string, stream: string): string => `${index}\0${name}\0${stream}`
const parse = (stored: string): Item => JSON.parse(stored) as Item

const listEntries = (item: Item | undefined): string[] =>
  item === undefined
    ? []
    : listIndexes
        .filter((index) => item[index] !== undefined)
        .map((index) => entryAt(index, String(item[index]), item.pk))

const { timeToLiveAttribute: expiry } = table
/** In front of what expires at a second, and behind all that expires before it. */
const expiryAt = (second: number): string => entryAt(expiry, String(second).padStart(12, '0'), '')
/** How many expired records leave with each new one: enough to catch up, and few enough never to be felt. */
const leaveAtOnce = 10

/** Where an item stands: in lists, and, where it expires, by its time. */
const entriesOf = (item: Item | undefined): string[] => {
  const expiresAt = item?.[expiry]
  return item !== undefined && typeof expiresAt === 'number'
    ? [...listEntries(item), `${expiryAt(expiresAt)}${itemAt(item)}`]
    : listEntries(item)
}

/** The writes that bring an item from one state to the next, and its entries in lists with it. */
const writesOf = (key: ItemKey, before: Item | undefined, after: Item | null): Write[] => [
  after === null
    ? { type: 'del', key: itemAt(key) }
    : { type: 'put', key: itemAt(key), value: JSON.stringify(after) },
  ...entriesOf(before).map((entry): Write => ({ type: 'del', key: entry })),
  ...entriesOf(after ?? undefined).map((entry): Write => ({ type: 'put', key: entry, value: '' })),
]

/** The register on a sorted store of one process: the same items under the same keys, one writer at a time. */
export const openLevelRegister = (
  level: Level,
  write: (writes: Write[]) => Promise<void>,
  /** Rids the store of what it keeps of an item's older versions. */
  forget: (first: string, last: string) => Promise<void> = () => Promise.resolve(),
): Register => {
  const find = async (keys: readonly ItemKey[]): Promise<(Item | undefined)[]> =>
    (await level.getMany(keys.map(itemAt))).map((stored) =>
      stored === undefined ? undefined : parse(stored),
    )

  const { read, withoutReaders } = readers()

  /** The writes by which records that have expired leave, those first that expired first. */
  const leaving = async ({ at }: Pick<Call, 'at'>): Promise<Write[]> => {
    const [first, end] = [expiryAt(0), expiryAt(at)]
    const expired = await level.keys({ gte: first, lt: end, limit: leaveAtOnce }).all()
    return expired.flatMap((entry): Write[] => [
      { type: 'del', key: entry.slice(end.length) },
      { type: 'del', key: entry },
    ])
  }

  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  return {
    load: (wanted) =>
      read(async () => {
        const found = await find(keysWanted(wanted))
        return loadedFrom(
          found.filter((item) => item !== undefined),
          wanted,
        )
      }),

    commit: (commit) =>
      inTurn(async () => {
        const operations = operationsOf(commit)
        const found = await find(operations.map(({ key }) => key))
        const after = operations.map(({ key, change }, index) => applied(key, change, found[index]))
        const failures = operations
          .map(({ subject }, index) => ({ subject, found: found[index] }))
          .filter((_, index) => after[index] === undefined)
        if (failures.length > 0) return firstLoss(failures)
        // They leave first: the new record may take the place of one of them.
        const writes = [
          ...(commit.answer ? await leaving(commit.answer.call) : []),
          ...operations.flatMap(({ key }, index) => writesOf(key, found[index], after[index] ?? null)),
        ]
        if (!commit.erases) {
          await write(writes)
          return { committed: true }
        }
        // Who reads holds on to the versions of that moment.
        return withoutReaders(async () => {
          const erased = commit.appends.map(({ head }) => itemAt(headKey(head.stream)))
          // An older version that reached the files together with its successor would stay beside it.
          for (const at of erased) await forget(at, at)
          await write(writes)
          for (const at of erased) await forget(at, at)
          return { committed: true }
        })
      }),

    ledger: (scope, commitment) =>
      read(async () => {
        const first = itemAt({ pk: scope, sk: commitment === undefined ? '' : commitmentPrefix(commitment) })
        const stored = await level.values({ gte: first, lt: first + end }).all()
        return readLedger(stored.map(parse))
      }),

    tallies: (scope) => read(async () => readTallies((await find([talliesKey(scope)]))[0])),

    events: (stream, { after = 0, limit }) =>
      read(async () => {
        const stored = await level
          .values({
            gt: itemAt(eventKey({ stream, position: after })),
            lte: itemAt(eventKey({ stream, position: lastPosition })),
            limit: limit + 1,
          })
          .all()
        return pageOf(stored.map(parse).map(readEvent), limit, ({ position }) => position)
      }),

    list: (list, { after = '', limit }) =>
      read(async () => {
        const { index, name } = placeOfList(list)
        const entries = await level
          .keys({ gt: entryAt(index, name, after), lt: entryAt(index, name, end), limit: limit + 1 })
          .all()
        const streams = entries.map((entry) => entry.slice(entryAt(index, name, '').length))
        const found = await find(streams.map((stream) => headKey(stream as StreamId)))
        const heads = found.filter((item) => item !== undefined).map(readHead)
        return pageOf(heads, limit, ({ stream }) => stream)
      }),

    close: () => inTurn(() => level.close()),
  }
}
