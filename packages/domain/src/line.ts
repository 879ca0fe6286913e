import * as z from 'zod'

const isLine = (text: string): boolean => /^[^\p{Cc}\p{Cs}]*$/u.test(text)

/** What a line of text looks like, for error messages. */
const lineGrammar = 'one line of well-formed text, without control characters'

/**
 * A text on one line. Neither control characters nor halves of surrogate pairs: what an event holds has one
 * canonical JSON, and no escape in it can be written in another way.
 */
export const line = (longest: number) =>
  z.string().min(1).max(longest).refine(isLine, `expected ${lineGrammar}`)

/** The same for an address. */
export const address = (longest: number) =>
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(longest)
    .refine(isLine, `expected ${lineGrammar}`)
