import type { Sheet, SheetId, StreamId } from '@parole/domain'
import { hasExpired, type Item, readAnswered, readHead, readSheet } from './items.ts'
import { callKey, headKey, type ItemKey, sheetKey, subjectOf } from './keys.ts'
import { PermanentFault } from './permanent-fault.ts'
import type { Call, Head, Loaded, States } from './register.ts'

/** What one batch read is asked for. */
export interface Wanted {
  readonly heads: readonly StreamId[]
  readonly sheets?: readonly SheetId[]
  readonly call?: Call
}

/** The most items that one batch read can hold. */
const most = 100

/** The keys to read, each once. */
export const keysWanted = ({ heads, sheets = [], call }: Wanted): readonly ItemKey[] => {
  const keys = [...[...new Set(heads)].map(headKey), ...sheets.map(sheetKey)]
  if (call) keys.push(callKey(call))
  if (keys.length > most)
    throw new PermanentFault(`a load reads at most ${most} items: this one ${keys.length}`)
  return keys
}

/** Hands out what was found. Asking for a stream that was not wanted is a mistake of the caller. */
export const loadedFrom = (found: readonly Item[], { heads, sheets = [], call }: Wanted): Loaded => {
  const byStream = new Map<string, Head>()
  const bySheet = new Map<string, Sheet>()
  let answered: Loaded['answered']
  for (const item of found) {
    const subject = subjectOf(item)
    if (subject?.kind === 'call') {
      const record = readAnswered(item)
      if (call !== undefined && !hasExpired(record, call)) answered = record
    } else if (subject?.kind === 'sheet') {
      bySheet.set(item.sk, readSheet(item))
    } else {
      const head = readHead(item)
      byStream.set(head.stream, head)
    }
  }
  return {
    head: <Kind extends keyof States>(stream: `${Kind}-${string}`) => {
      if (!heads.includes(stream)) throw new PermanentFault(`${stream} was not among the heads wanted`)
      return byStream.get(stream) as Head<Kind> | undefined
    },
    sheet: (id) => {
      const { sk } = sheetKey(id)
      if (!sheets.some((wanted) => sheetKey(wanted).sk === sk)) {
        throw new PermanentFault(`the sheet ${sk} was not among those wanted`)
      }
      return bySheet.get(sk) ?? { ...id, lines: {} }
    },
    answered,
  }
}
