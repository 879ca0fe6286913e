/** Reads the cells of each line, strictly after RFC 4180. */
export const cellsIn = (csv: string): string[][] => {
  const lines: string[][] = []
  let rest = csv
  let line: string[] = []
  while (rest !== '') {
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest)
    if (found === null) throw new Error(`not RFC 4180: ${JSON.stringify(rest.slice(0, 40))}`)
    const [whole, quoted, plain = '', end] = found
    line.push(quoted?.replaceAll('""', '"') ?? plain)
    rest = rest.slice(whole.length)
    if (end === '\r\n') {
      lines.push(line)
      line = []
    }
  }
  return lines
}

/** Takes off the apostrophe that keeps a spreadsheet from running a text. */
export const unguarded = (cell: string): string => cell.replace(/^'('*[=+\-@\t\r\n])/, '$1')
