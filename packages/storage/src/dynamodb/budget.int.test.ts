import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { applied } from '../embedded/applied.ts'
import type { Item } from '../items.ts'
import { operationsOf } from '../operations.ts'
import type { Commit, Register } from '../register.ts'
import { callOf, commitment, declaration, deliveryStream } from '../suite/fixtures.ts'
import { createTable } from './create-table.ts'
import { openDynamoRegister } from './dynamo-register.ts'
import { localClient, startDynamoLocal } from './local.ts'
import { metered } from './metered.ts'

let endpoint = ''

/** The items that so many commits would leave behind. */
const itemsAfter = (commits: readonly Commit[]): Item[] => {
  const items = new Map<string, Item>()
  for (const { key, change } of commits.flatMap(operationsOf)) {
    const name = `${key.pk}\n${key.sk}`
    const after = applied(key, change, items.get(name))
    if (after) items.set(name, after)
  }
  return [...items.values()]
}

/** Writes items without conditions, 25 a request, a few requests at a time. */
const fill = async (table: string, items: readonly Item[]): Promise<void> => {
  const documents = DynamoDBDocumentClient.from(localClient(endpoint))
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, at) =>
    items.slice(25 * at, 25 * at + 25),
  )
  const writeNext = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const requests = batch.map((Item) => ({ PutRequest: { Item } }))
      await documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }))
    }
  }
  await Promise.all(Array.from({ length: 4 }, writeNext))
}

const uses: Readonly<Record<string, (register: Register) => Promise<unknown>>> = {
  load: (register) =>
    register.load({
      heads: ['commitment-bdt-equity', deliveryStream(5), deliveryStream(99_999)],
      call: callOf(99_999),
    }),
  commit: (register) => register.commit(declaration(99_999)),
  ledger: (register) => register.ledger('national'),
  'ledger of one commitment': (register) => register.ledger('national', 'bdt-equity'),
  events: (register) => register.events(deliveryStream(5), { limit: 50 }),
  list: (register) => register.list({ list: 'deliveries-of-territory', territory: 'ti1-3214' }, { limit: 5 }),
}

describe.skipIf(inject('dynamoLocal') === null)('the budget', () => {
  // A DynamoDB of its own: after so many items it is slow, and the other tests would pay for it.
  beforeAll(async () => {
    const local = await startDynamoLocal()
    endpoint = local.endpoint
    return local.stop
  })

  const costs = async (
    deliveries: number,
  ): Promise<Record<string, { requests: number; capacity: number }>> => {
    const table = `budget-${deliveries}`
    await createTable(localClient(endpoint), table)
    const declared = Array.from({ length: deliveries }, (_, index) => {
      // The records of old calls have left by their time to live.
      const { answer, ...forgotten } = declaration(index + 1)
      return forgotten
    })
    await fill(table, itemsAfter([commitment('bdt-equity', { 2019: null, 2020: null }), ...declared]))
    const costed: Record<string, { requests: number; capacity: number }> = {}
    for (const [name, use] of Object.entries(uses)) {
      const client = localClient(endpoint)
      const meter = metered(client)
      await use(openDynamoRegister({ client, table }))
      costed[name] = { requests: meter.requests.length, capacity: meter.units.read + meter.units.written }
    }
    return costed
  }

  test('every use is one request, and costs with 10 000 deliveries what it costs with 10', async () => {
    const few = await costs(10)
    expect(Object.values(few).map(({ requests }) => requests)).toEqual([1, 1, 1, 1, 1, 1])
    expect(Object.values(few).every(({ capacity }) => capacity > 0)).toBe(true)
    expect(await costs(10_000)).toEqual(few)
    process.stdout.write(`capacity units: ${JSON.stringify(few)}\n`)
  }, 120_000)
})
