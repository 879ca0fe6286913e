import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { format, roomUnder } from '../items.ts'
import type { BalanceStep, Operation } from '../operations.ts'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
type Update = Pick<
  NonNullable<TransactItem['Update']>,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>

const exists = 'attribute_exists(pk)'
const absent = 'attribute_not_exists(pk)'

const take = (amountCents: number): Update => ({
  UpdateExpression: 'SET usedCents = usedCents + :amount, roomCents = roomCents - :amount',
  ...(amountCents > 0
    ? {
        ConditionExpression: '#open = :true AND roomCents >= :amount',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':amount': amountCents, ':true': true },
      }
    : { ConditionExpression: exists, ExpressionAttributeValues: { ':amount': amountCents } }),
})

const limit = (limitCents: number | null): Update => ({
  UpdateExpression: 'SET limitCents = :limit, roomCents = :room - usedCents',
  ConditionExpression: 'usedCents <= :room',
  ExpressionAttributeValues: { ':limit': limitCents, ':room': roomUnder(limitCents) },
})

const shut: Update = {
  UpdateExpression: 'SET #open = :false',
  ConditionExpression: exists,
  ExpressionAttributeNames: { '#open': 'open' },
  ExpressionAttributeValues: { ':false': false },
}

const step = (move: BalanceStep): Update => {
  switch (move.kind) {
    case 'take':
      return take(move.amountCents)
    case 'limit':
      return limit(move.limitCents)
    case 'shut':
      return shut
  }
}

const add = (figures: Readonly<Record<string, number>>): Update => {
  const sums = Object.entries(figures).map(([name, by], index) => ({ name, by, at: `f${index}` }))
  return {
    UpdateExpression: `SET #format = if_not_exists(#format, :format) ADD ${sums.map(({ at }) => `#${at} :${at}`).join(', ')}`,
    ExpressionAttributeNames: {
      '#format': 'format',
      ...Object.fromEntries(sums.map(({ at, name }) => [`#${at}`, name])),
    },
    ExpressionAttributeValues: {
      ':format': format,
      ...Object.fromEntries(sums.map(({ at, by }) => [`:${at}`, by])),
    },
  }
}

/** One operation in the database's own words. A condition that fails sends back the item as it was found. */
export const transactItem = (table: string, { key, change }: Operation): TransactItem => {
  const TableName = table
  const Key = { ...key }
  const ReturnValuesOnConditionCheckFailure = 'ALL_OLD'
  switch (change.kind) {
    case 'create':
      return {
        Put: {
          TableName,
          Item: change.item,
          ConditionExpression: absent,
          ReturnValuesOnConditionCheckFailure,
        },
      }
    case 'replace':
      return {
        Put: {
          TableName,
          Item: change.item,
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': change.version },
        },
      }
    case 'move':
      return { Update: { TableName, Key, ...step(change.move), ReturnValuesOnConditionCheckFailure } }
    case 'add':
      return { Update: { TableName, Key, ...add(change.figures) } }
  }
}
