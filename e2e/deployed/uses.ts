import { isLike } from '../../packages/storage/src/testing/is-like.ts'
import type { Passed } from './gate.ts'
import { isOfDynamo, nameOf, patternsOf, type Statement } from './policy.ts'

/** What the functions asked of DynamoDB, held against what their roles allow. */
export interface Uses {
  readonly note: (passed: Passed) => void
  readonly requests: () => number
  readonly items: () => number
  /** How many items were asked for under each statement, by its name. */
  readonly byStatement: () => ReadonlyMap<string, number>
  /** What was asked for and is allowed by no statement. */
  readonly outside: () => readonly string[]
  /** Statements, and patterns of leading keys in them, that nothing was asked under. */
  readonly unused: (statements: readonly Statement[]) => readonly string[]
}

const leadingKeys = 'dynamodb:LeadingKeys'

/** Opens an account of uses. */
export const countUses = (): Uses => {
  const statements = new Map<string, number>()
  const patterns = new Set<string>()
  const outside: string[] = []
  let requests = 0
  let items = 0

  const note = ({ operation, asked, allowed }: Passed): void => {
    requests += 1
    for (const [index, { action, resource, context }] of asked.entries()) {
      const keys = context[leadingKeys] ?? []
      const statement = allowed[index]
      items += 1
      if (statement === undefined) {
        outside.push(`${action} on ${resource} of ${keys.join(', ') || 'no leading key'}, in ${operation}`)
        continue
      }
      const name = nameOf(statement)
      statements.set(name, (statements.get(name) ?? 0) + 1)
      for (const pattern of patternsOf(statement)) {
        if (keys.some((key) => isLike(key, pattern))) patterns.add(`${name} ${pattern}`)
      }
    }
  }

  const unused = (all: readonly Statement[]): readonly string[] =>
    all.filter(isOfDynamo).flatMap((statement) => {
      const name = nameOf(statement)
      if (!statements.has(name)) return [`${name}, all of it`]
      return patternsOf(statement)
        .map((pattern) => `${name} ${pattern}`)
        .filter((named) => !patterns.has(named))
    })

  return {
    note,
    requests: () => requests,
    items: () => items,
    byStatement: () => statements,
    outside: () => outside,
    unused,
  }
}
