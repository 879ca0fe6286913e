import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { openDynamoRegister } from '@parole/storage/dynamodb'
import { handle } from 'hono/aws-lambda'
import { createApp } from './app.ts'
import { system } from './system.ts'

const table = process.env.TABLE_NAME
if (table === undefined || table === '') {
  throw new Error('TABLE_NAME is not set: name the register’s table in the function’s environment')
}

/** The function behind API Gateway's HTTP API. */
export const handler = handle(
  createApp({ ...system(), register: openDynamoRegister({ client: new DynamoDBClient(), table }) }),
)
