import type { BalanceMove, LineCount, Move, SheetEntry, StreamId } from '@parole/domain'
import {
  balanceItem,
  callItem,
  eventItem,
  headItem,
  type Item,
  readBalance,
  readReference,
  referenceItem,
} from './items.ts'
import {
  balanceKey,
  callKey,
  cellKey,
  figureName,
  type ItemKey,
  referenceKey,
  sheetKey,
  talliesKey,
} from './keys.ts'
import { PermanentFault } from './permanent-fault.ts'
import type { Append, Call, Commit, CommitOutcome, Entry } from './register.ts'

/** A step of a balance that is there already. */
export type BalanceStep = Exclude<BalanceMove, { kind: 'open' }>

/** What is done to one item. All but `add`, and a `mark` that brings no line more, have a condition, and the whole commit is lost when one fails. */
export type Change =
  /** A new item; lost when there is one. */
  | { readonly kind: 'create'; readonly item: Item }
  /** A call's record; lost when there is one that has not expired by the time of the call. */
  | { readonly kind: 'remember'; readonly item: Item; readonly call: Call }
  /** A head in the place of the one of `version`. */
  | { readonly kind: 'replace'; readonly item: Item; readonly version: number }
  /** A step of a balance that exists: `moveBalance` of the domain says when it is lost. */
  | { readonly kind: 'move'; readonly move: BalanceStep }
  /** Writes lines of a sheet, made when it is missing; takes off those that are `null`. Lost beyond its `most` lines. */
  | {
      readonly kind: 'mark'
      readonly lines: Readonly<Record<string, SheetEntry | null>>
      readonly count: LineCount | undefined
    }
  /** Gives a name back; lost unless this stream holds it. */
  | { readonly kind: 'remove'; readonly stream: StreamId }
  /** Adds to figures of a cell, or counts of a scope, made when it is missing. */
  | { readonly kind: 'add'; readonly figures: Readonly<Record<string, number>> }

/** What the operation is about: says what is lost when its condition fails. */
export type Subject =
  | { readonly kind: 'call' }
  | { readonly kind: 'stream'; readonly stream: StreamId }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'balance'; readonly move: BalanceMove }
  /** What settles itself on the next attempt: sums, lines of a sheet, which may be full by then, names held. */
  | { readonly kind: 'unguarded' }

/** One item of a transaction: where, what, and whose loss it would be. */
export interface Operation {
  readonly key: ItemKey
  readonly change: Change
  readonly subject: Subject
}

/** The most items that one transaction can hold. */
const most = 100

const create = (item: Item, subject: Subject): Operation => ({
  key: { pk: item.pk, sk: item.sk },
  change: { kind: 'create', item },
  subject,
})

const remembering = ({ call, answered }: NonNullable<Commit['answer']>): Operation => ({
  key: callKey(call),
  change: { kind: 'remember', item: callItem(call, answered), call },
  subject: { kind: 'call' },
})

const ofAppend = ({ expectedVersion, events, head }: Append): Operation[] => {
  const last = events.at(-1)
  const inOrder = events.every(
    ({ stream, position }, index) => stream === head.stream && position === expectedVersion + index + 1,
  )
  // A head without an event would leave its version as it was, and so unguarded: even an erasure is an event.
  if (last === undefined || !inOrder || head.version !== last.position || head.hash !== last.hash) {
    throw new PermanentFault(
      `the events and the head of ${head.stream} do not follow version ${expectedVersion} one by one`,
    )
  }
  const subject: Subject = { kind: 'stream', stream: head.stream }
  const created = create(headItem(head), subject)
  const replaced: Change = { kind: 'replace', item: headItem(head), version: expectedVersion }
  return [
    expectedVersion === 0 ? created : { ...created, change: replaced },
    ...events.map((event) => create(eventItem(event), subject)),
  ]
}

const stepOf = (move: BalanceStep): Operation => ({
  key: balanceKey(move.balance),
  change: { kind: 'move', move },
  subject: { kind: 'balance', move },
})

const unguarded: Subject = { kind: 'unguarded' }

const ofMove = (move: Move): Operation => {
  switch (move.kind) {
    case 'add': {
      const figures = { [figureName(move)]: move.by }
      return { key: cellKey(move), change: { kind: 'add', figures }, subject: unguarded }
    }
    case 'mark': {
      const lines = { [move.line]: move.entry }
      const change: Change = { kind: 'mark', lines, count: move.count }
      return { key: sheetKey(move.sheet), change, subject: unguarded }
    }
    case 'tally': {
      const figures = { [move.count]: move.by }
      return { key: talliesKey(move.scope), change: { kind: 'add', figures }, subject: unguarded }
    }
    case 'open': {
      const { unit, limit } = move
      const balance = { ...move.balance, unit, limit, used: 0, open: true }
      return create(balanceItem(balance), { kind: 'balance', move })
    }
    default:
      return stepOf(move)
  }
}

