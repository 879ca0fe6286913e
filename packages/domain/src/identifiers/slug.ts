import * as z from 'zod'
import { once } from '../once.ts'

/** What a slug looks like, for error messages. */
export const slugGrammar =
  'lower-case letters, digits and single hyphens, 2 to 64 characters, such as "bdt-equity"'

/** The readable identity of a convention, a promise, a commitment or a theme. */
export const Slug = once(() =>
  z
    .string()
    .min(2, `expected ${slugGrammar}`)
    .max(64, `expected ${slugGrammar}`)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, `expected ${slugGrammar}`),
)
export type Slug = z.infer<ReturnType<typeof Slug>>
