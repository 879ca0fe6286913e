import type { OperatorId, PartyId, ReferentRole, TerritoryId } from '@parole/domain'
import { territories } from '@parole/reference'
import { beneficiaryOf } from '../beneficiary.ts'
import type { Calling } from './api-client.ts'
import { priority } from './every-kind.ts'
import { designation, dunkerque, promisor, proof } from './evidence.ts'
import type { TestRegister } from './test-register.ts'

type Changes = Readonly<Record<string, unknown>>

/** Territories of 2019 whose dates are not held against them. */
export const territoriesOf2019 = (): readonly TerritoryId[] =>
  territories()
    .filter(({ id, phase }) => phase === 1 && (beneficiaryOf(id)?.from ?? '') < '2019-03-05')
    .map(({ id }) => id)

/** What is promised in a place: one person for an operator in a territory. */
export interface Place {
  readonly territory: TerritoryId
  readonly operator: OperatorId
  readonly role: ReferentRole
}

/** The place of the promisor’s referent in Dunkerque. */
export const placeOf = (changes: Partial<Place> = {}): Place => ({
  territory: dunkerque,
  operator: promisor,
  role: 'referent',
  ...changes,
})

/** Designates a person in a place in the operator’s name; hands over where `ifMatch` names a version. */
export const designated = (
  { accepted }: Pick<TestRegister, 'accepted'>,
  changes: Changes = {},
  { place = placeOf(), ...sent }: Calling & { readonly place?: Place } = {},
) =>
  accepted('designateReferent', {
    as: place.operator,
    params: { ...place },
    body: designation({ commitment: `${place.operator}-single-referent`, ...changes }),
    ...sent,
  })

/** Ends the designation of whoever is in a place. */
export const ended = (
  { accepted }: Pick<TestRegister, 'accepted'>,
  effectiveOn: string,
  place: Place = placeOf(),
) =>
  accepted('endReferent', { as: place.operator, params: { ...place }, body: { effectiveOn, source: proof } })

/** Who selects territories in the facts of 2019. */
export const selector = 'business-france'

/** How a territory is selected for a year in the selector’s name. */
export const selecting = (territory: string, changes: Changes = {}, year = 2019) =>
  ({
    as: selector satisfies PartyId,
    params: { commitment: priority, year, territory },
    body: { effectiveOn: `${year}-06-03`, source: proof, ...changes },
  }) as const

/** What a cohort says of so many territories of which nobody said a word. */
export const declaredOnly = (count: number) => ({
  declared: count,
  confirmed: 0,
  disputed: 0,
  headline: count,
})

/** Selects a territory for a year in the selector’s name. */
export const selected = (
  { accepted }: Pick<TestRegister, 'accepted'>,
  territory: string,
  changes: Changes = {},
  year = 2019,
) => accepted('selectTerritory', selecting(territory, changes, year))
