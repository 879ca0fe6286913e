import * as z from 'zod'

/** The languages that the register speaks. */
export const Language = z.enum(['fr', 'en'])
export type Language = z.infer<typeof Language>
