import { Convention, once } from '@parole/domain'
import * as z from 'zod'

/** A convention as it is shown. */
export const conventionShown = once(() =>
  z.strictObject({
    ...Convention().shape,
    version: z.int().positive().describe('How many events made it what it is; its `ETag` in quotes.'),
  }),
)
export type ConventionShown = z.infer<ReturnType<typeof conventionShown>>
