import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { LineCount } from '@parole/domain'
import { format, lineCount, roomUnder } from '../items.ts'
import type { BalanceStep, Change, Operation } from '../operations.ts'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
type Update = Pick<
  NonNullable<TransactItem['Update']>,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>

const exists = 'attribute_exists(pk)'
const absent = 'attribute_not_exists(pk)'

const take = (amount: number): Update => ({
  UpdateExpression: 'SET used = used + :amount, room = room - :amount',
  ...(amount > 0
    ? {
        ConditionExpression: '#open = :true AND room >= :amount',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':amount': amount, ':true': true },
      }
    : { ConditionExpression: exists, ExpressionAttributeValues: { ':amount': amount } }),
})

const limitTo = (limit: number | null): Update => ({
  UpdateExpression: 'SET #limit = :limit, room = :room - used',
  ExpressionAttributeNames: { '#limit': 'limit' },
  ConditionExpression: 'used <= :room',
  ExpressionAttributeValues: { ':limit': limit, ':room': roomUnder(limit) },
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
      return take(move.amount)
    case 'limit':
      return limitTo(move.limit)
    case 'shut':
      return shut
  }
}

/** Counts the lines of a sheet that has a bound; a condition only where there will be more of them. */
const counting = (count: LineCount | undefined) => {
  if (count === undefined) return { sets: [], condition: {}, names: {}, values: {} }
  const { by, most } = count
  const isMore = by > 0
  return {
    sets: ['#lines = if_not_exists(#lines, :none) + :by'],
    condition: isMore ? { ConditionExpression: 'attribute_not_exists(#lines) OR #lines <= :room' } : {},
    names: { '#lines': lineCount },
    values: { ':none': 0, ':by': by, ...(isMore ? { ':room': most - by } : {}) },
  }
}

const mark = ({ lines, count }: Extract<Change, { kind: 'mark' }>): Update => {
  const named = Object.entries(lines).map(([line, entry], index) => ({ line, entry, at: `l${index}` }))
  const set = named.filter(({ entry }) => entry !== null)
  const off = named.filter(({ entry }) => entry === null)
  const { sets: counted, condition, names, values } = counting(count)
  const sets = [
    '#format = if_not_exists(#format, :format)',
    ...counted,
    ...set.map(({ at }) => `#${at} = :${at}`),
  ]
  return {
    UpdateExpression: `SET ${sets.join(', ')}${off.length === 0 ? '' : ` REMOVE ${off.map(({ at }) => `#${at}`).join(', ')}`}`,
    ...condition,
    ExpressionAttributeNames: {
      '#format': 'format',
      ...names,
      ...Object.fromEntries(named.map(({ at, line }) => [`#${at}`, line])),
    },
    ExpressionAttributeValues: {
      ':format': format,
      ...values,
      ...Object.fromEntries(set.map(({ at, entry }) => [`:${at}`, entry])),
    },
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
    case 'remember':
      return {
        Put: {
          TableName,
          Item: change.item,
          ConditionExpression: `${absent} OR expiresAt < :at`,
          ExpressionAttributeValues: { ':at': change.call.at },
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
    case 'mark':
      return { Update: { TableName, Key, ...mark(change) } }
    case 'remove':
      return {
        Delete: {
          TableName,
          Key,
          ConditionExpression: '#stream = :stream',
          ExpressionAttributeNames: { '#stream': 'stream' },
          ExpressionAttributeValues: { ':stream': change.stream },
        },
      }
    case 'add':
      return { Update: { TableName, Key, ...add(change.figures) } }
  }
}
