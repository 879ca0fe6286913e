import type * as z from 'zod'

/** Answers may gain fields: one that an older command does not know is no fault. */
const isAddition = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'unrecognized_keys' ||
  (issue.code === 'invalid_union' && issue.errors.some((branch) => branch.every(isAddition)))

/** What in a body breaks the contract, in words; `null` where it keeps to it, fields added since aside. */
export const breachOf = (schema: z.ZodType, body: unknown): string | null => {
  const { error } = schema.safeParse(body)
  const issue = error?.issues.find((found) => !isAddition(found))
  return issue === undefined ? null : `${issue.path.join('/') || 'the whole'}: ${issue.message}`
}
