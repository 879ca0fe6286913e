import { BatchWriteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { table as definition } from '@parole/storage'
import { createTable, openDynamoRegister } from '@parole/storage/dynamodb'
import { localClient } from '@parole/storage/local'
import { dynamoLocal, type Store } from './stores.ts'

const batchesOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(size * at, size * (at + 1)))

/** An identity that sorts before all that the tests make. */
export const filler = (n: number): string => `01CZF${String(n).padStart(21, '0')}`

/** A store whose requests are counted. */
export interface Metered {
  readonly store: Store
  /** What was sent to the store while something was done. */
  readonly during: (work: () => Promise<unknown>) => Promise<readonly string[]>
  /** Copies everything that is stored of a delivery under so many other identities. */
  readonly copy: (delivery: string, times: number) => Promise<void>
}

/** A table of DynamoDB Local whose requests are counted as they would go over the wire. */
export const meteredTable = async (name: string): Promise<Metered> => {
  const client = localClient(dynamoLocal ?? '')
  const sent: string[] = []
  client.middlewareStack.add(
    (handle, { commandName = '' }) =>
      (args) => {
        sent.push(commandName.replace(/Command$/, ''))
        return handle(args)
      },
    { step: 'finalizeRequest', priority: 'low', name: 'count' },
  )
  await createTable(client, name)
  const store: Store = { name, open: () => openDynamoRegister({ client, table: name }) }

  const during: Metered['during'] = async (work) => {
    const before = sent.length
    await work()
    return sent.slice(before)
  }

  const copy: Metered['copy'] = async (delivery, times) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': definition.partitionKey },
        ExpressionAttributeValues: { ':pk': { S: `delivery-${delivery}` } },
      }),
    )
    const stored = JSON.stringify(Items)
    const copies = Array.from(
      { length: times },
      (_, n) => JSON.parse(stored.replaceAll(delivery, filler(n))) as typeof Items,
    )
    const batches = batchesOf(copies.flat(), 25)
    const writeNext = async (): Promise<void> => {
      for (let batch = batches.pop(); batch; batch = batches.pop()) {
        const requests = batch.map((Item) => ({ PutRequest: { Item } }))
        await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }))
      }
    }
    await Promise.all(Array.from({ length: 4 }, writeNext))
  }

  return { store, during, copy }
}
