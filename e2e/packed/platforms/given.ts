/** What a proof is told: where the register is, whose keys there are, which platform this is. */
export type Given = Readonly<Record<string, unknown>>

/** What a proof saw to hold. */
export type Seen = readonly string[]

/** Reads what a consumer printed last. */
export const seenIn = (printed: string): Seen => {
  const last = printed.trim().split('\n').at(-1) ?? ''
  const start = last.indexOf('{"seen"')
  if (start < 0) throw new Error(`the consumer ended well and saw nothing:\n${printed}`)
  const { seen } = JSON.parse(last.slice(start)) as { readonly seen: Seen }
  if (seen.length === 0) throw new Error('the consumer saw nothing to hold')
  return seen
}
