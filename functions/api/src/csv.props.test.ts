import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { cellsIn, unguarded } from './testing/csv-reader.ts'

const columns = ['first', 'second.inner']
const awkward = fc.string({
  unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', ' ', 'a', 'é', '🏭'),
})
const text = fc.oneof(fc.string({ unit: 'binary' }), awkward)
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const rows = fc.array(fc.tuple(value, value), { maxLength: 5 })

const written = (table: readonly (readonly [unknown, unknown])[]): string =>
  csvOf(
    columns,
    table.map(([first, inner]) => ({ first, second: { inner } })),
  )

test('what is read back is what went in', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const [header, ...lines] = cellsIn(written(table))
      expect(header).toEqual(columns)
      const expected = table.map((row) => row.map((one) => (one === null ? '' : String(one))))
      expect(lines.map((cells) => cells.map(unguarded))).toEqual(expected)
    }),
  )
})

test('no cell that holds a text begins as a formula does', () => {
  fc.assert(
    fc.property(fc.tuple(text, text), (row) => {
      const [, cells = []] = cellsIn(written([row]))
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})
