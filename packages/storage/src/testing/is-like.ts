/** Whether a text is as IAM's `StringLike` wants it: `*` stands for anything, and `?` for one character. */
export const isLike = (value: string, pattern: string): boolean => {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(value)
}
