import {
  Balance,
  type Cell,
  Claim,
  Commitment,
  Convention,
  ceiling,
  Delivery,
  ErasableText,
  type Figures,
  Key,
  type Month,
  RecordedEvent,
  Request,
  type Sheet,
  SheetEntry,
  StreamId,
  streamKind,
} from '@parole/domain'
import {
  balanceKey,
  callKey,
  eventKey,
  figureOf,
  headKey,
  type ItemKey,
  referenceKey,
  subjectOf,
} from './keys.ts'
import { listsOf, placeOfList } from './lists.ts'
import { PermanentFault } from './permanent-fault.ts'
import type { Answered, Call, CallId, Entry, Head, Ledger, States } from './register.ts'

/** The form that items are written in. Raise it when a stored form changes, and keep reading the older ones. */
export const format = 2

/** An item as it is stored, in either adapter: plain JSON. */
export type Item = ItemKey & { readonly format: number } & { readonly [attribute: string]: unknown }

/** How many lines a sheet that has a bound holds, beside them. */
export const lineCount = 'lines'

/** The room that a limit makes; without one, the ceiling, which never leaves the store. */
export const roomUnder = (limit: number | null): number => limit ?? ceiling

export const headItem = (head: Head): Item => ({
  ...headKey(head.stream),
  format,
  ...Object.fromEntries(
    listsOf(head)
      .map(placeOfList)
      .map(({ index, name }) => [index, name]),
  ),
  stream: head.stream,
  version: head.version,
  hash: head.hash,
  state: head.state,
  texts: head.texts,
})

export const eventItem = (recorded: RecordedEvent): Item => ({ ...eventKey(recorded), format, recorded })

export const referenceItem = (entry: Entry): Item => ({
  ...referenceKey(entry),
  format,
  stream: entry.stream,
})

/** The body is kept as text: a replay answers the same bytes, in the same order. */
export const callItem = (call: CallId, { body, ...answered }: Answered): Item => ({
  ...callKey(call),
  format,
  ...answered,
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
})

export const balanceItem = ({ unit, limit, used, open, ...id }: Balance): Item => ({
  ...balanceKey(id),
  format,
  unit,
  limit,
  used,
  room: roomUnder(limit) - used,
  open,
})

/** Reads an item of a known format; anything else is a fault that names the item. */
const read = <Value>(item: Item, parse: () => Value): Value => {
  const name = `the item ${item.pk} / ${item.sk}`
  if (item.format !== format) {
    throw new PermanentFault(
      `${name} has format ${item.format}, this code reads format ${format}: another release wrote it. Run that one, or begin anew in another folder or table.`,
    )
  }
  try {
    return parse()
  } catch (cause) {
    throw new PermanentFault(`${name} cannot be read`, { cause })
  }
}

const states = {
  convention: Convention,
  commitment: Commitment,
  delivery: Delivery,
  claim: Claim,
  request: Request,
  key: Key,
}

export const readHead = (item: Item): Head =>
  read(item, () => {
    const stream = StreamId().parse(item.stream)
    const texts = Object.entries(item.texts as Head['texts'])
    return {
      stream,
      version: item.version as number,
      hash: item.hash as string,
      state: states[streamKind(stream)]().parse(item.state),
      texts: Object.fromEntries(texts.map(([digest, text]) => [digest, ErasableText().parse(text)])),
    }
  })

export const readEvent = (item: Item): RecordedEvent => read(item, () => RecordedEvent().parse(item.recorded))

export const readReference = (item: Item): StreamId => read(item, () => StreamId().parse(item.stream))

/** Whether a call's record no longer counts when the call is made: a store may let go of it sooner or later. */
export const hasExpired = ({ expiresAt }: Pick<Answered, 'expiresAt'>, { at }: Pick<Call, 'at'>): boolean =>
  expiresAt < at

export const readAnswered = (item: Item): Answered =>
  read(item, () => ({
    payload: item.payload as string,
    status: item.status as number,
    headers: item.headers as Answered['headers'],
    stream: StreamId().parse(item.stream),
    body: item.body === undefined ? undefined : JSON.parse(item.body as string),
    expiresAt: item.expiresAt as number,
  }))

export const readBalance = (item: Item): Balance =>
  read(item, () => {
    const subject = subjectOf(item)
    const id = subject?.kind === 'balance' ? subject.balance : {}
    const { unit, limit, used, open } = item
    return Balance().parse({ ...id, unit, limit, used, open })
  })

const readCell = (item: Item, { scope, commitment, year }: Omit<Cell, 'months'>): Cell =>
  read(item, () => {
    const months: Record<Month, Figures> = {}
    for (const [name, value] of Object.entries(item)) {
      const figure = figureOf(name)
      // A figure that came back to nothing is as good as absent, and equal to it.
      if (figure === undefined || value === 0) continue
      const month = months[figure.month]
      months[figure.month] = {
        ...month,
        [figure.standing]: { ...month?.[figure.standing], [figure.measure]: value },
      }
    }
    return { scope, commitment, year, months }
  })

export const readSheet = (item: Item): Sheet =>
  read(item, () => {
    const subject = subjectOf(item)
    if (subject?.kind !== 'sheet') throw new TypeError('this is no sheet')
    const { pk: _pk, sk: _sk, format: _format, [lineCount]: _count, ...lines } = item
    const entries = Object.entries(lines).map(([line, entry]) => [line, SheetEntry().parse(entry)] as const)
    return { ...subject.sheet, lines: Object.fromEntries(entries) }
  })

/** Counts that came back to nothing are as good as absent. */
export const readTallies = (item: Item | undefined): Readonly<Record<string, number>> => {
  if (item === undefined) return {}
  return read(item, () => {
    const { pk: _pk, sk: _sk, format: _format, ...counts } = item
    return Object.fromEntries(
      Object.entries(counts).filter(
        (count): count is [string, number] => typeof count[1] === 'number' && count[1] !== 0,
      ),
    )
  })
}

const isOf = <Kind extends keyof States>(kind: Kind, head: Head): head is Head<Kind> =>
  head.stream.startsWith(`${kind}-`)

/** Sorts the items of a scope into definitions, balances, sheets and figures. */
export const readLedger = (items: readonly Item[]): Ledger => {
  const heads: Head[] = []
  const balances: Balance[] = []
  const cells: Cell[] = []
  const sheets: Sheet[] = []
  for (const item of items) {
    const subject = subjectOf(item)
    if (subject?.kind === 'head') heads.push(readHead(item))
    else if (subject?.kind === 'balance') balances.push(readBalance(item))
    else if (subject?.kind === 'cell') cells.push(readCell(item, subject))
    else if (subject?.kind === 'sheet') sheets.push(readSheet(item))
    else throw new PermanentFault(`the item ${item.pk} / ${item.sk} has no place in a ledger`)
  }
  return {
    conventions: heads.filter((head) => isOf('convention', head)),
    commitments: heads.filter((head) => isOf('commitment', head)),
    balances,
    cells,
    sheets,
  }
}
