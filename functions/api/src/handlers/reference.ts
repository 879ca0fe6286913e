import type { Routes } from '@parole/contract'
import { ok, refuse, type Territory } from '@parole/domain'
import * as facts from '@parole/reference'
import { pageOf } from '../cursor.ts'
import { dateAsked } from '../date-asked.ts'
import type { Handlers } from '../handling.ts'
import { answer } from '../reply.ts'

type ReferenceRoutes = Pick<
  Routes,
  'listTerritories' | 'getTerritory' | 'listRegions' | 'listOperators' | 'listAnnouncedCounts'
>

const shown = (territory: Territory) => ({ ...territory, perimeterKnown: territory.members !== null })

/** Facts as data: no request to the store. */
export const reference: Handlers<ReferenceRoutes> = {
  listTerritories: async ({ query }, { now }) => {
    const { limit, cursor, ...filters } = query
    const { commune } = filters
    const asOf = dateAsked(filters.asOf, now.today)
    if (!asOf.ok) return asOf
    const resolved = commune === undefined ? undefined : facts.territoriesOfCommune(commune)
    if (resolved?.known === false) {
      return refuse({
        code: 'unknown-commune',
        errors: [{ pointer: 'query/commune', detail: `no commune has or had the code ${commune}` }],
      })
    }
    const found = facts.findTerritories(filters).map(shown)
    const listed = await pageOf({ list: 'territories', filters, cursor }, found, limit, ({ id }) => id)
    if (!listed.ok) return listed
    const present = resolved?.commune
    const resolvedCommune =
      commune === undefined || present === undefined || present === commune
        ? null
        : { asked: commune, present }
    return ok({ status: 200, body: { ...listed.value.body, resolvedCommune } })
  },

  getTerritory: ({ params: { id } }) => {
    const found = facts.territory(id)
    return found === undefined ? refuse({ code: 'not-found' }) : answer(200, shown(found))
  },

  listRegions: () => {
    const items = facts.regions.map(({ code, name }) => ({ id: `region-${code}` as const, code, name }))
    return answer(200, { items, next: null })
  },
  listOperators: () => answer(200, { items: facts.operators, next: null }),
  listAnnouncedCounts: () => answer(200, { items: facts.announcedCounts, next: null }),
}
