/** How many letters must be put in, taken out or changed to make one word of another. */
const distance = (one: string, other: string): number => {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + Number(one[row - 1] !== other[column - 1])
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[other.length] ?? 0
}

/** The known word that was probably meant: one that begins so, or is at most two letters off; else `null`. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const begun = word.length > 1 ? known.find((candidate) => candidate.startsWith(word)) : undefined
  if (begun !== undefined) return begun
  const [closest] = known
    .map((candidate) => ({ candidate, letters: distance(word, candidate) }))
    .sort((one, other) => one.letters - other.letters)
  const close = closest !== undefined && closest.letters <= 2 && closest.letters < word.length
  return close ? closest.candidate : null
}
