import * as z from 'zod'
import { once } from './once.ts'

/** What an amount looks like, for error messages. */
export const centsGrammar = 'a positive integer of euro cents: 1250000 for 12 500 €'

/** A positive amount of money in euro cents. */
export const AmountCents = once(() =>
  z
    .int(`expected ${centsGrammar}`)
    .positive(`expected ${centsGrammar}`)
    .max(100_000_000_000_00, 'expected at most 100 000 000 000 €'),
)
export type AmountCents = z.infer<ReturnType<typeof AmountCents>>

/** A promised amount of money; `approximate` keeps the "about" of the document. */
export const Money = once(() => z.strictObject({ amountCents: AmountCents(), approximate: z.boolean() }))
export type Money = z.infer<ReturnType<typeof Money>>

/** A promised number of things; `approximate` keeps the "about" of the document. */
export const Count = once(() =>
  z.strictObject({ count: z.int().positive().max(1_000_000), approximate: z.boolean() }),
)
export type Count = z.infer<ReturnType<typeof Count>>
