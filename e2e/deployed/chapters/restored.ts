import { deepStrictEqual, equal } from 'node:assert/strict'
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { verifyStream } from '@parole/domain'
import { commitments } from '@parole/reference'
import { call, type Fetch } from '../../../packages/sandbox/src/call.ts'
import { dunkerque, equity, hautsDeFrance, proof } from '../../../packages/sandbox/src/demo/parts.ts'
import { listed } from '../../../packages/sandbox/src/facts.ts'
import { fetchFrom, read } from '../calling.ts'
import type { Environment } from '../environment.ts'
import { itemsOf, putItems } from '../items.ts'
import { type Lived, live } from '../life.ts'
import { nextGeneration } from '../next-generation.ts'
import { applySettings, createKeysAndIndexes, createTable, type TableDeclared } from '../table.ts'
import type { Chapter } from './chapter.ts'

const accessKey = 'restored'
const lists = ['deliveries', 'claims', 'requests', 'keys']
const scopes = ['national', hautsDeFrance, 'operator-banque-des-territoires', dunkerque]
const asOf = '2020-01-31'

/** What whoever holds the delegation's key sees of a register: figures, verdicts, and every history, verified. */
const seen = async (from: Fetch, token: string) => {
  const boards = await Promise.all(scopes.map((scope) => read(from, `/v1/scoreboards/${scope}?asOf=${asOf}`)))
  const ratings = await Promise.all(
    commitments.map(({ id }) => read(from, `/v1/commitments/${id}/rating?asOf=${asOf}`)),
  )
  const held = new Map<string, readonly { readonly id: string }[]>()
  for (const list of lists) held.set(list, await listed(from, `/v1/${list}`, token))
  for (const list of ['conventions', 'commitments']) held.set(list, await listed(from, `/v1/${list}`))
  const histories = new Map<string, readonly unknown[]>()
  for (const [list, things] of held) {
    const kind = list === 'deliveries' ? 'delivery' : list.slice(0, -1)
    for (const { id } of things) {
      const stream = `${kind}-${id}`
      if (kind === 'key') continue
      const events = await listed(from, `/v1/streams/${stream}/events`, token)
      const verified = verifyStream(events)
      if (!verified.ok) throw new Error(`${stream}: ${verified.error.code} at ${verified.error.position}`)
      histories.set(stream, events)
    }
  }
  return { boards, ratings, held, histories }
}

const allocation = {
  kind: 'allocation',
  commitment: equity,
  territory: dunkerque,
  theme: 'brownfields',
  reference: 'FICTIONAL-RESTORED-1',
  amountCents: 1_000_00,
  effectiveOn: '2019-05-14',
  source: proof,
}
const declare = (from: Fetch, { tokens }: Lived, idempotencyKey: string, body: object = allocation) => {
  const token = tokens.get('banque-des-territoires') ?? ''
  return call<{ readonly id: string }>(from, 'POST', '/v1/deliveries', { token, idempotencyKey, body })
}

/** What point-in-time restore does, for want of it here: a table with keys and indexes, and every item in it. */
const restore = async (tables: DynamoDBClient, from: TableDeclared, to: TableDeclared): Promise<number> => {
  const items = await itemsOf(tables, from.TableName)
  await createKeysAndIndexes(tables, to)
  await putItems(tables, to.TableName, items)
  return items.length
}

const settingsOf = async (tables: DynamoDBClient, { TableName }: TableDeclared) => {
  const { Table } = await tables.send(new DescribeTableCommand({ TableName }))
  const { TimeToLiveDescription: ttl } = await tables.send(new DescribeTimeToLiveCommand({ TableName }))
  return {
    protected: Table?.DeletionProtectionEnabled ?? false,
    stream: Table?.StreamSpecification?.StreamViewType ?? null,
    expiresBy: ttl?.TimeToLiveStatus === 'ENABLED' ? ttl.AttributeName : null,
  }
}

/** Without the bundle's folder; and what is granted twice, once. */
const compared = (
  { function: deployed, statements, ...rest }: Environment,
  name: string,
  as: string,
): unknown => {
  const granted = JSON.parse(JSON.stringify(statements).replaceAll(name, as)) as Environment['statements']
  return {
    ...(JSON.parse(
      JSON.stringify({ ...rest, function: { ...deployed, asset: '' } }).replaceAll(name, as),
    ) as object),
    statements: granted.map((one) => ({ ...one, Resource: [...new Set([one.Resource].flat())] })),
  }
}

/** The next generation is the one before but for its table's name, and may still use the table of the one before. */
const follows = (one: Environment, next: Environment): void => {
  const name = one.table.TableName
  deepStrictEqual(compared(next, next.table.TableName, name), compared(one, name, name))
}

/** The rehearsal of a restore: the second generation of prod's data takes the first one's place. */
export const restored: Chapter = async ({ prove, bench, environments: { prod }, told, scratch }) => {
  const next = await nextGeneration(scratch)
  const tables = bench.tablesOf(accessKey)
  await createTable(tables, prod.table)
  const first = await bench.deploy(prod, { accessKey, told })
  const lived = await live(bench, first, accessKey)
  const token = lived.tokens.get('delegation') ?? ''
  const answered = await declare(lived.from, lived, 'answered-before')
  const before = await seen(lived.from, token)
  await first.stop()
  const kept = await itemsOf(tables, prod.table.TableName)

  await prove('restored: the next generation differs by its table alone, everywhere', async () => {
    follows(prod, next)
    return `${next.table.TableName}, in table, policy and environment`
  })

  await prove('restored: a deployment sets what a restore leaves out', async () => {
    const count = await restore(tables, prod.table, next.table)
    const without = await settingsOf(tables, next.table)
    deepStrictEqual(without, { protected: false, stream: null, expiresBy: null })
    await applySettings(tables, next.table)
    const set = await settingsOf(tables, next.table)
    deepStrictEqual(set, await settingsOf(tables, prod.table))
    return `${count} items restored; then ${JSON.stringify(set)}`
  })

  const second = await bench.deploy(next, { accessKey, told })
  const from = fetchFrom(second)

  await prove(
    'restored: figures, verdicts and histories are what they were, and an old key works',
    async () => {
      const after = await seen(from, token)
      deepStrictEqual(after, before)
      return `${after.boards.length} scoreboards, ${after.ratings.length} ratings, ${after.histories.size} histories verified`
    },
  )

  await prove('restored: a call that was answered before is replayed, and not done twice', async () => {
    const again = await declare(from, lived, 'answered-before')
    equal(again.headers.get('idempotency-replayed'), 'true')
    deepStrictEqual([again.status, again.body], [answered.status, answered.body])
    deepStrictEqual(await seen(from, token), before)
    return `${again.status} as before`
  })

  await prove(
    'restored: what is written goes to the new generation, and the old one is left as it was',
    async () => {
      const body = { ...allocation, reference: 'FICTIONAL-RESTORED-2' }
      const { status } = await declare(from, lived, 'new', body)
      equal(status, 201)
      const now = await itemsOf(tables, next.table.TableName)
      deepStrictEqual(await itemsOf(tables, prod.table.TableName), kept)
      return `${now.length} items in generation 2, ${kept.length} still in generation 1`
    },
  )

  await second.stop()
  tables.destroy()
}
