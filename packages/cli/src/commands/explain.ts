import { routes } from '@parole/contract'
import { ok } from '@parole/domain'
import { call } from '../client/call.ts'
import type { Command } from '../command.ts'
import { explanationPage } from '../layout/explanation.ts'
import { given, ratedWhen } from './given.ts'

/** Why a commitment is rated as it is. */
export const explain: Command = {
  name: 'explain',
  operand: { name: 'commitment', required: true },
  required: [],
  optional: ['scope', 'as-of', 'language'],
  summary: 'Explain why a commitment is rated as it is, in the country or in one place.',
  about: [
    'The rating, how it was worked out from which figures, what was left out and why, the rule and its thresholds. "parole scoreboard" shows the identity of every commitment.',
  ],
  examples: [
    'parole explain banque-des-territoires-equity',
    'parole explain bpifrance-vte --as-of 2020-12-31 --language fr',
    'parole explain bpifrance-single-referent --scope region-32',
    'parole explain banque-des-territoires-equity --json | jq .rating.years',
  ],
  run: async (asked, register) => {
    const id = given('<commitment>', routes.rateCommitment.schemas().params.shape.id, asked.operand)
    if (!id.ok) return id
    const { scope: ratedIn } = routes.rateCommitment.schemas().query.shape
    const scope = given('--scope', ratedIn, asked.values.scope)
    if (!scope.ok) return scope
    const when = ratedWhen(asked)
    if (!when.ok) return when
    const query = { scope: scope.value, ...when.value }
    const explained = await call(routes.rateCommitment, { params: { id: id.value }, query }, register)
    if (!explained.ok) return explained
    return ok({ body: explained.value, page: (ink) => explanationPage(explained.value, ink) })
  },
}
