import { routes } from '@parole/contract'
import { ok } from '@parole/domain'
import { call } from '../client/call.ts'
import type { Command } from '../command.ts'
import { scoreboardPage } from '../layout/scoreboard.ts'
import { given, ratedWhen } from './given.ts'

/** Every promise of a scope. */
export const scoreboard: Command = {
  name: 'scoreboard',
  operand: { name: 'scope', required: false },
  required: [],
  optional: ['as-of', 'language'],
  summary: 'Show every promise of a scope, and whether the word was kept.',
  about: [
    'The scope is national (if left out), region-84, operator-bpifrance or ti1-3208. For each commitment: who promised, the rating, its identity for "parole explain", and its figures where anything is itemised.',
  ],
  examples: [
    'parole scoreboard',
    'parole scoreboard operator-bpifrance --as-of 2022-12-31',
    'parole scoreboard ti1-3208 --language fr',
    'parole scoreboard --json | jq .totals.accounting',
  ],
  run: async (asked, register) => {
    const scope = given(
      '<scope>',
      routes.getScoreboard.schemas().params.shape.scope,
      asked.operand ?? 'national',
    )
    if (!scope.ok) return scope
    const query = ratedWhen(asked)
    if (!query.ok) return query
    const board = await call(
      routes.getScoreboard,
      { params: { scope: scope.value }, query: query.value },
      register,
    )
    if (!board.ok) return board
    return ok({ body: board.value, page: (ink) => scoreboardPage(board.value, query.value.language, ink) })
  },
}
