import { type LineCount, moveBalance } from '@parole/domain'
import { balanceItem, format, hasExpired, type Item, lineCount, readAnswered, readBalance } from '../items.ts'
import type { ItemKey } from '../keys.ts'
import type { Change } from '../operations.ts'

/** How many lines a sheet that has a bound then holds; `undefined` beyond it. */
const countedAfter = (count: LineCount | undefined, found: Item | undefined) => {
  if (count === undefined) return {}
  const lines = Number(found?.[lineCount] ?? 0) + count.by
  return count.by > 0 && lines > count.most ? undefined : { [lineCount]: lines }
}

/**
 * The item after a change, `null` where it is gone, or `undefined` where the condition fails: what the database's
 * expressions say, in memory.
 */
export const applied = (key: ItemKey, change: Change, found: Item | undefined): Item | null | undefined => {
  switch (change.kind) {
    case 'create':
      return found === undefined ? change.item : undefined
    case 'remember':
      return found === undefined || hasExpired(readAnswered(found), change.call) ? change.item : undefined
    case 'replace':
      return found?.version === change.version ? change.item : undefined
    case 'move': {
      const moved = moveBalance(found && readBalance(found), change.move)
      return moved.ok ? balanceItem(moved.value) : undefined
    }
    case 'mark': {
      const lines = Object.entries({ ...found, ...change.lines }).filter(([, entry]) => entry !== null)
      const counted = countedAfter(change.count, found)
      return counted && { ...Object.fromEntries(lines), ...counted, ...key, format }
    }
    case 'remove':
      return found?.stream === change.stream ? null : undefined
    case 'add': {
      const sums = Object.entries(change.figures).map(([name, by]) => [name, Number(found?.[name] ?? 0) + by])
      return { ...key, format, ...found, ...Object.fromEntries(sums) }
    }
  }
}
