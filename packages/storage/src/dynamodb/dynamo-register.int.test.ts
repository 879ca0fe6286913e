import { describe, inject } from 'vitest'
import { registerSuite } from '../suite/suite.ts'
import { createTable } from './create-table.ts'
import { openDynamoRegister } from './dynamo-register.ts'
import { localClient } from './local.ts'

const endpoint = inject('dynamoLocal')

describe.skipIf(endpoint === null)('DynamoDB Local', () => {
  const client = localClient(endpoint ?? '')
  let tables = 0

  registerSuite('in DynamoDB', async () => {
    tables += 1
    const table = `register-${tables}`
    await createTable(client, table)
    return openDynamoRegister({ client, table })
  })
})
