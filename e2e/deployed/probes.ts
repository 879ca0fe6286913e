import {
  BatchGetItemCommand,
  DeleteTableCommand,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { table as layout } from '@parole/storage'

/** The head of a delivery that nobody declared. */
export const head = 'delivery-01DZTEST000000000000000000'

const keyOf = (pk: string, sk = 'head') => ({ [layout.partitionKey]: { S: pk }, [layout.sortKey]: { S: sk } })
const queryOf = (TableName: string, pk: string, index?: string) =>
  new QueryCommand({
    TableName,
    ...(index !== undefined && { IndexName: index }),
    KeyConditionExpression: '#name = :value',
    ExpressionAttributeNames: { '#name': index ?? layout.partitionKey },
    ExpressionAttributeValues: { ':value': { S: pk } },
  })
const putOf = (TableName: string, pk: string) => ({ Put: { TableName, Item: keyOf(pk) } })
const transactionOf = (...TransactItems: TransactWriteItem[]) =>
  new TransactWriteItemsCommand({ TransactItems })
const batchOf = (table: string, ...keys: readonly string[]) =>
  new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys.map((pk) => keyOf(pk)) } } })

/** One request, whichever it is. */
export type Command =
  | BatchGetItemCommand
  | DeleteTableCommand
  | ExecuteStatementCommand
  | GetItemCommand
  | PutItemCommand
  | QueryCommand
  | ScanCommand
  | TransactWriteItemsCommand
  | UpdateItemCommand

/** What the register asks of its table, by what it is. */
export const granted = (table: string): Readonly<Record<string, Command>> => ({
  'a head in a batch': batchOf(table, head, 'national'),
  'a region’s ledger': queryOf(table, 'region-84'),
  'a list in its index': queryOf(table, 'deliveries', 'listOfAll'),
  'a write in a transaction': transactionOf({
    Update: {
      TableName: table,
      Key: keyOf('processing-times#national', 'tallies'),
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    },
  }),
})

/** What nobody who serves the register has any business to ask. */
export const refused = (table: string, other: string): Readonly<Record<string, Command>> => ({
  'the whole table': new ScanCommand({ TableName: table }),
  'a list’s whole index': new ScanCommand({ TableName: table, IndexName: 'listOfAll' }),
  'a head alone': new GetItemCommand({ TableName: table, Key: keyOf(head) }),
  'a batch with one key too many': batchOf(table, head, 'reference#bpifrance'),
  'a batch of another table': batchOf(other, head),
  'the history of a key': queryOf(table, 'key-01DZTEST000000000000000000'),
  'a list past its index': queryOf(table, 'deliveries'),
  'a list of another index': queryOf(table, 'deliveries', 'listOfPlace'),
  'a write outside a transaction': new PutItemCommand({ TableName: table, Item: keyOf(head) }),
  'a move outside a transaction': new UpdateItemCommand({
    TableName: table,
    Key: keyOf('processing-times#national', 'tallies'),
  }),
  'a ledger that is named almost so': queryOf(table, 'national-2'),
  'a write under almost a key': transactionOf(putOf(table, `x-${head}`)),
  'a write under another key': transactionOf(putOf(table, 'something-else')),
  'a transaction with one write too many': transactionOf(putOf(table, head), putOf(table, 'something-else')),
  'a transaction on another table': transactionOf(putOf(table, head), putOf(other, head)),
  'to delete a head': transactionOf({ Delete: { TableName: table, Key: keyOf(head) } }),
  'a statement in PartiQL': new ExecuteStatementCommand({ Statement: `SELECT * FROM "${table}"` }),
  'to delete the table': new DeleteTableCommand({ TableName: table }),
})
