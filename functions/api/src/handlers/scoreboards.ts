import type { Routes } from '@parole/contract'
import {
  lastMonthEnd,
  ok,
  placeOf,
  RatingCode,
  ratingTitle,
  refuse,
  type Scope,
  scoreboard,
  series,
} from '@parole/domain'
import { dateAsked } from '../date-asked.ts'
import type { Context, Handlers } from '../handling.ts'
import { owed } from '../owed.ts'
import { placeExists } from '../place.ts'
import { answer } from '../reply.ts'

type ScoreboardRoutes = Pick<Routes, 'getScoreboard' | 'getScoreboardSeries'>

/** Definitions and figures of a scope: one request for the country and its operators, two for a place. */
const read = async (
  scope: Scope,
  asOfAsked: string | undefined,
  { surroundings: { register }, now }: Context,
) => {
  const asOf = dateAsked(asOfAsked ?? lastMonthEnd(now.today), now.today)
  if (!asOf.ok) return asOf
  if (!placeExists(scope)) return refuse({ code: 'not-found' as const })
  const place = placeOf(scope)
  const [national, local] = await Promise.all([
    register.ledger('national'),
    place === 'national' ? undefined : register.ledger(place),
  ])
  const commitments = national.commitments.map(({ state }) => state)
  return ok({
    scope,
    commitments,
    cells: (local ?? national).cells,
    // Sheets are kept for the whole country: their lines name the territories.
    sheets: national.sheets,
    ...owed(),
    asOf: asOf.value,
  })
}

/** The commitments of a scope, rated at a date. */
export const scoreboards: Handlers<ScoreboardRoutes> = {
  getScoreboard: async ({ params: { scope }, query }, context) => {
    const found = await read(scope, query.asOf, context)
    if (!found.ok) return found
    const titles = RatingCode().options.map((code) => [code, ratingTitle(code, query.language)] as const)
    const ratingTitles = Object.fromEntries(titles) as Record<RatingCode, string>
    return answer(200, { ...scoreboard(found.value), ratingTitles })
  },
  getScoreboardSeries: async ({ params: { scope }, query }, context) => {
    const found = await read(scope, query.asOf, context)
    return found.ok ? answer(200, series(found.value)) : found
  },
}
