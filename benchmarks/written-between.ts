import { readFileSync, writeFileSync } from 'node:fs'

/** Puts what was measured into a page, in place of what stands between two marks. */
export const writtenBetween = (
  page: string,
  [begin, end]: readonly [string, string],
  lines: string,
): string => {
  const [before, rest] = readFileSync(page, 'utf8').split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`${page} has no place for what was measured`)
  writeFileSync(page, `${before}${begin}\n\n${lines}\n\n${end}${after}`)
  return lines
}
