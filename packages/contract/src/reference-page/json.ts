const width = 84

/** JSON for reading: what fits on a line stays on it. */
export const readableJson = (value: unknown, indent = ''): string => {
  const short = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? ''
  if (typeof value !== 'object' || value === null || indent.length + short.length <= width) return short
  const inner = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((item) => readableJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${readableJson(item, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close}`
}
