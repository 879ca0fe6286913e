/**
 * What is known of one commune code: the place of its perimeter in a list kept elsewhere, or the code of the
 * present commune that a former code leads to.
 */
export type CommuneEntry = { readonly perimeter: number } | { readonly presentCode: string }

// One line per prefix (a department, or three digits overseas), its parts set apart by "|":
//
//   prefix | perimeters | elsewhere | cells | targets
//
//   perimeters  places in the list of perimeters, base 36, the most frequent first
//   elsewhere   other prefixes that former codes of this one lead to
//   cells       one character per number, from 1 on:
//                 .       no commune ever had it
//                 a-zA-Z  present commune; which of `perimeters`
//                 *       former code, leads to this prefix
//                 0-9     former code, leads to which of `elsewhere`
//   targets     two characters per former code, in order: the number it leads to, base 36
//
// A look-up reads one cell in place: nothing is unpacked.

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const never = '.'
const formerHere = '*'
const isFormer = (cell: string): boolean => cell === formerHere || (cell >= '0' && cell <= '9')

const prefixLength = (code: string): number => (/^9[78]/.test(code) ? 3 : 2)
const prefixOf = (code: string): string => code.slice(0, prefixLength(code))
const numberOf = (code: string): number => Number(code.slice(prefixLength(code)))
const codeOf = (prefix: string, number: number): string =>
  prefix + String(number).padStart(5 - prefix.length, '0')

/** The values, each once, the most frequent first; ties in the order of the values. */
const byFrequency = (values: readonly number[]): number[] => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a, times], [b, otherTimes]) => otherTimes - times || a - b)
    .map(([value]) => value)
}

const packLine = (prefix: string, entries: ReadonlyMap<number, CommuneEntry>): string => {
  const inOrder = [...entries].sort(([a], [b]) => a - b)
  const perimeters = byFrequency(
    inOrder.flatMap(([, entry]) => ('perimeter' in entry ? entry.perimeter : [])),
  )
  const targets = inOrder.flatMap(([, entry]) => ('presentCode' in entry ? entry.presentCode : []))
  const elsewhere = [...new Set(targets.map(prefixOf).filter((other) => other !== prefix))].sort()
  if (perimeters.length > letters.length) throw new RangeError(`too many perimeters in ${prefix}`)
  if (elsewhere.length > 10) throw new RangeError(`codes of ${prefix} lead to too many other prefixes`)

  const cells = Array<string>(inOrder.at(-1)?.[0] ?? 0).fill(never)
  for (const [number, entry] of inOrder) {
    if ('perimeter' in entry) cells[number - 1] = letters.charAt(perimeters.indexOf(entry.perimeter))
    else {
      const target = prefixOf(entry.presentCode)
      cells[number - 1] = target === prefix ? formerHere : String(elsewhere.indexOf(target))
    }
  }
  const places = perimeters.map((place) => place.toString(36)).join(' ')
  const numbers = targets.map((code) => numberOf(code).toString(36).padStart(2, '0')).join('')
  return [prefix, places, elsewhere.join(' '), cells.join(''), numbers].join('|')
}

/** Packs what is known of every commune code, existing and former. */
export const packCommunes = (entries: ReadonlyMap<string, CommuneEntry>): string => {
  const byPrefix = new Map<string, Map<number, CommuneEntry>>()
  for (const [code, entry] of entries) {
    const line = byPrefix.get(prefixOf(code)) ?? new Map<number, CommuneEntry>()
    byPrefix.set(prefixOf(code), line.set(numberOf(code), entry))
  }
  return [...byPrefix]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prefix, line]) => packLine(prefix, line))
    .join('\n')
}

/** Reads packed communes: answers what is known of a code, or `undefined` when no commune ever had it. */
export const readPackedCommunes = (packed: string): ((code: string) => CommuneEntry | undefined) => {
  const lines = new Map(packed.split('\n').map((line) => [line.slice(0, line.indexOf('|')), line.split('|')]))

  return (code) => {
    const prefix = prefixOf(code)
    const [, perimeters = '', elsewhere = '', cells = '', targets = ''] = lines.get(prefix) ?? []
    const place = numberOf(code) - 1
    const cell = cells.charAt(place)
    if (code !== codeOf(prefix, place + 1) || cell === '' || cell === never) return undefined
    if (!isFormer(cell))
      return { perimeter: Number.parseInt(perimeters.split(' ')[letters.indexOf(cell)] ?? '', 36) }

    const rank = Array.from(cells.slice(0, place)).filter(isFormer).length
    const target = cell === formerHere ? prefix : (elsewhere.split(' ')[Number(cell)] ?? '')
    return { presentCode: codeOf(target, Number.parseInt(targets.slice(rank * 2, rank * 2 + 2), 36)) }
  }
}
