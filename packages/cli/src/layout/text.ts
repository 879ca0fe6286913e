/** How many columns a page has. */
export const pageWidth = 80

/** A text on one line, with letters and their accents as one, and nothing in it that a terminal would obey. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\t\r\n]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '\ufffd')

/** How many columns a text takes: an accent that stands by itself takes none. Wide characters are not known. */
export const widthOf = (text: string): number => [...text.replaceAll(/\p{M}/gu, '')].length

/** Fills a text up with spaces to a number of columns. */
export const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)))

/**
 * Breaks a text into lines of 80 columns, the first behind one indent and the others behind another. It breaks
 * at plain spaces only. A word longer than a line, such as an address, stays whole: it can still be copied.
 */
export const wrap = (text: string, first = '', rest = first): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of printable(text).split(' ')) {
    const indent = lines.length === 0 ? first : rest
    if (line !== '' && widthOf(indent) + widthOf(line) + 1 + widthOf(word) > pageWidth) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, (lines.length === 0 ? first : rest) + line]
}

/** A line across the page. */
export const rule = '─'.repeat(pageWidth)
