import * as z from 'zod'
import { once } from '../once.ts'
import type { TerritoryId as TerritoryIdType } from '../territory/territory.ts'

/** What a territory's identity looks like, for error messages. */
export const territoryIdGrammar =
  '"ti", the phase (1 or 2), a hyphen and the official number, such as "ti1-3214"; the number alone means nothing'

/** A territory of one phase, such as `ti1-3214`. */
export const TerritoryId = once(
  () =>
    z.templateLiteral(
      ['ti', z.union([z.literal(1), z.literal(2)]), '-', z.string().regex(/^(?:[0-9]{4}|[a-z]{2,32})$/)],
      { error: `expected ${territoryIdGrammar}` },
    ) as unknown as z.ZodType<TerritoryIdType, TerritoryIdType>,
)
export type TerritoryId = TerritoryIdType

/** The phase that a territory belongs to. */
export const phaseOf = (id: TerritoryId): 1 | 2 => (id[2] === '1' ? 1 : 2)
