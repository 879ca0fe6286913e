import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Asked } from './policy.ts'
import { partitionKeyOf, type TableDeclared } from './table.ts'

type Attributes = Readonly<Record<string, AttributeValue>>

/** The parts of a request's body that say which items it is about. */
export interface Body {
  readonly TableName?: string
  readonly IndexName?: string
  readonly Key?: Attributes
  readonly Item?: Attributes
  readonly KeyConditionExpression?: string
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>
  readonly ExpressionAttributeValues?: Attributes
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Attributes[] }>>
  readonly TransactItems?: readonly Readonly<Record<string, Body>>[]
}

/** Whose tables are asked of. */
export interface Place {
  readonly region: string
  readonly account: string
  readonly table: TableDeclared
}

const parts = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
} as const

/** The name of a table, which may be given by its ARN. */
const tableIn = (given: string | undefined): string => given?.split('/').at(-1) ?? ''

/** What a query fixes its partition key to: the expression that equals it, names and values put in. */
const queried = (body: Body, partitionKey: string): AttributeValue | undefined => {
  const equal = /(#?[\w.-]+)\s*=\s*(:\w+)/g
  for (const [, name = '', value = ''] of (body.KeyConditionExpression ?? '').matchAll(equal)) {
    if ((body.ExpressionAttributeNames?.[name] ?? name) === partitionKey)
      return body.ExpressionAttributeValues?.[value]
  }
  return undefined
}

/** What DynamoDB asks IAM about before it does an operation, by the operation's name and body. */
export const askedBy = (
  operation: string,
  body: Body,
  { region, account, table }: Place,
): readonly Asked[] => {
  const one = (
    action: string,
    name: string | undefined,
    keys: readonly (AttributeValue | undefined)[],
    more: { readonly index?: string; readonly enclosing?: string } = {},
  ): Asked => {
    const arn = `arn:aws:dynamodb:${region}:${account}:table/${tableIn(name)}`
    const leading = keys.map((key) => {
      if (key?.S === undefined) throw new Error(`${operation}: its leading key cannot be read`)
      return key.S
    })
    return {
      action: `dynamodb:${action}`,
      resource: more.index === undefined ? arn : `${arn}/index/${more.index}`,
      context: {
        ...(leading.length > 0 && { 'dynamodb:LeadingKeys': leading }),
        ...(more.enclosing !== undefined && { 'dynamodb:EnclosingOperation': [more.enclosing] }),
      },
    }
  }
  const key = partitionKeyOf(table)
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [one(operation, body.TableName, [body.Key?.[key]])]
    case 'PutItem':
      return [one(operation, body.TableName, [body.Item?.[key]])]
    case 'BatchGetItem':
      return Object.entries(body.RequestItems ?? {}).map(([name, { Keys }]) =>
        one(
          operation,
          name,
          Keys.map((item) => item[key]),
        ),
      )
    case 'Query': {
      const index = body.IndexName
      const leading = queried(body, partitionKeyOf(table, index))
      return [one(operation, body.TableName, [leading], index === undefined ? {} : { index })]
    }
    case 'TransactWriteItems':
      return (body.TransactItems ?? []).flatMap((item) =>
        Object.entries(item).map(([part, within]) => {
          const action = parts[part as keyof typeof parts]
          if (action === undefined) throw new Error(`${operation}: ${part} is not known here`)
          return one(action, within.TableName, [(within.Key ?? within.Item)?.[key]], { enclosing: operation })
        }),
      )
    default:
      // It has no leading keys here, and a policy that looks at them does not allow it.
      return [one(operation, body.TableName, [])]
  }
}
