import type { Route, Table } from '@parole/contract'
import { ok, type Result, refuse } from '@parole/domain'
import { parseAccept } from 'hono/utils/accept'
import type { EdgeRefusal } from './refusals.ts'

/** How much a media type is wanted, 0 to 1, by the range that names it most precisely. */
const wanted = (ranges: ReturnType<typeof parseAccept>, type: string): number => {
  const names = [type, type.replace(/\/.*/, '/*'), '*/*']
  const named = names.map((name) => ranges.find((range) => range.type.toLowerCase() === name))
  return named.find((range) => range !== undefined)?.q ?? 0
}

/**
 * The columns of the table that is asked for, `undefined` for the usual form: a table is sent where it is wanted
 * more. Whoever wants only a table of what has none is refused; other types that a route has not are passed over.
 */
export const formatAsked = (
  { table, produces }: Pick<Route, 'table' | 'produces'>,
  accept: string | null,
): Result<Table | undefined, EdgeRefusal> => {
  const ranges = parseAccept(accept ?? '')
  const usual = wanted(ranges, produces ?? 'application/json')
  if (wanted(ranges, 'text/csv') <= usual) return ok(undefined)
  return table === undefined && usual === 0 ? refuse({ code: 'not-acceptable' }) : ok(table)
}
