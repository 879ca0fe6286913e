import * as z from 'zod'
import { asOfMonthEnd, language } from '../query.ts'
import { route } from '../route.ts'
import { scope, scoreboardSeries, scoreboardShown } from '../views/rating.ts'

/** The commitments of a scope, rated at a date. */
export const scoreboardRoutes = {
  getScoreboard: route({
    method: 'GET',
    path: '/v1/scoreboards/{scope}',
    operationId: 'getScoreboard',
    tag: 'Scoreboards',
    summary: 'Read a scoreboard',
    description:
      'Every promise of the scope and how it is rated at the end of a month; how many of them their makers have accounted for; the published figures that stand, beside what is itemised.',
    access: 'public',
    schemas: () => ({
      params: z.strictObject({ scope: scope() }),
      query: z.strictObject({ asOf: asOfMonthEnd(), language: language() }),
      answers: { 200: scoreboardShown() },
    }),
  }),
  getScoreboardSeries: route({
    method: 'GET',
    path: '/v1/scoreboards/{scope}/series',
    operationId: 'getScoreboardSeries',
    tag: 'Scoreboards',
    summary: 'Read a scoreboard’s figures by month',
    access: 'public',
    schemas: () => ({
      params: z.strictObject({ scope: scope() }),
      query: z.strictObject({ asOf: asOfMonthEnd() }),
      answers: { 200: scoreboardSeries() },
    }),
  }),
}
