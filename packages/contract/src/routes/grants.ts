import type { Grant } from '../route.ts'

/** The Delegate's office. */
export const delegation: Grant = { kind: 'delegation', owning: 'any' }

/** An operator, on what is its own. */
export const operator: Grant = { kind: 'operator', owning: 'own' }

/** Whoever made the promise: an operator, or the State. */
export const promisor: readonly Grant[] = [operator, { kind: 'state', owning: 'own' }]

/** Whoever the promise was made to: the territory, or a region it lies in. */
export const beneficiaries: readonly Grant[] = [
  { kind: 'territory', owning: 'own' },
  { kind: 'region', owning: 'own' },
]

/** The territory that asks for something. */
export const asking: readonly Grant[] = [{ kind: 'territory', owning: 'own' }]

/** The operator that is asked. */
export const asked: readonly Grant[] = [{ kind: 'operator', owning: 'own' }]

/** Any party on what is its own, the delegation on everything. */
export const itself: readonly Grant[] = [delegation, ...promisor, ...beneficiaries]
