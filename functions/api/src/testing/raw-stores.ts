import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Register } from '@parole/storage'
import { createTable, openDynamoRegister } from '@parole/storage/dynamodb'
import { openEmbeddedRegister } from '@parole/storage/embedded'
import { localClient } from '@parole/storage/local'
import { bytesIn, bytesInTable, deployed } from './deployed.ts'
import { dumpOf } from './dump.ts'
import { asDeployed, dynamoLocal, inMemory, type Store } from './stores.ts'

/** A store of which every byte can be read. */
export interface RawStore {
  readonly store: Store
  /** All that is stored: past the port where there is a way, and nothing is tidied up first. */
  readonly bytes: (register: Register) => Promise<string>
  readonly remove: () => Promise<void>
}

const memory = (): Promise<RawStore> =>
  Promise.resolve({ store: inMemory, bytes: dumpOf, remove: () => Promise.resolve() })

const folder = async (): Promise<RawStore> => {
  const location = await mkdtemp(join(tmpdir(), 'parole-raw-'))
  return {
    store: { name: 'in a folder', open: () => openEmbeddedRegister({ location }) },
    bytes: async () => {
      const names = await readdir(location)
      const files = await Promise.all(names.map((name) => readFile(join(location, name), 'latin1')))
      return files.join('\n')
    },
    remove: () => rm(location, { recursive: true }),
  }
}

const table = async (): Promise<RawStore> => {
  const client = localClient(dynamoLocal ?? '')
  const name = `raw-${process.pid}-${process.env.VITEST_POOL_ID ?? 0}`
  await createTable(client, name)
  return {
    store: { name: 'in a table', open: () => openDynamoRegister({ client, table: name }) },
    bytes: () => bytesIn(client, name),
    remove: () => Promise.resolve(client.destroy()),
  }
}

const tableDeployed = (): Promise<RawStore> =>
  Promise.resolve({ store: asDeployed, bytes: bytesInTable, remove: () => Promise.resolve() })

const onThisMachine = [
  ['in memory', memory],
  ['in a folder', folder],
  ...(dynamoLocal === null ? [] : [['in a table', table] as const]),
] as const

/** Every store of which all bytes can be read on this machine; of what is deployed only its own. */
export const rawStores: readonly (readonly [name: string, open: () => Promise<RawStore>])[] =
  deployed === null ? onThisMachine : [['as deployed', tableDeployed]]
