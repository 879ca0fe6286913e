/** How text is set off: with colours on a terminal that wants them, plainly everywhere else. */
export interface Ink {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly plain: (text: string) => string
}

const plain = (text: string): string => text
const coloured =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`

/** Colours only on a terminal, and never where NO_COLOR is set (no-color.org). */
export const inkFor = (terminal: boolean, noColor: string | undefined): Ink =>
  terminal && (noColor === undefined || noColor === '')
    ? { strong: coloured(1), quiet: coloured(2), good: coloured(32), bad: coloured(31), plain }
    : { strong: plain, quiet: plain, good: plain, bad: plain, plain }
