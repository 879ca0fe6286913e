import * as z from 'zod'
import { once } from '../once.ts'

/** The languages that the register speaks. */
export const Language = once(() => z.enum(['fr', 'en']))
export type Language = z.infer<ReturnType<typeof Language>>
