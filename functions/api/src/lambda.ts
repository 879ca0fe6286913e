import { openDynamoRegister } from '@parole/storage/dynamodb'
import { handle } from 'hono/aws-lambda'
import { createApp } from './app.ts'
import { settingsOf } from './settings.ts'
import { system } from './system.ts'
import { tableClient } from './table-client.ts'

const { TABLE_NAME: table, LOG_LEVEL: logLevel } = settingsOf(process.env)

/** The function behind API Gateway's HTTP API. */
export const handler = handle(
  createApp({
    ...system({ logLevel }),
    register: openDynamoRegister({ client: tableClient(), table }),
  }),
)
