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
