import * as z from 'zod'
import type { Commitment } from '../commitment/commitment.ts'
import {
  type OperatorId,
  operatorIds,
  type RegionPartyId,
  RegionPartyId as RegionScope,
} from '../identifiers/party-id.ts'
import { phaseOf, TerritoryId } from '../identifiers/territory-id.ts'
import type { PlaceScope } from '../ledger/ledger.ts'
import { once } from '../once.ts'

/** What a scope looks like, for error messages. */
export const scopeGrammar =
  '"national", "region-" and the INSEE code of a region ("region-84"), "operator-" and an operator ("operator-bpifrance"), or a territory ("ti1-3214")'

/** Whose scoreboard: the country's, a region's, an operator's or a territory's. */
export type Scope = 'national' | `operator-${OperatorId}` | RegionPartyId | TerritoryId

const operatorScopes = operatorIds.map((id) => `operator-${id}` as const)

/** Whose scoreboard: the country's, a region's, an operator's or a territory's. */
export const Scope = once(
  () =>
    z.union([z.literal('national'), z.enum(operatorScopes), RegionScope(), TerritoryId()], {
      error: `expected ${scopeGrammar}`,
    }) as unknown as z.ZodType<Scope, Scope>,
)

const isOperatorScope = (scope: Scope): scope is `operator-${OperatorId}` => scope.startsWith('operator-')
const isTerritory = (scope: Scope): scope is TerritoryId => scope.startsWith('ti')

/** The place whose cells a scoreboard reads: an operator's is about the whole country. */
export const placeOf = (scope: Scope): PlaceScope => (isOperatorScope(scope) ? 'national' : scope)

/**
 * Whether a commitment is on a scoreboard: on an operator's when the operator made it, on a territory's when
 * it was made for the territory's phase, and on the others always.
 */
export const isInScope = ({ promisor, phase }: Commitment, scope: Scope): boolean => {
  if (isOperatorScope(scope)) return scope === `operator-${promisor}`
  return !isTerritory(scope) || phaseOf(scope) === phase
}