const countOf = (one: LineCount | undefined, other: LineCount | undefined): LineCount | undefined =>
  one && other ? { by: one.by + other.by, most: Math.min(one.most, other.most) } : (one ?? other)

/** Two changes of one item as one: sums have a meaning whatever their order, and lines stand beside each other. */
const merged = (before: Operation, after: Operation): Operation => {
  const [first, second] = [before.change, after.change]
  if (first.kind === 'add' && second.kind === 'add') {
    const figures = { ...first.figures }
    for (const [name, by] of Object.entries(second.figures)) figures[name] = (figures[name] ?? 0) + by
    return { ...before, change: { kind: 'add', figures } }
  }
  if (first.kind === 'move' && second.kind === 'move') {
    const [one, other] = [first.move, second.move]
    if (one.kind === 'take' && other.kind === 'take') {
      return stepOf({ ...one, amount: one.amount + other.amount })
    }
  }
  if (first.kind === 'mark' && second.kind === 'mark') {
    const lines = { ...first.lines, ...second.lines }
    return { ...before, change: { kind: 'mark', lines, count: countOf(first.count, second.count) } }
  }
  const { pk, sk } = before.key
  throw new PermanentFault(`a commit touches an item once: not ${pk} / ${sk} twice`)
}

/** A sum that came to nothing touches nothing. */
const isIdle = ({ change }: Operation): boolean =>
  change.kind === 'move'
    ? change.move.kind === 'take' && change.move.amount === 0
    : change.kind === 'add' && Object.values(change.figures).every((by) => by === 0)

/**
 * A commit as conditional operations, one an item: what an adapter writes, all of it or nothing.
 *
 * @throws PermanentFault for a commit that contradicts itself, or that touches more than 100 items.
 */
export const operationsOf = ({
  appends,
  moves,
  entries,
  freed = [],
  answer,
}: Commit): readonly Operation[] => {
  const all: Operation[] = [
    ...(answer ? [remembering(answer)] : []),
    ...appends.flatMap(ofAppend),
    ...entries.map((entry) => create(referenceItem(entry), { kind: 'entry', entry })),
    ...freed.map(
      (entry): Operation => ({
        key: referenceKey(entry),
        change: { kind: 'remove', stream: entry.stream },
        subject: unguarded,
      }),
    ),
    ...moves.map(ofMove),
  ]
  const byItem = new Map<string, Operation>()
  for (const operation of all) {
    const item = `${operation.key.pk}\n${operation.key.sk}`
    const before = byItem.get(item)
    byItem.set(item, before ? merged(before, operation) : operation)
  }
  const operations = [...byItem.values()].filter((operation) => !isIdle(operation))
  if (operations.length === 0) throw new PermanentFault('a commit that changes nothing is a mistake')
  if (operations.length > most) {
    throw new PermanentFault(`a commit touches at most ${most} items: this one ${operations.length}`)
  }
  return operations
}

/** A commit that was not made. */
export type Lost = Extract<CommitOutcome, { committed: false }>

/** A condition that failed, with the item as it was found. */
export interface Failure {
  readonly subject: Subject
  readonly found: Item | undefined
}

const contention: Lost = { committed: false, lost: 'contention' }

const lossOf = ({ subject, found }: Failure): Lost => {
  switch (subject.kind) {
    case 'call':
      return { committed: false, lost: 'answered' }
    case 'stream':
      return { committed: false, lost: 'version', stream: subject.stream }
    case 'entry':
      // A name that was let go between the write and this answer: try again.
      return found
        ? { committed: false, lost: 'duplicate', entry: subject.entry, heldBy: readReference(found) }
        : contention
    case 'balance':
      return { committed: false, lost: 'room', move: subject.move, balance: found && readBalance(found) }
    case 'unguarded':
      return contention
  }
}

const precedence: readonly Lost['lost'][] = ['answered', 'version', 'duplicate', 'room', 'contention']

/** The one loss to report when several conditions failed: the call's record first, for it settles the rest. */
export const firstLoss = (failures: readonly Failure[]): Lost =>
  failures.map(lossOf).sort((a, b) => precedence.indexOf(a.lost) - precedence.indexOf(b.lost))[0] ??
  contention
