import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** How long to wait for the table, in milliseconds. */
export interface Waiting {
  readonly connectionTimeout: number
  readonly requestTimeout: number
}

/**
 * The client through which the function reaches its table, in the account and region that it runs in. A line that hangs
 * is given up and asked for anew within seconds, so that it does not use up the function's time.
 */
export const tableClient = (
  waiting: Waiting = { connectionTimeout: 1_000, requestTimeout: 3_000 },
): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: 3,
    // Without the last, a request that is late is only warned of.
    requestHandler: { ...waiting, throwOnRequestTimeout: true },
  })

/** What a client asked of the store since somebody last looked. */
export interface Asked {
  readonly requests: number
  readonly milliseconds: number
}

/**
 * Counts what a client asks, attempts that the SDK makes by itself included. A function serves one request at a time: what
 * it asked since the last line of its log, it asked for this one.
 */
export const countedRequests = (client: DynamoDBClient): (() => Asked) => {
  let asked: Asked = { requests: 0, milliseconds: 0 }
  client.middlewareStack.add(
    (handle) => async (args) => {
      const began = Date.now()
      try {
        return await handle(args)
      } finally {
        const { requests, milliseconds } = asked
        asked = { requests: requests + 1, milliseconds: milliseconds + Date.now() - began }
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'countRequests' },
  )
  return () => {
    const since = asked
    asked = { requests: 0, milliseconds: 0 }
    return since
  }
}
