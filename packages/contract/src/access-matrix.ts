import { type KeyRole, type PartyKind, partyKinds } from '@parole/domain'
import { neededRole, type Route } from './route.ts'

/** Who asks: a party of some kind, with a key of some role; `null` without a key. */
export type Caller = { readonly kind: PartyKind; readonly role: KeyRole } | null

/** How far a caller is let in: on everything, on what it owns, or not at all. */
export type Reach = 'any' | 'own' | 'none'

/** How far a route lets a caller in. The edge refuses `none`; on `own`, the domain decides. */
export const reachOf = (route: Pick<Route, 'access' | 'write'>, caller: Caller): Reach => {
  if (route.access === 'public') return 'any'
  if (caller === null || (neededRole(route) === 'writer' && caller.role !== 'writer')) return 'none'
  return route.access.find(({ kind }) => kind === caller.kind)?.owning ?? 'none'
}

/** One question that can be asked of the access rules, and its answer. */
export interface AccessCase {
  readonly operationId: string
  readonly caller: Caller
  /** Whether the thing is the caller's own. */
  readonly owner: boolean
  readonly allowed: boolean
}

/** Every caller there can be. */
export const callers: readonly Caller[] = [
  null,
  ...partyKinds.flatMap((kind) => [
    { kind, role: 'reader' as const },
    { kind, role: 'writer' as const },
  ]),
]

/** Every route × caller × owner, with its answer. Nobody owns anything without a key. */
export const accessMatrix = (routes: Readonly<Record<string, Route>>): readonly AccessCase[] =>
  Object.values(routes).flatMap((route) =>
    callers.flatMap((caller) =>
      (caller === null ? [false] : [false, true]).map((owner) => {
        const reach = reachOf(route, caller)
        return {
          operationId: route.operationId,
          caller,
          owner,
          allowed: reach === 'any' || (reach === 'own' && owner),
        }
      }),
    ),
  )
