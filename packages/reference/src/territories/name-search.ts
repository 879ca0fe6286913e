const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' }

/** The words of a text, without case, accents, ligatures, hyphens or apostrophes. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[œæ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')

/** A test of names: every word sought must start a word of the name. Nothing sought finds every name. */
export const nameMatcher = (sought: string): ((name: string) => boolean) => {
  const starts = wordsOf(sought)
  return (name) => {
    const words = wordsOf(name)
    return starts.every((start) => words.some((word) => word.startsWith(start)))
  }
}
