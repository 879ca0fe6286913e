import { isLike } from '../../packages/storage/src/testing/is-like.ts'

/** One statement of a policy. */
export interface Statement {
  readonly Sid?: string
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** What DynamoDB asks IAM about: one action on one resource, with the context that conditions look at. */
export interface Asked {
  readonly action: string
  readonly resource: string
  /** By condition key; a key that is absent is not in the context. */
  readonly context: Readonly<Record<string, readonly string[]>>
}

const all = (given: string | readonly string[]): readonly string[] =>
  typeof given === 'string' ? [given] : given

const isEqual = (value: string, wanted: string): boolean => value === wanted

type Operator = (values: readonly string[] | undefined, wanted: readonly string[]) => boolean

const forAll =
  (compare: typeof isLike): Operator =>
  (values = [], wanted) =>
    values.every((value) => wanted.some((one) => compare(value, one)))
const forAny =
  (compare: typeof isLike): Operator =>
  (values = [], wanted) =>
    values.some((value) => wanted.some((one) => compare(value, one)))

/** The operators that the policies use. Another one is added when it is used, so that none is taken for true. */
const operators: Readonly<Record<string, Operator>> = {
  'ForAllValues:StringLike': forAll(isLike),
  'ForAnyValue:StringEquals': forAny(isEqual),
  StringEquals: (values, wanted) => values?.length === 1 && forAny(isEqual)(values, wanted),
  Null: (values, [wanted]) => String(values === undefined) === wanted,
}

const holds = (statement: Statement, { context }: Asked): boolean =>
  Object.entries(statement.Condition ?? {}).every(([name, keys]) => {
    const operator = operators[name]
    if (operator === undefined)
      throw new Error(`${nameOf(statement)}: the operator ${name} is not known here`)
    return Object.entries(keys).every(([key, wanted]) => operator(context[key], all(wanted)))
  })

const known = new Set(['Sid', 'Effect', 'Action', 'Resource', 'Condition'])

/** What a statement is called in what is told of it. */
export const nameOf = ({ Sid, Action }: Statement): string => Sid ?? all(Action).join(', ')

/** The patterns of leading keys that a statement allows. */
export const patternsOf = ({ Condition = {} }: Statement): readonly string[] =>
  all(Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [])

/** Whether a statement is about DynamoDB. */
export const isOfDynamo = ({ Action }: Statement): boolean =>
  all(Action).some((one) => one.startsWith('dynamodb:'))

/** The statement that allows what is asked; `undefined` when none does. */
export const allowedBy = (statements: readonly Statement[], asked: Asked): Statement | undefined =>
  statements.find((statement) => {
    const unknown = Object.keys(statement).find((key) => !known.has(key))
    if (unknown !== undefined || statement.Effect !== 'Allow') {
      throw new Error(`${nameOf(statement)}: ${unknown ?? statement.Effect} is not known here`)
    }
    return (
      all(statement.Action).some((action) => isLike(asked.action, action)) &&
      all(statement.Resource).some((resource) => isLike(asked.resource, resource)) &&
      holds(statement, asked)
    )
  })
