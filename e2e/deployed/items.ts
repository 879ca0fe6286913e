import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb'

/** An item as DynamoDB holds it. */
export type Item = Record<string, AttributeValue>

/** Everything that a table holds. */
export const itemsOf = async (client: DynamoDBClient, TableName: string): Promise<readonly Item[]> => {
  const items: Item[] = []
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    items.push(...Items)
  return items
}

const mostInABatch = 25

/** Writes items as they are, as a restore does. */
export const putItems = async (
  client: DynamoDBClient,
  table: string,
  items: readonly Item[],
): Promise<void> => {
  for (let at = 0; at < items.length; at += mostInABatch) {
    const batch = items.slice(at, at + mostInABatch).map((Item) => ({ PutRequest: { Item } }))
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: batch } }),
    )
    if (Object.keys(UnprocessedItems).length > 0) throw new Error(`${table} did not take all of a batch`)
  }
}
