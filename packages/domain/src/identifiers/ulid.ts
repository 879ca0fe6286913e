import * as z from 'zod'
import { once } from '../once.ts'

/** What a ULID looks like, for error messages. */
export const ulidGrammar = '26 characters of Crockford base 32, such as "01JD3Z7V4QK8M2N5P6R7S8T9VW"'

/** A sortable unique identity, made outside the domain and carried in by the command. */
export const Ulid = once(() => z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, `expected ${ulidGrammar}`))
export type Ulid = z.infer<ReturnType<typeof Ulid>>
