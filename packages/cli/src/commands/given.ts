import { routes } from '@parole/contract'
import { Language, ok, type Result, refuse } from '@parole/domain'
import type * as z from 'zod'
import type { Asked } from '../command.ts'
import type { Failure } from '../failure.ts'

/** Reads what was given by the contract's own schema; what was typed is not repeated, as it may be a secret. */
export const given = <Schema extends z.ZodType>(
  what: string,
  schema: Schema,
  text: string | undefined,
): Result<z.output<Schema>, Failure> => {
  const { success, data, error } = schema.safeParse(text)
  return success ? ok(data) : refuse({ kind: 'misused', what: `${what}: ${error.issues[0]?.message}` })
}

/** At which month end, and in which language. */
export const ratedWhen = ({
  values,
  ownLanguage,
}: Asked): Result<{ readonly asOf?: string | undefined; readonly language: Language }, Failure> => {
  const { asOf: monthEnd } = routes.rateCommitment.schemas().query.shape
  const asOf = given('--as-of', monthEnd, values['as-of'])
  if (!asOf.ok) return asOf
  const language = given('--language', Language(), values.language ?? ownLanguage)
  return language.ok ? ok({ asOf: asOf.value, language: language.value }) : language
}
