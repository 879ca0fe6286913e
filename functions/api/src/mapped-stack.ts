import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { once } from '@parole/domain'

const place = /file:\/\/[^\s()]+?\.mjs:\d+:\d+/g

const mapBeside = (file: string): SourceMap | undefined => {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${file}.map`), 'utf8')) as SourceMapPayload)
  } catch {
    // Not bundled, or shipped without: the places stay as they are.
    return undefined
  }
}

/**
 * A stack in the places of the sources that the bundle was made of. The maps are read for a stack that is logged, and
 * for no other: Node's own `--enable-source-maps` reads them all at start.
 */
export const mappedStack = (stack: string): string => {
  const maps = new Map<string, () => SourceMap | undefined>()
  return stack.replaceAll(place, (found) => {
    const [, file = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(found) ?? []
    const map = maps.get(file) ?? once(() => mapBeside(file))
    maps.set(file, map)
    const entry = map()?.findEntry(Number(line) - 1, Number(column) - 1)
    if (entry === undefined || !('originalSource' in entry)) return found
    return `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
  })
}
