import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** What a client's requests came to. */
export interface Meter {
  readonly requests: string[]
  capacityUnits: number
}

/** Counts the requests of a client and the capacity they consume. */
export const metered = (client: DynamoDBClient): Meter => {
  const meter: Meter = { requests: [], capacityUnits: 0 }
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
        meter.requests.push(commandName.replace(/Command$/, ''))
        const result = await handle(args)
        const { ConsumedCapacity: consumed = [] } = result.output as {
          ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[]
        }
        for (const { CapacityUnits = 0 } of [consumed].flat()) meter.capacityUnits += CapacityUnits
        return result
      },
    { step: 'deserialize', priority: 'high', name: 'meter' },
  )
  return meter
}
