import type { Register } from '@parole/storage'
import { createTable, openDynamoRegister } from '@parole/storage/dynamodb'
import { openMemoryRegister } from '@parole/storage/embedded'
import { localClient } from '@parole/storage/local'
import { inject } from 'vitest'
import { deployed } from './deployed.ts'

/** A place to keep a register, new and empty each time. */
export interface Store {
  readonly name: string
  readonly open: () => Register | Promise<Register>
}

export const inMemory: Store = { name: 'in memory', open: openMemoryRegister }

/** DynamoDB Local, where the run has started one; its address is null without Java. */
export const dynamoLocal: string | null = inject('dynamoLocal')

let tables = 0

const inDynamoDb: Store = {
  name: 'in DynamoDB Local',
  open: async () => {
    const client = localClient(dynamoLocal ?? '')
    tables += 1
    const table = `api-${process.pid}-${process.env.VITEST_POOL_ID ?? 0}-${tables}`
    await createTable(client, table)
    return openDynamoRegister({ client, table })
  },
}

/** The table that is deployed with the API: nobody opens it but the deployment. */
export const asDeployed: Store = {
  name: 'as deployed',
  open: () => Promise.reject(new Error('it is opened where it is deployed')),
}

const onThisMachine: readonly Store[] = dynamoLocal === null ? [inMemory] : [inMemory, inDynamoDb]

/** Every store there is on this machine; of what is deployed only its own. */
export const stores: readonly Store[] = deployed === null ? onThisMachine : [asDeployed]
