/** How many columns a page has. */
export const width = 80

/** How text is set off: with colours on a terminal that wants them, plainly everywhere else. */
export interface Ink {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
}

const coloured =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`
const plain = (text: string): string => text

/** Colours only on a terminal, and never where NO_COLOR is set (no-color.org). */
export const inkFor = (terminal: boolean, noColor: string | undefined): Ink =>
  terminal && (noColor === undefined || noColor === '')
    ? { strong: coloured(1), quiet: coloured(2), good: coloured(32), bad: coloured(31) }
    : { strong: plain, quiet: plain, good: plain, bad: plain }

const piecesOf = (word: string, room: number): readonly string[] =>
  word.length <= room ? [word] : [word.slice(0, room), ...piecesOf(word.slice(room), room)]

/** Breaks a text into lines that fit in columns, each behind an indent; a word longer than a line is cut. */
export const wrap = (text: string, indent = '', columns = width): readonly string[] => {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ').flatMap((whole) => piecesOf(whole, columns - indent.length))) {
    if (line.length > indent.length && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = indent
    }
    line += line.length > indent.length ? ` ${word}` : word
  }
  return [...lines, line]
}

/** Sets a note at the right edge of the last line, or below it where there is no room. */
export const aside = (
  lines: readonly string[],
  note: string,
  inkOfLines: (text: string) => string,
  inkOfNote: (text: string) => string,
): readonly string[] => {
  const room = width - (lines.at(-1) ?? '').length
  const inked = lines.map(inkOfLines)
  if (note === '') return inked
  if (room < note.length + 2) return [...inked, inkOfNote(note.padStart(width))]
  return [...inked.slice(0, -1), `${inked.at(-1) ?? ''}${inkOfNote(note.padStart(room))}`]
}

/** A text behind a label: lines after the first are set in as far as the label is long. */
export const hanging = (text: string, label: string): readonly string[] =>
  wrap(text, ' '.repeat(label.length)).map((line, index) =>
    index === 0 ? label + line.slice(label.length) : line,
  )

/** Cuts a text to a column, with an ellipsis where something is cut, and fills it up with spaces. */
export const column = (text: string, columns: number): string =>
  (text.length > columns ? `${text.slice(0, columns - 1)}…` : text).padEnd(columns)

/** A line across the page. */
export const rule = '─'.repeat(width)

/** Euros in millions, exact to the cent: 12 500 000 00 cents are "12.5 M€", which no line ends within. */
export const millions = (cents: number): string => {
  const [whole = '0', fraction = ''] = (cents / 100_000_000).toFixed(8).split('.')
  const decimals = fraction.replace(/0+$/, '')
  return `${whole}${decimals && `.${decimals}`}\u00a0M€`
}
