import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** What a client's requests came to. */
export interface Meter {
  readonly requests: string[]
  /** Of capacity, read and written. */
  readonly units: { read: number; written: number }
}

/** Counts the requests of a client and the capacity they consume. */
export const metered = (client: DynamoDBClient): Meter => {
  const meter: Meter = { requests: [], units: { read: 0, written: 0 } }
  client.middlewareStack.add(
    (handle) => (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      return handle(args)
    },
    { step: 'initialize', name: 'askForCapacity' },
  )
  client.middlewareStack.add(
    (handle, { commandName = '' }) =>
      async (args) => {
        const request = commandName.replace(/Command$/, '')
        meter.requests.push(request)
        const result = await handle(args)
        const { ConsumedCapacity: consumed = [] } = result.output as {
          ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[]
        }
        const kind = request === 'TransactWriteItems' ? 'written' : 'read'
        for (const { CapacityUnits = 0 } of [consumed].flat()) meter.units[kind] += CapacityUnits
        return result
      },
    { step: 'deserialize', priority: 'high', name: 'meter' },
  )
  return meter
}
