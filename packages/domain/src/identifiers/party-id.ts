import * as z from 'zod'
import { once } from '../once.ts'
import { TerritoryId } from './territory-id.ts'

/** The four public operators that signed in March 2019. */
export const operatorIds = ['banque-des-territoires', 'bpifrance', 'business-france', 'pole-emploi'] as const

/** A public operator. */
export const OperatorId = once(() => z.enum(operatorIds))
export type OperatorId = z.infer<ReturnType<typeof OperatorId>>

/** A region, by its INSEE code: `region-84`. */
export const RegionPartyId = once(() =>
  z.templateLiteral(['region-', z.string().regex(/^[0-9]{2}$/)], {
    error: 'expected "region-" and the INSEE code of a region, such as "region-84"',
  }),
)
export type RegionPartyId = `region-${string}`

/** What a party's identity looks like, for error messages. */
export const partyIdGrammar =
  '"state", "delegation", an operator ("banque-des-territoires", "bpifrance", "business-france", "pole-emploi"), a region ("region-84") or a territory ("ti1-3214")'

/** Whoever can act in the register. */
export type PartyId = 'state' | 'delegation' | OperatorId | RegionPartyId | TerritoryId

/** Whoever can act in the register: the State, the Delegate's office, an operator, a region or a territory. */
export const PartyId = once(
  () =>
    z.union([z.enum(['state', 'delegation']), OperatorId(), RegionPartyId(), TerritoryId()], {
      error: `expected ${partyIdGrammar}`,
    }) as unknown as z.ZodType<PartyId, PartyId>,
)

/** The kinds of party: what a party may do follows from its kind and from what it owns. */
export const partyKinds = ['state', 'delegation', 'operator', 'region', 'territory'] as const
export type PartyKind = (typeof partyKinds)[number]

/** The kind of a party, read off its identity. */
export const partyKind = (party: PartyId): PartyKind => {
  if (party === 'state' || party === 'delegation') return party
  if (party.startsWith('region-')) return 'region'
  return (operatorIds as readonly string[]).includes(party) ? 'operator' : 'territory'
}
