import { problem } from '@parole/contract'
import { once } from '@parole/domain'
import * as z from 'zod'

/** A refusal as a register of any age tells it: kinds may be added, so its code may be one not known here. */
export const problemTold = once(() => z.strictObject({ ...problem().shape, code: z.string() }))
export type ProblemTold = z.infer<ReturnType<typeof problemTold>>
