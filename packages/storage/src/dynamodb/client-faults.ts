import {
  type DynamoDBClient,
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb'

/** What the service or the network can do to one request, in the shapes that the SDK gives it. */
export type ClientFault =
  | 'conflict'
  | 'throttle'
  | 'in-progress'
  | 'server-error'
  | 'cut-before'
  | 'cut-after'

const metadata = { message: 'injected', $metadata: {} }
const cut = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })

const faultOf = (fault: ClientFault): Error => {
  switch (fault) {
    case 'conflict':
      return new TransactionCanceledException({
        ...metadata,
        CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
      })
    case 'throttle':
      return new ProvisionedThroughputExceededException(metadata)
    case 'in-progress':
      return new TransactionInProgressException(metadata)
    case 'server-error':
      return new InternalServerError(metadata)
    case 'cut-before':
    case 'cut-after':
      return cut()
  }
}

/** Deals out faults to a client's requests, one a request as it would go over the wire: inside the SDK's retries. */
export const injectFaults = (
  client: DynamoDBClient,
  next: (command: string) => ClientFault | undefined,
): void => {
  client.middlewareStack.add(
    (handle, { commandName = '' }) =>
      async (args) => {
        const fault = next(commandName.replace(/Command$/, ''))
        if (fault === undefined) return handle(args)
        if (fault === 'cut-after') await handle(args)
        throw faultOf(fault)
      },
    { step: 'finalizeRequest', priority: 'low', name: 'injectFaults' },
  )
}

type Batch = { readonly Keys: readonly unknown[] }
type BatchInput = { readonly RequestItems: Readonly<Record<string, Batch>> }

/** Makes batch reads answer half of what they are asked, as a busy table does; says how much was asked each time. */
export const leaveOutHalf = (client: DynamoDBClient): number[] => {
  const asked: number[] = []
  client.middlewareStack.add(
    (handle, { commandName }) =>
      async (args) => {
        if (!commandName?.startsWith('BatchGet')) return handle(args)
        const [[table, request]] = Object.entries((args.input as BatchInput).RequestItems) as [
          [string, Batch],
        ]
        const { Keys } = request
        asked.push(Keys.length)
        const kept = Math.ceil(Keys.length / 2)
        const some = { RequestItems: { [table]: { ...request, Keys: Keys.slice(0, kept) } } }
        const result = await handle({ ...args, input: some as unknown as typeof args.input })
        const rest = Keys.slice(kept)
        const UnprocessedKeys = rest.length > 0 ? { [table]: { Keys: rest, ConsistentRead: true } } : {}
        Object.assign(result.output, { UnprocessedKeys })
        return result
      },
    { step: 'initialize', name: 'leaveOutHalf' },
  )
  return asked
}
